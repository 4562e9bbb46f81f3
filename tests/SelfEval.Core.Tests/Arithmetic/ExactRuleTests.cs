using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Tests.Parity;

namespace SelfEval.Tests.Arithmetic;

/// <summary>Rules with division give the points of the exact fraction: fused, step by step, and in stock RulesEngine.</summary>
public sealed class ExactRuleTests
{
    private const string Text = """
        {
          "id": "exact", "title": "x", "rounding": { "score": { "decimals": 2, "mode": "四舍五入" } },
          "scoring": [{ "when": "true", "use": "甲" }],
          "workflows": [{ "WorkflowName": "甲", "Rules": [
            {
              "RuleName": "三倍不少于一",
              "LocalParams": [{ "Name": "三倍", "Expression": "实际完成值 / 年度指标值 * 3" }],
              "Expression": "计分.归整(三倍) >= 1 && 二级指标 == \"归整\"",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "1" } } }
            },
            {
              "RuleName": "不归整",
              "LocalParams": [{ "Name": "三倍", "Expression": "实际完成值 / 年度指标值 * 3" }],
              "Expression": "三倍 >= 1 && 二级指标 == \"直接\"",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "1" } } }
            },
            {
              "RuleName": "截断",
              "LocalParams": [{ "Name": "率", "Expression": "实际完成值 / 年度指标值" }],
              "Expression": "二级指标 == \"截断\"",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "计分.截断(分值 * 率, 0)" } } }
            },
            {
              "RuleName": "书的取舍",
              "LocalParams": [{ "Name": "率", "Expression": "实际完成值 / 年度指标值" }],
              "Expression": "二级指标 == \"四舍五入\"",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值 * 率" } } }
            },
            {
              "RuleName": "其余",
              "Expression": "true",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "0" } } }
            }
          ] }]
        }
        """;

    private static readonly RuleBook Book = Parse();

    [Theory]
    [InlineData("截断")]
    [InlineData("四舍五入")]
    [InlineData("归整")]
    [InlineData("直接")]
    public void Score_EveryTriple_IsTheFractionRounded(string kind)
    {
        var scorer = new Scorer(Book);
        var wrong = new List<string>();
        foreach (IGrouping<int, (int Actual, int Target, int Weight)> some in Triples.All.GroupBy(t => t.Target))
        {
            (int Actual, int Target, int Weight)[] triples = [.. some];
            ScoreCard card = scorer.Score(Form([.. triples.Select(t => Row(kind, t))]));
            wrong.AddRange(triples.Where((t, i) => card.Indicators[i].Score != Expected(kind, t) || Careful(scorer, card.Indicators[i]) != card.Indicators[i].Score).Select(t => $"{t}"));
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task Score_SomeTriples_AgreeWithStock()
    {
        StockBook stock = StockBook.Of((Newtonsoft.Json.Linq.JArray)Newtonsoft.Json.Linq.JObject.Parse(Text)["workflows"]!);
        foreach (string kind in new[] { "截断", "四舍五入", "归整" })
        {
            foreach ((int Actual, int Target, int Weight) triple in Triples.Some)
            {
                ScoreCard card = new Scorer(Book).Score(Form([Row(kind, triple)]));
                StockVerdict verdict = await stock.Score(Book.Document, card.Indicators[0].Facts, 2023);
                (card.Indicators[0].Rule, card.Indicators[0].Exact).Should().Be((verdict.Rule, verdict.Score), $"{kind} {triple}");
            }
        }
    }

    /// <summary>The careful loop, under the book's rounding.</summary>
    private static decimal Careful(Scorer scorer, IndicatorScore row)
    {
        decimal score = row.Program!.Decide(row.Facts).Score;
        Rounding.Of(scorer.Book.Document.ScoreRounding!.Value).Apply(ref score);
        return Math.Min(score, row.Weight!.Value);
    }

    private static decimal Expected(string kind, (int Actual, int Target, int Weight) t)
    {
        ExactFraction points = ExactFraction.Of(t.Weight) * ExactFraction.Of(t.Actual, t.Target);
        decimal score = kind switch
        {
            "截断" => points.Cut(0),
            "四舍五入" => points.HalfUp(2),
            _ => 3 * t.Actual >= t.Target ? 1 : 0,
        };
        return Math.Min(score, t.Weight);
    }

    private static Indicator Row(string kind, (int Actual, int Target, int Weight) t) =>
        new() { Level1 = "产出指标", Level2 = kind, Name = "数量", Target = Cell(t.Target), Actual = Cell(t.Actual), Weight = t.Weight };

    private static FormCell Cell(int number) => FormCell.Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "件");

    private static SelfEvaluation Form(IReadOnlyList<Indicator> rows) => new() { Year = 2023, Unit = "甲", Indicators = rows };

    private static RuleBook Parse() => RuleBook.TryParse(Text, "exact", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
        ? book
        : throw new InvalidFileException(diagnostics);
}
