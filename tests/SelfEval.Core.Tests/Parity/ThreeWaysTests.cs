using System.Globalization;
using System.Linq.Expressions;
using CsCheck;
using Newtonsoft.Json.Linq;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using SelfEval.Rules;

namespace SelfEval.Tests.Parity;

/// <summary>One book of random rules, decided three ways over the same row: compiled, by the careful loop, and by stock RulesEngine.</summary>
[Trait("Speed", "Slow")]
public sealed class ThreeWaysTests
{
    private const int Year = 2023;

    /// <summary>With the mark of decimals: what stock makes of whole numbers alone is a matter of its own (<see cref="WholeNumberTests"/>).</summary>
    private static readonly string[] Numbers = ["分值", "实际完成值", "年度指标值", "执行率", "系数", "系数", "0m", "1m", "3m", "100m", "0.05m", "1.50m", "0.5m"];
    private static readonly string[] Texts = ["一级指标", "完成程度", "词", .. RandomExpressions.Literals];
    private static readonly string[] Truths = ["有偏差原因", "开关", .. RandomExpressions.Truths];

    private static readonly RuleScope Globals = new RuleScope(FactScope.Indicator, []).WithOpen("系数", typeof(decimal)).WithOpen("词", typeof(string)).WithOpen("开关", typeof(bool));
    private static readonly RuleScope Locals = Globals.WithOpen("一半", typeof(decimal));
    private static readonly RuleScope Rules = Locals.WithOpen("三", typeof(decimal)).WithOpen("大", typeof(bool));

    private static readonly RandomExpressions OfGlobals = new(Numbers, Texts, Truths);
    private static readonly RandomExpressions OfLocals = new([.. Numbers, "一半"], Texts, Truths);
    private static readonly RandomExpressions OfRules = new([.. Numbers, "一半", "三"], Texts, [.. Truths, "大"]);

    private static readonly Gen<JObject> Rule = Gen.Select(
        Accepted(OfLocals.Number, Locals, typeof(decimal)),
        Accepted(OfLocals.Truth, Locals, typeof(bool)),
        Accepted(OfRules.Truth, Rules, typeof(bool)),
        Accepted(OfRules.Number, Rules, typeof(decimal)),
        (three, large, condition, score) => new JObject
        {
            ["LocalParams"] = new JArray(Named("三", three), Named("大", large)),
            ["Expression"] = condition,
            ["Actions"] = new JObject { ["OnSuccess"] = new JObject { ["Name"] = "OutputExpression", ["Context"] = new JObject { ["Expression"] = score } } },
        });

    private static readonly Gen<JArray> Workflows = Gen.Select(Accepted(OfGlobals.Number, Globals, typeof(decimal)), Rule.Array[1, 3], (half, rules) => new JArray(new JObject
    {
        ["WorkflowName"] = "甲",
        ["GlobalParams"] = new JArray(Named("一半", half)),
        ["Rules"] = new JArray(rules.Select((r, i) => new JObject(r) { ["RuleName"] = $"第{i}" })),
    }));

    /// <summary>Forms as people fill them, where a rule often lacks a figure, and a form of numbers alone.</summary>
    private static readonly Gen<SelfEvaluation> Forms = Gen.Select(GeneratedForms.Of(Year), Gen.Int[0, 12], Gen.Int[1, 12], (form, actual, target) => form with
    {
        Indicators = [.. form.Indicators.Take(2), new Indicator
        {
            Level1 = "产出指标",
            Name = "数量",
            Weight = 10,
            Target = FormCell.Parse(target.ToString(CultureInfo.InvariantCulture)),
            Actual = FormCell.Parse(actual.ToString(CultureInfo.InvariantCulture)),
        }],
        Budget = form.Budget with { FullYear = 100m, Executed = 95m },
    });

