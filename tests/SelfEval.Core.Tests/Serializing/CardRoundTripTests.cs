using CsCheck;
using NJsonSchema;
using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Serializing;

public sealed class CardRoundTripTests
{
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    [Fact]
    public void WriteWithForm_AnyForm_ReadsBackTheSame() => ModelGen.UsualForm.Sample(form =>
    {
        string written = Written(Scorer.Score(form));

        return ScoreCardJson.TryParse(written, "card", Scorer, out ScoreCard? card, out _) && Written(card) == written;
    }, iter: 300);

    [Fact]
    public void TryRead_SeedCard_IsTheLiveCard()
    {
        ScoreCardJson.TryParse(Written(Scorer.Score(Seed)), "card", Scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue();

        diagnostics.Should().BeEmpty();
        (card!.Total, card.Grade, card.Book.Id).Should().Be((96.9m, "优", "lusong-2023"));
        card.Indicators[10].Explanation.Should().Be(Scorer.Score(Seed).Indicators[10].Explanation);
    }

    [Theory]
    [InlineData("total", "97")]
    [InlineData("grade", "\"良\"")]
    [InlineData("ruleBookVersion", "\"0.0.1\"")]
    [InlineData("indicators[0].score", "4")]
    [InlineData("indicators[3].rule", "\"别的规则\"")]
    [InlineData("execution", "null")]
    [InlineData("notApplicable", "[]")]
    [InlineData("reviewedTotal", "12")]
    public void TryRead_CardThatWasChanged_NamesTheValueAndItsPlace(string path, string value)
    {
        JObject card = JObject.Parse(Written(Scorer.Score(Seed)));
        if (card.SelectToken(path) is { } token)
        {
            token.Replace(JToken.Parse(value));
        }
        else
        {
            card[path] = JToken.Parse(value);
        }

        ScoreCardJson.TryParse(card.ToString(), "card.json", Scorer, out ScoreCard? read, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        read.Should().BeNull();
        Diagnostic diagnostic = diagnostics.Should().ContainSingle().Which;
        diagnostic.Code.Should().Be("SE0021");
        diagnostic.Message.Should().Contain(path.Split('.')[^1]);
        diagnostic.SourceLine.Should().Contain("\"" + path.Split('.')[^1].Split('[')[0] + "\"");
    }

    [Theory]
    [InlineData("{ \"total\": 3 }", "SE0006")]
    [InlineData("[]", "SE0007")]
    [InlineData("{ \"formatVersion\": 9, \"form\": { \"year\": 2023, \"unit\": \"甲\" } }", "SE0020")]
    [InlineData("{ \"form\": { \"year\": 2023 } }", "SE0006")]
    [InlineData("{", "SE0002")]
    public void TryRead_NoCard_IsRefusedInWords(string json, string code)
    {
        ScoreCardJson.TryParse(json, "card", Scorer, out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle(d => d.Code == code);
    }

    [Fact]
    public void TryRead_CommittedSampleOfVersionOne_StillReads()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Serializing");
        var scorer = new Scorer(RuleBook.Load(Path.Combine(folder, "book-v1.json")));

        ScoreCardJson.TryParse(File.ReadAllText(Path.Combine(folder, "card-v1.json")), "card-v1.json", scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics)
            .Should().BeTrue(string.Join("\n", diagnostics.Select(d => d.Render())));

        card!.Total.Should().Be(18m);
    }

    [Fact]
    public async Task Write_Cards_FollowTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.PathOf("rules", "schema", "score-card.schema.json"));
        using var all = new StringWriter();
        ScoreCardJson.WriteAll([Scorer.Score(Seed), Scorer.Score(Seed with { Year = null, Budget = Budget.Empty })], all);

        schema.Validate(Written(Scorer.Score(Seed))).Should().BeEmpty();
        schema.Validate(all.ToString()).Should().BeEmpty();
        schema.Validate("{ \"total\": \"96.9\" }").Should().NotBeEmpty();
    }

