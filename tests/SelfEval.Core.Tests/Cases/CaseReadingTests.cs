using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Cases;

/// <summary>Published tables as transcripts: each is read whole.</summary>
public sealed class CaseReadingTests
{
    public static TheoryData<string> Files => new(CaseFiles.Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_PublishedTable_KeepsEveryCell(string name)
    {
        var json = JObject.Parse(File.ReadAllText(CaseFiles.PathOf(name)));
        EvaluationFile.TryLoad(CaseFiles.PathOf(name), out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue();

        diagnostics.Should().BeEmpty();
        form!.Indicators.Select(i => (i.Level1, i.Level2, i.Name, i.Target.Text, i.Actual.Text, i.Weight, i.DeclaredScore, i.Reason, i.Criterion))
            .Should().Equal(json["indicators"]!.Select(r => (
                Text(r, "l1") ?? "", Text(r, "l2") ?? "", Text(r, "l3") ?? "", Text(r, "target"), Text(r, "actual"),
                (decimal?)r["weight"], (decimal?)r["score"], Text(r, "reason"), Text(r, "criterion"))));
        form.Headings.Sum(h => h.Weight).Should().Be(json["level1_weights"]?.Sum(w => (decimal)((JProperty)w).Value) ?? 0);
        form.DeclaredTotal.Should().Be((decimal?)json["total_score"]);
        form.Year.Should().Be((int?)json["source"]!["year"]);
        form.Budget.FullYear.Value.Should().Be((decimal?)json["funds_wan"]?["full_year"]);
        form.IsPartial.Should().Be((bool?)json["partial"] ?? false);
        form.Notes.Should().Contain((string?)json["notes"]);
    }

    [Fact]
    public void Parse_PartsOfEveryKind_KeepsNumbersAndTexts()
    {
        EvaluationFile.TryParse(
            """
            { "name": "某项目", "funds_wan": { "full_year": "—", "executed": "880", "initial": "约90", "extra": [1], "parts": { "中央": 3, "其中:地方": { "executed": 2, "score": 10 }, "说明": "见附表", "基本支出": 1 } }, "indicators": [] }
            """, "test.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue();

        form!.Year.Should().BeNull();
        form.Budget.FullYear.IsNotApplicable.Should().BeTrue();
        form.Budget.Executed.Value.Should().Be(880);
        form.Budget.Initial.IsMissing.Should().BeTrue();
        form.Budget.BySource.Parts.Select(p => (p.Name, p.FullYear.Value, p.Executed.Value)).Should().Equal(("中央", 3m, null), ("其中:地方", null, 2m));
        form.Budget.ByUse.Parts.Should().ContainSingle(p => p.Name == "基本支出");
        form.Notes.Should().Equal("资金“其中:地方”得分：10", "资金 说明：见附表", "资金 initial：约90", "资金 extra：[1]");
        diagnostics.Select(d => d.Code).Should().Equal("SE0321", "SE0320", "SE0322");
    }

    [Theory]
    [InlineData("""{ "name": "x", "total_score": [], "indicators": [] }""", "SE0007")]
    [InlineData("""{ "name": "x", "total_score": 1, "indicators": [ 3 ] }""", "SE0007")]
    [InlineData("""{ "name": "x", "total_score": 1, "source": { "year": 20230 } }""", "SE0016")]
    public void Parse_WrongStructure_IsRefusedWithPlace(string json, string code)
    {
        EvaluationFile.TryParse(json, "test.json", out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        diagnostics.Should().Contain(d => d.Code == code && d.Location.Line == 1 && d.Location.Column > 1);
    }

    private static string? Text(JToken row, string name) => (string?)row[name];
}
