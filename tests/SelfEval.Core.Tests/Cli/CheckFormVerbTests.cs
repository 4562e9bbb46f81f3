using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

/// <summary><c>selfeval check-form</c>: totals, JSON, SARIF, exit status.</summary>
public sealed class CheckFormVerbTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");
    private static readonly string Consistent = Repository.PathOf("seeds", "consistent-2023.json");

    [Fact]
    public void CheckForm_Seed_PrintsTotalsAndFindingsAndExitsWithZero()
    {
        (int Status, string Output, string Error) run = CommandLine.Run("check-form", Seed);

        run.Status.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("错误 5，警告 19，提示 30").And.Contain("K20c").And.Contain("582.30").And.Contain("无法核对");
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    public void CheckForm_SeedWithFailOn_ExitsWithOne(string level, int status)
    {
        CommandLine.Run("check-form", Seed, "--fail-on", level).Status.Should().Be(status);
        CommandLine.Run("score", Seed, "--fail-on", level).Status.Should().Be(status);
    }

    [Theory]
    [InlineData("error")]
    [InlineData("warning")]
    public void CheckForm_ConsistentWithFailOn_ExitsWithZero(string level) =>
        CommandLine.Run("check-form", Consistent, "--fail-on", level).Status.Should().Be(0);

    [Fact]
    public void CheckForm_UnknownLevel_IsWrongUsage() => CommandLine.Run("check-form", Seed, "--fail-on", "all").Status.Should().Be(2);

    [Fact]
    public void CheckForm_MissingFile_IsWrongUsage() => CommandLine.Run("check-form", "nowhere.json").Status.Should().Be(2);

    [Fact]
    public void CheckForm_Json_ListsFormsWithTotalsAndUncheckedOnRequest()
    {
        JArray all = JArray.Parse(CommandLine.Run("check-form", Seed, Consistent, "--json", "--all").Output);
        JArray plain = JArray.Parse(CommandLine.Run("check-form", Seed, "--json").Output);

        all.Should().HaveCount(2);
        all[0]!["errors"]!.Value<int>().Should().Be(5);
        all[1]!["warnings"]!.Value<int>().Should().Be(0);
        all[0]!["unchecked"]!.Should().NotBeEmpty();
        plain[0]!["unchecked"].Should().BeNull();
        plain[0]!["findings"]!.Should().OnlyContain(f => f["code"] != null && f["where"] != null && f["rule"] != null && f["basis"] != null);
    }

    [Fact]
    public void CheckForm_TwoForms_PrintsATotalForEach()
    {
        string output = CommandLine.Run("check-form", Seed, Consistent).Output;

        output.Should().Contain("示例单位").And.MatchRegex("lusong-2023.json +\\| +5 +\\| +19 +\\| +30");
    }

    [Fact]
    public void CheckForm_Sarif_HasTheRequiredMembersAndTheFindingsPlaces()
    {
        JObject log = JObject.Parse(CommandLine.Run("check-form", Seed, "--sarif", "-").Output);

        log["version"]!.Value<string>().Should().Be("2.1.0");
        JToken run = log["runs"]!.Single();
        JToken driver = run["tool"]!["driver"]!;
        driver["name"]!.Value<string>().Should().Be("selfeval");
        string[] rules = [.. driver["rules"]!.Select(r => (string)r["id"]!)];
        rules.Should().OnlyHaveUniqueItems();
        string[] lines = File.ReadAllLines(Seed);
        run["results"]!.Should().HaveCount(54);
        foreach (JToken result in run["results"]!)
        {
            rules[result["ruleIndex"]!.Value<int>()].Should().Be((string?)result["ruleId"]);
            ((string?)result["level"]).Should().BeOneOf("error", "warning", "note");
            ((string?)result["message"]!["text"]).Should().NotBeNullOrEmpty();
            JToken place = result["locations"]!.Single()["physicalLocation"]!;
            ((string?)place["artifactLocation"]!["uri"]).Should().EndWith("lusong-2023.json");
            place["region"]!["startLine"]!.Value<int>().Should().BeInRange(1, lines.Length);
        }

        JToken spending = run["results"]!.Single(r => (string?)r["ruleId"] == "K20c")["locations"]![0]!["physicalLocation"]!["region"]!;
        lines[spending["startLine"]!.Value<int>() - 1][(spending["startColumn"]!.Value<int>() - 1)..(spending["endColumn"]!.Value<int>() - 1)].Should().Be("582.30");
    }

    [Fact]
    public void CheckForm_SarifToFile_WritesTheFileAndStillPrints()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".sarif");
        try
        {
            (int Status, string Output, string Error) run = CommandLine.Run("check-form", Seed, "--sarif", path);

            run.Output.Should().Contain("错误 5");
            JObject.Parse(File.ReadAllText(path))["runs"]!.Should().HaveCount(1);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void CheckForm_FormWithoutBook_UsesTheChecks()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");
        try
        {
            File.WriteAllText(path, """{ "year": 2023, "unit": "甲", "budget": { "fullYear": 100, "executed": 120 } }""");

            CommandLine.Run("check-form", path).Output.Should().Contain("K15").And.Contain("规则书 checks").And.NotContain("SE04");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Locate_MissingCell_IsThePlaceAroundIt()
    {
        const string Form = "{\n  \"projects\": [\n    { \"name\": \"甲\" }\n  ]\n}";

        EvaluationFile.Locate(Form, "f.json", "projects[0].name").Should().Be(new SourceLocation("f.json", 3, 15));
        EvaluationFile.Locate(Form, "f.json", "projects[0].executed").Should().Be(new SourceLocation("f.json", 3, 5));
        EvaluationFile.Locate(Form, "f.json", "budget.executed").Should().Be(new SourceLocation("f.json", 1, 1));
    }
}
