using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Findings;

/// <summary>The seed report against its reviewed list of findings, one to one; a consistent form against none.</summary>
public sealed class SeedFindingsTests
{
    private static readonly JObject Reviewed = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Findings", "lusong-2023.json")));

    private static ScoreCard Seed => Score("lusong-2023.json");

    [Fact]
    public void Findings_OfTheSeed_AreExactlyTheReviewedOnes()
    {
        string[] expected = [.. Reviewed["findings"]!.Select(f => $"{f["severity"]} {f["code"]} {f["where"]}")];

        Seed.Findings.Select(f => $"{Word(f.Severity)} {f.Code} {f.Where}").Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Message_OfEveryFinding_ShowsItsFigures()
    {
        foreach (JToken expected in Reviewed["findings"]!)
        {
            Finding finding = Seed.Findings.Single(f => f.Code == (string?)expected["code"] && f.Where == (string?)expected["where"]);
            foreach (string? figure in expected["figures"]!.Select(f => (string?)f))
            {
                finding.Message.Should().Contain(figure);
            }
        }
    }

    [Fact]
    public void Oddities_OfTheReport_AreEachFoundOrNamedNotComputable()
    {
        IEnumerable<int> found = Reviewed["findings"]!.SelectMany(f => f["oddities"]!.Select(o => (int)o));
        IEnumerable<int> not = ((JObject)Reviewed["notComputable"]!).Properties().Select(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture));

        found.Intersect(not).Should().BeEmpty();
        found.Union(not).Order().Should().Equal(Enumerable.Range(1, 48));
    }

    /// <summary>What adds up in the report is checked, so that its silence means something, and raises nothing.</summary>
    [Fact]
    public void Sums_OfTheReportThatAddUp_AreCheckedAndRaiseNothing()
    {
        string[] codes = [.. Reviewed["addsUp"]!.Select(c => (string)c!)];
        HashSet<string> known = [.. Regex.Matches(File.ReadAllText(Repository.PathOf("rules", "checks", "rulebook.json")), "\"code\": \"([^\"]+)\"").Select(m => m.Groups[1].Value)];

        codes.Should().BeSubsetOf(known);
        Seed.Findings.Select(f => f.Code).Should().NotIntersectWith(codes);
        Seed.UncheckedRules.Where(u => codes.Contains(u.Code)).Select(u => $"{u.Code} {u.Where} {u.Message}").Should().BeEmpty();
    }

    [Fact]
    public void Finding_OfACheck_NamesRulePlaceAndBasisInBothLanguages()
    {
        foreach (Finding finding in Seed.Findings)
        {
            finding.Rule.Should().NotBeNullOrEmpty();
            finding.Basis.Should().NotBeNullOrEmpty();
            finding.Place.Should().NotBeNullOrEmpty().And.NotContain("{");
            finding.Message.Should().NotContain("（未填）").And.NotContain("（算不出）").And.NotContain("{");
            finding.EnglishMessage.Should().NotBe(finding.Message).And.NotContain("（未填）").And.NotContain("（算不出）");
        }
    }

    [Fact]
    public void Score_OfTheSeed_StaysAndHasNoDifference()
    {
        Seed.Total.Should().Be(96.9m);
        Seed.Difference.Should().Be(0);
    }

    [Fact]
    public void Findings_OfAConsistentForm_AreHintsOnly()
    {
        ScoreCard card = Score("consistent-2023.json");

        card.Findings.Should().OnlyContain(f => f.Severity == FindingSeverity.Hint);
        card.Difference.Should().Be(0);
        card.UncheckedRules.Should().BeEmpty();
    }

    [Fact]
    public void UncheckedRules_FormWithoutFigures_NamesWhatIsMissing()
    {
        var form = new SelfEvaluation { Year = 2023, Unit = "甲", Budget = new Budget { FullYear = 100 } };

        ScoreCard card = new Scorer(RuleBooks.Find("checks")!).Score(form);

        card.Findings.Should().BeEmpty();
        card.UncheckedRules.Should().Contain(f => f.Code == "K15" && f.Message == "缺少全年执行数" && f.Where == "budget.executed");
    }

    [Fact]
    public void Findings_ChildSwitchesACheckOff_LosesOnlyThatCheck()
    {
        const string Book = """{ "id": "c", "title": "c", "extends": ["checks"], "checks": [{ "WorkflowName": "停用", "Rules": [{ "RuleName": "政府采购执行", "Expression": "true", "Enabled": false }] }] }""";
        RuleBook.TryParse(Book, "c.json", out RuleBook? book, out _).Should().BeTrue();
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

        IEnumerable<string> codes = new Scorer(book!).Score(form).Findings.Select(f => f.Code);

        codes.Should().Equal(new Scorer(RuleBooks.Find("checks")!).Score(form).Findings.Select(f => f.Code).Where(c => c != "K59"));
    }

    [Fact]
    public void Findings_ChildChangesTheTolerance_CountsByIt()
    {
        const string Book = """{ "id": "c", "title": "c", "extends": "checks", "parameters": { "容差": 0.02 } }""";
        RuleBook.TryParse(Book, "c.json", out RuleBook? book, out _).Should().BeTrue();

        IReadOnlyList<Finding> findings = new Scorer(book!).Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"))).Findings;

        findings.Should().NotContain(f => f.Code == "K23" || f.Code == "K23b").And.Contain(f => f.Code == "K23c");
    }

    internal static string Word(FindingSeverity severity) => severity == FindingSeverity.Error ? "error" : severity == FindingSeverity.Warning ? "warning" : "hint";

    private static ScoreCard Score(string seed) => new Scorer(RuleBooks.Lusong2023).Score(EvaluationFile.Load(Repository.PathOf("seeds", seed)));
}
