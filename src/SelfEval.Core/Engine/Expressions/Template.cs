using System.Linq.Expressions;
using System.Text.RegularExpressions;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>An explanation template (说明): <c>实际{实际完成值}{计量单位}，得{得分:0.##}分</c>.</summary>
internal static partial class Template
{
    /// <summary>The parts, or null after reporting.</summary>
    public static IReadOnlyList<TemplatePart>? Compile(RuleText source, RuleScope scope)
    {
        var parts = new List<TemplatePart>();
        string text = source.Text;
        int index = 0;
        bool ok = true;
        if (text.Length > ExpressionLexer.MaxLength)
        {
            source.Report(DiagnosticCatalog.ExpressionTooLong, 0, text.Length, ExpressionLexer.MaxLength);
            return null;
        }

        if (text.AsSpan().IndexOfAny('｛', '｝') is var wide and >= 0)
        {
            source.Report(DiagnosticCatalog.BadTemplate, wide, "是全角的，只会照原样印出来，请改成半角 { }", "are full-width and print as they stand");
            return null;
        }

        while (index < text.Length)
        {
            int open = text.IndexOf('{', index);
            int end = open < 0 ? text.Length : open;
            int stray = text.IndexOf('}', index, end - index);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (stray >= 0 || (open >= 0 && close < 0))
            {
                source.Report(DiagnosticCatalog.BadTemplate, stray >= 0 ? stray : open, "不成对", "do not match");
                return null;
            }

            if (end > index)
            {
                parts.Add(new TemplatePart(text[index..end], null, null));
            }

            if (open < 0)
            {
                break;
            }

            ok &= AddValue(source, scope, parts, open + 1, close);
            index = close + 1;
        }

        return ok ? parts : null;
    }

    private static bool AddValue(RuleText source, RuleScope scope, List<TemplatePart> parts, int start, int end)
    {
        string inside = source.Text[start..end];
        Match format = NumberFormat().Match(inside);
        string expression = format.Success ? inside[..format.Index] : inside;
        // Spaces stand in for the words before, so that a fault is reported at its own place in the template.
        var value = new RuleText(new string(' ', start) + expression, source.Node, source.Bag);
        scope.Used.Add(expression);
        Expression? tree = scope.Find(expression) is { } symbol ? scope.Meaning(symbol) ?? symbol : ExpressionCompiler.Compile(value, scope, null);
        if (tree is not null)
        {
            parts.Add(new TemplatePart("", tree, format.Success ? format.Groups[1].Value : null));
        }

        return tree is not null;
    }

    [GeneratedRegex(@":([0#.,]+%?)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberFormat();
}
