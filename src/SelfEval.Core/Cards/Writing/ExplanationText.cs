using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Cards.Writing;

/// <summary>Says in Chinese how a row got its points (说明), from the rule's own template and the row's figures.</summary>
internal static class ExplanationText
{
    private const int LongestText = 20_000;

    /// <summary>How a scored row got its points, and whether they were held within the row's weight.</summary>
    public static string Scored(in RowFacts facts, WorkflowProgram workflow, int rule, decimal exact, decimal score)
    {
        string text = Filled(facts, workflow, rule, score);
        decimal weight = facts.Weight ?? 0;
        bool isCut = exact < 0 || (exact > weight && !workflow.AllowsBonus);
        return isCut ? string.Create(CultureInfo.InvariantCulture, $"{text}（算得{PrintedNumber.Plain(exact)}分，得分限于0至{PrintedNumber.Plain(weight)}分）") : text;
    }

    /// <summary>A rule's own words with the figures put in.</summary>
    public static string Filled(in RowFacts facts, WorkflowProgram workflow, int rule, decimal score)
    {
        RuleTrees program = workflow.Rules[rule];
        var evaluator = new TreeEvaluator(facts, workflow.Formulas) { Score = score };
        return program.Template.Count == 0 ? $"按“{program.Name}”得{PrintedNumber.Plain(score)}分" : Fill(program.Template, evaluator);
    }

    /// <summary>A template with its values filled in; a figure that the form lacks prints as missing.</summary>
    public static string Fill(IReadOnlyList<TemplatePart> template, TreeEvaluator evaluator)
    {
        var text = new StringBuilder();
        foreach (TemplatePart part in template)
        {
            text.Append(part.Value is null ? part.Words : PrintedName(part.Value, evaluator.Facts.Row) ?? Format(evaluator, part));
            if (text.Length > LongestText)
            {
                // A template may name a long text of the form many times over.
                return text.ToString(0, LongestText) + "…";
            }
        }

        return text.ToString();
    }

    /// <summary>People read a name as the form prints it; only conditions see it normalised.</summary>
    private static string? PrintedName(Expression value, Indicator? row) => row is null || value is not ParameterExpression symbol ? null
        : FactTable.Of(symbol)?.Property.Name switch
        {
            nameof(RowFacts.Level1) => row.Level1,
            nameof(RowFacts.Level2) => row.Level2,
            nameof(RowFacts.Name) => row.Name,
            _ => null,
        };

    private static string Format(TreeEvaluator evaluator, TemplatePart part) =>
        Guard.Try((evaluator, part), static on => on.evaluator.HasAll(on.part.Needs) ? Text(on.evaluator.Evaluate(on.part.Value!), on.part.Format) : "（未填）", out var text, out _) ? text : "（算不出）";

    private static string Text(object value, string? format) => value switch
    {
        decimal number when format is null => PrintedNumber.Plain(number),
        // A percent is computed by hand: the P format puts a blank before the sign.
        decimal number when format.EndsWith('%') => 计分.四舍五入(number * 100, Decimals(format)).ToString(format[..^1], CultureInfo.InvariantCulture) + "%",
        decimal number => 计分.四舍五入(number, Decimals(format)).ToString(format, CultureInfo.InvariantCulture),
        bool truth => truth ? "是" : "否",
        _ => (string)value,
    };

    private static int Decimals(string format)
    {
        int point = format.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(10, format.TrimEnd('%').Length - point - 1);
    }
}
