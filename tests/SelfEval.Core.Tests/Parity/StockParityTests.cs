using CsCheck;
using Newtonsoft.Json.Linq;
using SelfEval.Authoring;
using SelfEval.Cards.Traces;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Tests.Parity;

/// <summary>The same books in stock RulesEngine decide by the same rule and give the same exact score.</summary>
public sealed class StockParityTests
{
    public static TheoryData<string> ShippedBooks() => [.. RuleBooks.Ids];

    public static TheoryData<string> Seeds() => [.. Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Score_Seed_AgreesWithStock(string seed)
    {
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("seeds", seed));
        RuleBook book = RuleBooks.Find(form.RuleBook!)!;

        (await Compare(StockBook.Load(book.Id), new Scorer(book).Score(form))).Should().BePositive();
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public async Task Score_CasesBesideBook_AgreeWithStock(string id)
    {
        RuleBook book = RuleBook.Load(Repository.PathOf("rules", id, "rulebook.json"));
        string tests = Repository.PathOf("rules", id, "tests.json");
        var bag = new DiagnosticBag(new SourceText(tests, await File.ReadAllTextAsync(tests)));
        var runner = new CaseRunner(book);
        StockBook stock = StockBook.Load(id);
        int compared = 0;
        foreach (TestCase one in TestReader.Read(bag, book).Where(c => !c.IsPending))
        {
            compared += await Compare(stock, runner.Score(one, new Coverage(book.Trees)), one.Name);
        }

        compared.Should().BePositive();
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public async Task Score_GeneratedForms_AgreeWithStock(string id)
    {
        RuleBook book = RuleBook.Load(Repository.PathOf("rules", id, "rulebook.json"));
        var scorer = new Scorer(book);
        StockBook stock = StockBook.Load(id);
        int compared = 0;
        await GeneratedForms.Of(book.LastYear ?? book.FirstYear ?? 2023).SampleAsync(async form => compared += await Compare(stock, scorer.Score(form)), iter: 150, threads: 1);
        compared.Should().BeGreaterThan(150);
    }

    /// <summary>Rules at the edges of the language: named parts that fail or go unused, whole numbers, branches that are not taken.</summary>
    [Theory]
    [MemberData(nameof(TrickyRules))]
    public async Task Score_TrickyRule_AgreesWithStock(string name, string first, string row)
    {
        JArray workflows = new(new JObject { ["WorkflowName"] = "甲", ["Rules"] = new JArray(JObject.Parse(first), JObject.Parse(Otherwise)) });
        JObject globals = (JObject)workflows[0]["Rules"]![0]!;
        if (globals.Remove("GlobalParams", out JToken? named))
        {
            workflows[0]["GlobalParams"] = named;
        }

        var json = new JObject { ["id"] = "x", ["title"] = "x", ["parameters"] = new JObject { ["系数"] = 0.5, ["开关"] = true, ["词"] = "完成" }, ["scoring"] = new JArray(new JObject { ["when"] = "true", ["use"] = "甲" }), ["workflows"] = workflows };
        RuleBook.TryParse(json.ToString(), name, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join("\n", diagnostics));
        string form = $$"""{ "year": 2023, "unit": "甲", "budget": { "fullYear": 100, "executed": 90 }, "indicators": [ {{row}} ] }""";
        EvaluationFile.TryParse(form, name, out SelfEvaluation? evaluation, out diagnostics).Should().BeTrue(string.Join("\n", diagnostics));

        (await Compare(StockBook.Of(workflows), new Scorer(book!).Score(evaluation!), name)).Should().Be(1);
    }

    public static TheoryData<string, string, string> TrickyRules()
    {
        var data = new TheoryData<string, string, string>();
        foreach (JToken one in JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Parity", "tricky-rules.json"))))
        {
            var rule = new JObject { ["RuleName"] = "一", ["Expression"] = one["if"], ["Actions"] = Output((string)one["score"]!) };
            foreach (string named in new[] { "LocalParams", "GlobalParams" })
            {
                if (one[named] is { } parts)
                {
                    rule[named] = new JArray(parts.Children<JProperty>().Select(p => new JObject { ["Name"] = p.Name, ["Expression"] = p.Value }));
                }
            }

            foreach (JToken row in one["rows"]!)
            {
                data.Add((string)one["name"]!, rule.ToString(), $$"""{ "level1": "产出指标", "name": "乙", "weight": 10, {{((string)row!).Replace('\'', '"')}} }""");
            }
        }

        return data;
    }

    private static string Otherwise => new JObject { ["RuleName"] = "其余", ["Expression"] = "true", ["Actions"] = Output("1") }.ToString();

    private static JObject Output(string expression) =>
        new() { ["OnSuccess"] = new JObject { ["Name"] = "OutputExpression", ["Context"] = new JObject { ["Expression"] = expression } } };

    /// <summary>Number of rows compared. A row without a weight has no points, whatever rule holds.</summary>
    private static async Task<int> Compare(StockBook stock, ScoreCard card, string because = "")
    {
        int compared = 0;
        foreach (IndicatorScore row in card.Indicators.Prepend(card.Execution).OfType<IndicatorScore>().Where(r => r.Outcome != ScoreOutcome.NotApplicable))
        {
            StockVerdict verdict = await stock.Score(card.Book.Document, row.Facts, card.Form.Year);
            row.Workflow.Should().Be(verdict.Workflow, $"{because} {row.Indicator}");
            if (row.Weight is not null)
            {
                row.Rule.Should().Be(verdict.Rule, $"{because} {row.Indicator}");
            }

            if (verdict.Rule is not null)
            {
                RowTrace.Of(card.Book.Trees, row.Facts, card.Form.Year).Rules.Single(r => r.Decides).Score.Should().Be(verdict.Score, $"{because} {row.Indicator}");
                row.Exact.Should().Be(verdict.Score, $"{because} {row.Indicator}");
            }

            compared++;
        }

        return compared;
    }
}