    [Fact]
    public async Task CommandLine_Json_IsTheDocumentedCard()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.PathOf("rules", "schema", "score-card.schema.json"));
        using var card = new StringWriter();
        ScoreCardJson.Write(Scorer.Score(Seed), card);

        string printed = Cli.CommandLine.Run("score", Repository.PathOf("seeds", "lusong-2023.json"), "--json").Output;

        string[] lines = printed.Trim().Split('\n');
        lines[1].Should().StartWith("  \"file\": ").And.EndWith("lusong-2023.json\",");
        string.Join('\n', lines[..1].Concat(lines[2..])).Should().Be(card.ToString().Trim());
        schema.Validate(printed).Should().BeEmpty();
    }

    /// <summary>The first files had no version; they are version 1, and stay so.</summary>
    [Fact]
    public void TryRead_SampleWithoutVersion_IsVersionOne()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Serializing");
        JObject card = JObject.Parse(File.ReadAllText(Path.Combine(folder, "card-v1.json")));
        card.Remove("formatVersion");
        (card["form"] as JObject)!.Remove("formatVersion");

        ScoreCardJson.TryParse(card.ToString(), "card.json", new Scorer(RuleBook.Load(Path.Combine(folder, "book-v1.json"))), out ScoreCard? read, out _).Should().BeTrue();

        read!.Total.Should().Be(18m);
    }

    /// <summary>Version 1 called an adopted row scored, and gave a form without weights a total of 0: neither is held against it.</summary>
    [Theory]
    [InlineData("""{ "formatVersion": 1, "total": 6, "complete": true, "grade": "差", "indicators": [ { "name": "甲", "weight": 6, "score": 6, "outcome": "scored", "declared": 6, "difference": 0, "judgement": true, "rule": "自评在分值内" } ], "form": { "year": 2023, "unit": "某局", "indicators": [ { "level1": "效益指标", "name": "甲", "target": "提升", "actual": "群众认可", "weight": 6, "score": 6 } ] } }""", 6)]
    [InlineData("""{ "formatVersion": 1, "total": 0, "complete": true, "indicators": [ { "name": "甲", "weight": null, "score": null, "outcome": "notAssessable", "declared": null, "difference": null, "rule": null } ], "form": { "year": 2023, "unit": "某局", "indicators": [ { "level1": "产出指标", "name": "甲", "target": "3件", "actual": "3件" } ] } }""", null)]
    [InlineData("""{ "formatVersion": 1, "total": 5, "complete": false, "indicators": [ { "name": "甲", "score": null, "outcome": "notAssessable", "rule": null }, { "name": "乙", "score": 5, "rule": "完成得满分" } ], "form": { "year": 2023, "unit": "某局", "indicators": [ { "level1": "产出指标", "name": "甲", "actual": "按因素分配", "weight": 6, "score": 6 }, { "level1": "产出指标", "name": "乙", "target": "3件", "actual": "3件", "weight": 5 } ] } }""", 11)]
    public void TryRead_VersionOneBeforeAdoptedRows_StillReads(string json, int? total)
    {
        ScoreCardJson.TryParse(json, "card-v1", new Scorer(RuleBooks.National2020), out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join('\n', diagnostics));

        card!.Total.Should().Be(total);
    }

    [Fact]
    public void TryRead_VersionOneWithOtherPoints_IsStillRefused() =>
        ScoreCardJson.TryParse("""{ "formatVersion": 1, "total": 4, "complete": true, "indicators": [ { "name": "乙", "score": 4 } ], "form": { "year": 2023, "unit": "某局", "indicators": [ { "level1": "产出指标", "name": "乙", "target": "3件", "actual": "3件", "weight": 5 } ] } }""", "card-v1", new Scorer(RuleBooks.National2020), out _, out _).Should().BeFalse();

    private static string Written(ScoreCard card)
    {
        using var text = new StringWriter();
        ScoreCardJson.WriteWithForm(card, text);
        return text.ToString();
    }
}