    private int _decided;
    private int _failed;
    private int _stock;

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public async Task Decide_RandomRules_IsTheSameCompiledCarefulAndStock(uint books)
    {
        var random = new PCG(books);
        Gen<(JArray, SelfEvaluation)> both = Gen.Select(Workflows, Forms);
        for (int i = 0; i < 150; i++)
        {
            (JArray workflows, SelfEvaluation form) = both.Generate(random, null, out Size _);
            await Compare(workflows, form);
        }

        // A test that refused every book, or whose rules never held or never failed, would pass as well.
        _decided.Should().BeGreaterThan(30);
        _failed.Should().BeGreaterThan(10);
        _stock.Should().BeGreaterThan(60);
    }

    private async Task Compare(JArray workflows, SelfEvaluation form)
    {
        if (!RuleBook.TryParse(BookOf(workflows), "random.json", out RuleBook? book, out _))
        {
            return;
        }

        var program = new BookProgram(book.Trees, Year);
        IReadOnlyList<RuleTrees> rules = book.Trees.Entries[0].Workflow.Rules;
        DecisionDelegate compiled = DelegateCompiler.Decision(rules, program.Formulas.Values)!;
        bool looksPast = rules.Any(r => LooksPastResidue.In(r.Condition) || LooksPastResidue.In(r.Score));
        var stock = StockBook.Of(workflows);
        foreach (Indicator? row in form.Indicators.Prepend(null))
        {
            RowFacts facts = program.Facts(form, row);
            Decision careful = program.Workflow(0).Decide(facts);
            CompareCompiled(compiled, facts, careful, workflows);
            if (!looksPast)
            {
                StockVerdict verdict = await stock.Score(book.Document, facts, Year);
                (careful.Index < 0 ? null : $"第{careful.Index}", careful.Score).Should().Be((verdict.Rule, verdict.Score), $"{workflows} {row}");
                _stock++;
            }
        }
    }

    /// <summary>The compiled way gives up only where something could not be computed; then the careful loop answers.</summary>
    private void CompareCompiled(DecisionDelegate compiled, in RowFacts facts, Decision careful, JArray workflows)
    {
        _decided += careful.Index >= 0 ? 1 : 0;
        _failed += careful.Failure is null ? 0 : 1;
        try
        {
            int index = compiled(facts, out decimal score);
            (index, score).Should().Be((careful.Index, careful.Score), workflows.ToString());
        }
        catch (Exception error) when (Guard.Catches(error))
        {
            careful.Failure.Should().NotBeNull($"{error.Message} {workflows}");
        }
    }

    private static string BookOf(JArray workflows) => new JObject
    {
        ["id"] = "x",
        ["title"] = "x",
        ["parameters"] = new JObject { ["系数"] = 0.5, ["开关"] = true, ["词"] = "完成" },
        ["scoring"] = new JArray(new JObject { ["when"] = "true", ["use"] = "甲" }),
        ["workflows"] = workflows,
    }.ToString();

    /// <summary>Of what can be written, what a book may hold: numbers and truths that add up, nothing in binary fractions.</summary>
    private static Gen<string> Accepted(Gen<string> expressions, RuleScope scope, Type type) => expressions.Where(text =>
        ExpressionCompiler.Compile(new RuleText(text, new SourceNode(NodeKind.String, 0, text.Length), new DiagnosticBag(new SourceText("random", text))), scope, type) is not null);

    private static JObject Named(string name, string expression) => new() { ["Name"] = name, ["Expression"] = expression };

    /// <summary>Finds comparisons that look past what a division left behind; stock RulesEngine compares what it is given (计分.归整).</summary>
    private sealed class LooksPastResidue : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression? tree)
        {
            var visitor = new LooksPastResidue();
            visitor.Visit(tree);
            return visitor._found;
        }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            _found |= QuotientChain.IsCompared(node);
            return base.VisitBinary(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            _found |= QuotientChain.IsCutByMath(node);
            return base.VisitMethodCall(node);
        }
    }
}
