using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Expressions;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Turns an expression into a vetted tree: our lexer and name check first; then <see cref="PlainParser"/> for what is plain, RulesEngine's
/// own parser and <see cref="TreeVetting"/> for the rest. The dialect is exactly stock RulesEngine's, and every fault is reported at its
/// place in the file.
/// </summary>
internal static class ExpressionCompiler
{
    private static readonly Lazy<RuleExpressionParser> Parser = new(() => new RuleExpressionParser(StockSettings()));

    /// <summary>The settings with which stock RulesEngine runs our books too.</summary>
    public static ReSettings StockSettings(OwnWords? words = null) => new()
    {
        CustomTypes = [typeof(计分), .. (words ?? OwnWords.None).Functions.Values.Select(f => f.Type)],
        IsExpressionCaseSensitive = true,
        AutoRegisterInputType = false,
        UseFastExpressionCompiler = false,
    };

    /// <summary>The tree with named parts put in, or null after reporting.</summary>
    public static Expression? Compile(RuleText source, RuleScope scope, Type? result) => Compile(source, scope, result, out _);

    /// <summary>What a named part stands for, with the type that it has in stock RulesEngine: whole numbers stay whole there under their name.</summary>
    public static Expression? CompilePart(RuleText source, RuleScope scope, out Type? stock) => Compile(source, scope, null, out stock);

    private static Expression? Compile(RuleText source, RuleScope scope, Type? result, out Type? stock)
    {
        stock = null;
        var lexer = new ExpressionLexer(source);
        if (lexer.Read() is not { } tokens || NameCheck.Check(source, tokens, scope) is not { } used || lexer.Failed || used.Any(scope.IsFaulty) || !ListItems.AreSingle(source, tokens))
        {
            return null;
        }

        if (scope.QuotedNumber(used) is { } quoted && Tree(source with { Bag = new DiagnosticBag(source.Bag.Source) }, tokens, used, scope, result, out _) is null)
        {
            scope.RefuseQuotedNumber(quoted);
            return null;
        }

        return Tree(source, tokens, used, scope, result, out stock);
    }

    private static Expression? Tree(RuleText source, IReadOnlyList<ExpressionToken> tokens, HashSet<string> used, RuleScope scope, Type? result, out Type? stock) =>
        PlainParser.TryParse(tokens, scope, result, out stock) ?? CompileWithRulesEngine(source, tokens, used, scope, result, out stock);

    /// <summary>The same with RulesEngine's parser, whatever the expression holds.</summary>
    public static Expression? CompileWithRulesEngine(RuleText source, IReadOnlyList<ExpressionToken> tokens, HashSet<string> used, RuleScope scope, Type? result, out Type? stock)
    {
        ParameterExpression[] symbols = [.. used.Order(StringComparer.Ordinal).Select(n => scope.Find(n)!)];
        Expression? tree = Parse(source, tokens, symbols, ParserOf(scope), result);
        stock = tree?.Type;
        if (tree is null)
        {
            return null;
        }

        return new TreeVetting(source, tokens, scope).Vet(tree);
    }

    private static RuleExpressionParser ParserOf(RuleScope scope) =>
        scope.Words.Functions.Count == 0 ? Parser.Value : new RuleExpressionParser(StockSettings(scope.Words));

    /// <summary>Looks at the words alone, where a named part that the expression uses has faults of its own.</summary>
    public static void CheckWords(RuleText source, RuleScope scope)
    {
        if (new ExpressionLexer(source).Read() is { } tokens)
        {
            NameCheck.Check(source, tokens, scope);
        }
    }

    private static Expression? Parse(RuleText source, IReadOnlyList<ExpressionToken> tokens, ParameterExpression[] symbols, RuleExpressionParser parser, Type? result)
    {
        try
        {
            return parser.Parse(source.Text, symbols, result);
        }
        catch (ParseException error)
        {
            ParseErrorReport.Report(source, error.Message, error.Position, () => TypeOf(source, symbols, parser), result);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or OverflowException or NotSupportedException or NullReferenceException or IndexOutOfRangeException)
        {
            // Type clashes such as 分值 > "a" come without a position.
            ReportClash(source, tokens, symbols);
        }

        return null;
    }

    private static Type? TypeOf(RuleText source, ParameterExpression[] symbols, RuleExpressionParser parser)
    {
        try
        {
            return parser.Parse(source.Text, symbols, null).Type;
        }
        catch (Exception error) when (error is ParseException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Names the sign between two words of different kinds; where none is found, the first text.</summary>
    private static void ReportClash(RuleText source, IReadOnlyList<ExpressionToken> tokens, ParameterExpression[] symbols)
    {
        for (int i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Operator } sign && KindOf(tokens[i - 1], symbols) is { } left && KindOf(tokens[i + 1], symbols) is { } right && left != right)
            {
                (string leftChinese, string leftEnglish) = ParameterReader.Word(left);
                (string rightChinese, string rightEnglish) = ParameterReader.Word(right);
                source.Report(DiagnosticCatalog.TypeClash, sign.Index, $"“{sign.Text}”的左边是{leftChinese}，右边是{rightChinese}", $"'{sign.Text}' stands between {leftEnglish} and {rightEnglish}");
                return;
            }
        }

        source.Report(DiagnosticCatalog.TypeClash, FirstText(source.Text), "这里的文字或真假不能这样用", "a text or truth value cannot be used like this");
    }

    private static Type? KindOf(ExpressionToken token, ParameterExpression[] symbols) => token.Kind switch
    {
        TokenKind.Number => typeof(decimal),
        TokenKind.Text => typeof(string),
        TokenKind.Name => Array.Find(symbols, s => s.Name == token.Text)?.Type is { } type ? WholeNumbers.Is(type) ? typeof(decimal) : type : null,
        _ => null,
    };

    private static int FirstText(string text) => Math.Max(0, text.IndexOf('"', StringComparison.Ordinal));
}
