using System.Globalization;
using System.Linq.Expressions;
using CsCheck;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using SelfEval.Rules;

namespace SelfEval.Tests.Parity;

/// <summary>Holds the parser of everyday expressions to RulesEngine's own: where it gives a tree at all, it gives the same tree.</summary>
public sealed class PlainParserTests
{
    private static readonly RandomExpressions Expressions = new(
        ["分值", "实际完成值", "年度指标值", "三", "一半", "零点五", .. RandomExpressions.Numerals, "12345678901234567890"], ["一级指标", "词", .. RandomExpressions.Literals], ["开关", "大", .. RandomExpressions.Truths]);

    public static TheoryData<string> ShippedBooks() => [.. RuleBooks.Ids];

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public void TryParse_ExpressionsOfAShippedBook_AllArePlain(string id)
    {
        (string Part, string Text, RuleScope Scope, Type? Type)[] texts = [.. BookExpressions.Of(RuleBooks.Find(id)!.Document)];

        int plain = texts.Count(t => Compare(t.Text, t.Scope, t.Type));

        plain.Should().BeGreaterThanOrEqualTo(texts.Length / 2, "books are written for people");
    }

    /// <summary>Every kind of place in a book where an expression may stand is met by some shipped book.</summary>
    [Fact]
    public void ShippedBooks_Together_HaveExpressionsOfEveryKind() =>
        RuleBooks.Ids.SelectMany(id => BookExpressions.Of(RuleBooks.Find(id)!.Document)).GroupBy(e => e.Part).ToDictionary(g => g.Key, g => g.Count())
            .Should().ContainKeys("tally", "choice", "when", "set", "global", "local", "rule", "check", "template").And.Match(counts => counts.Values.Sum() > 1_000);

    [Fact]
    public void TryParse_GeneratedExpressions_GivesTheTreeOfRulesEngineOrNone()
    {
        int plain = 0;
        int all = 0;
        Gen.Select(Gen.OneOf(Expressions.Number.Select(n => (n, typeof(decimal))), Expressions.Truth.Select(t => (t, typeof(bool)))), Gen.Bool)
            .Sample(
                (expression, isAnyType) =>
                {
                    all++;
                    plain += Compare(expression.Item1, Scope(), isAnyType ? null : expression.Item2) ? 1 : 0;
                },
                iter: 3_000,
                threads: 1);

        plain.Should().BeGreaterThan(all / 10, "a parser that always gives up would pass as well");
    }

    [Theory]
    [InlineData("分值 * 实际完成值 / 年度指标值", true)]
    [InlineData("分值 / 3", true)]
    [InlineData("3 / 2", false)]
    [InlineData("分值 + 3 / 2", false)]
    [InlineData("分值 * 0.5 * 100", true)]
    [InlineData("0.5 * 100 * 分值", false)]
    [InlineData("分值 / 0", false)]
    [InlineData("Math.Max(1, 2)", false)]
    [InlineData("Math.Round(分值, 1)", false)]
    [InlineData("iif(分值 > 1, 分值, 2)", false)]
    [InlineData("分值 > \"a\"", false)]
    [InlineData("分值 +", false)]
    [InlineData("(分值", false)]
    [InlineData("分值 分值", false)]
    [InlineData("", false)]
    public void TryParse_Expression_IsPlainOrNot(string text, bool isPlain) => Compare(text, Scope(), null).Should().Be(isPlain);

    /// <summary>Facts, parameters of three kinds, and named parts: a whole number, a fraction of a fact, a truth.</summary>
    private static RuleScope Scope() => new RuleScope(FactScope.Indicator, [])
        .WithOpen("词", typeof(string)).WithOpen("开关", typeof(bool)).WithOpen("零点五", typeof(decimal))
        .With("三", Expression.Constant(3m))
        .With("一半", Expression.Divide(FactTable.All["分值"].Symbol, Expression.Constant(2m)))
        .With("大", Expression.GreaterThan(FactTable.All["分值"].Symbol, Expression.Constant(10m)));

    /// <summary>True where the expression is plain; then both parsers must agree on it.</summary>
    private static bool Compare(string text, RuleScope scope, Type? type)
    {
        var bag = new DiagnosticBag(new SourceText("test", text));
        var source = new RuleText(text, new SourceNode(NodeKind.String, 0, text.Length), bag);
        var lexer = new ExpressionLexer(source);
        if (lexer.Read() is not { } tokens || NameCheck.Check(source, tokens, scope) is not { } used || lexer.Failed || PlainParser.TryParse(tokens, scope, type) is not { } plain)
        {
            return false;
        }

        Expression? full = ExpressionCompiler.CompileWithRulesEngine(source, tokens, used, scope, type, out _);

        full.Should().NotBeNull($"{text} is refused: {string.Join("; ", bag.ToList())}");
        Describe(plain).Should().Be(Describe(full!), text);
        return true;
    }

    /// <summary>
    /// Structure, types, values and the methods that are called. The scale of a decimal is left out: RulesEngine's parser keeps the constants
    /// that it once made, and gives 1.50 for a later 1.5.
    /// </summary>
    private static string Describe(Expression tree) => tree switch
    {
        ConstantExpression { Value: decimal number } => number.ToString("0.############################", CultureInfo.InvariantCulture) + ":Decimal",
        ConstantExpression constant => $"{constant.Value}:{constant.Type.Name}",
        ParameterExpression symbol => $"{symbol.Name}:{symbol.Type.Name}",
        UnaryExpression unary => $"{unary.NodeType}({Describe(unary.Operand)})",
        BinaryExpression binary => $"{binary.NodeType}[{binary.Method}]({Describe(binary.Left)}, {Describe(binary.Right)})",
        ConditionalExpression choice => $"If({Describe(choice.Test)}, {Describe(choice.IfTrue)}, {Describe(choice.IfFalse)}):{choice.Type.Name}",
        MethodCallExpression call => $"{call.Method}({string.Join(", ", call.Arguments.Select(Describe))})",
        _ => throw new InvalidOperationException(tree.NodeType.ToString()),
    };
}
