using CsCheck;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Tests.Parity;

namespace SelfEval.Tests;

public sealed class ExplainTests
{
    private static readonly ScoreCard Seed = new Scorer(RuleBooks.Lusong2023).Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

    [Fact]
    public void Explain_PartialCompletion_ShowsEveryStepWithValues()
    {
        string text = Explain("执行主要工作预安销号制度").Render();

        text.Should().StartWith("三级指标“执行主要工作预安销号制度” = 6 分（分值 7 分）\n")
            .And.Contain("实际完成值文本含“销号” → “销号527项”含“销号” 成立")
            .And.Contain("实际完成值 ≥ 年度指标值 → 527 ≥ 549 不成立")
            .And.Contain("完成率 = 实际完成值÷年度指标值 → 527÷549 = 0.9599271403")
            .And.Contain("分值×完成率 → 7×0.9599271403 = 6.7194899818")
            .And.Contain("未完成得分位数 = 0 位小数")
            .And.Contain("财预〔2021〕101号");
    }

    [Fact]
    public void Explain_RuleBeforeTheDecidingOne_ShowsWhyItDidNotHold()
    {
        TraceNode workflow = Explain("全年总支出").Children[1];

        workflow.Children.Select(r => r.Outcome).Should().Equal("false", "true");
        workflow.Children[0].Text.Should().MatchRegex("^规则“未超支得满分”（.*:[0-9]+:[0-9]+）$");
        workflow.Children[0].Children.Single().Should().Match<TraceNode>(c => c.Filled == "582.66 ≤ 556.95" && c.Expression == "实际完成值 <= 年度指标值");
    }

    [Fact]
    public void Explain_MissingFigure_NamesIt()
    {
        ScoreCard card = Score("""{ "level1": "产出指标", "name": "乙", "target": "3件", "weight": 5 }""");

        TraceNode trace = card.Explain(card.Indicators[0]);

        trace.Value.Should().Be("未计分");
        trace.Render().Should().Contain("规则组“数量完成” = 缺少实际完成值").And.MatchRegex("：.*实际完成值.* 缺数").And.Contain("实际完成值 ≥ 年度指标值 → （没有数） ≥ ");
    }

    [Fact]
    public void Explain_PointsOverWeight_ShowsTheLimit()
    {
        string book = """
            { "id": "x", "title": "x", "rounding": { "score": { "decimals": 1, "mode": "截断" } },
              "parameters": { "倍数": { "values": [{ "to": 2022, "value": 2 }, { "from": 2023, "value": 3, "basis": "甲发〔2023〕1号" }], "unit": "倍" } },
              "scoring": [{ "when": "分值 > 0 ? true : false", "use": "甲" }],
              "workflows": [{ "WorkflowName": "甲", "Rules": [{ "RuleName": "一", "Expression": "!(实际完成值 > 100) || 1 / (年度指标值 - 年度指标值) > 0",
                "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值 > 4 ? 分值 * 倍数 + 0.55m : -(1 - 分值)" } } } }] }] }
            """;
        RuleBook.TryParse(book, "x.json", out RuleBook? parsed, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join("\n", diagnostics));
        ScoreCard card = Score("""{ "name": "乙", "target": "3件", "actual": "4件", "weight": 5 }""", parsed!);

        card.Explain(card.Indicators[0]).Render().Should()
            .Contain("规则算得 15.55 分，截断到 1 位小数，限于 0 至 5 分 = 5 分")
            .And.Contain("倍数 = 3 倍（2023 年度起，甲发〔2023〕1号）")
            .And.Contain("分值×倍数＋0.55 → 5×3＋0.55 = 15.55")
            .And.Contain("不满足（实际完成值 ＞ 100） → 不满足（4 ＞ 100） 成立")
            .And.NotContain("\n        1÷（年度指标值", "the or was decided before")
            .And.NotContain("－（1－分值） =", "that branch was not taken");
    }

    [Fact]
    public void Explain_RowOfAnotherCard_Throws()
    {
        Action explain = () => Seed.Explain(Score("""{ "name": "乙" }""").Indicators[0]);

        explain.Should().Throw<ArgumentException>();
    }

    /// <summary>Whatever a form holds, the tree is built, and its score and its deciding rule are those of the card.</summary>
    [Fact]
    public void Explain_GeneratedForms_AgreesWithTheCard() => GeneratedForms.Of(2023).Sample(
        form =>
        {
            ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);
            foreach (IndicatorScore row in card.Indicators.Where(r => r.Outcome == ScoreOutcome.Scored))
            {
                TraceNode rule = card.Explain(row).Children[1].Children[^1];
                rule.Outcome.Should().Be("true");
                rule.Text.Should().StartWith($"规则“{row.Rule}”");
                rule.Children.Single(c => c.Text.StartsWith("得分 ", StringComparison.Ordinal)).Value.Should().Be(PrintedNumber.Plain(row.Exact));
            }
        },
        iter: 100);

    private static TraceNode Explain(string name) => Seed.Explain(Seed.Indicators.Single(i => i.Name == name));

    private static ScoreCard Score(string row, RuleBook? book = null)
    {
        EvaluationFile.TryParse($$"""{ "year": 2023, "unit": "甲", "indicators": [ {{row}} ] }""", "f.json", out SelfEvaluation? form, out _).Should().BeTrue();
        return new Scorer(book ?? RuleBooks.Lusong2023).Score(form!);
    }
}
