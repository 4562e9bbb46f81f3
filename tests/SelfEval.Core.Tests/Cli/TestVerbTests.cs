using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

public sealed class TestVerbTests : IDisposable
{
    private const string Failing = """{ "cases": [ { "name": "甲", "row": { "level1": "产出指标", "name": "乙", "target": "4件", "actual": "3件", "weight": 8 }, "expect": { "score": 8 } } ] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-").FullName;

    public static TheoryData<string> WaysToNameABook() =>
        ["lusong-2023", Repository.PathOf("rules", "lusong-2023"), Repository.PathOf("rules", "lusong-2023", "rulebook.json"), Repository.PathOf("rules", "lusong-2023", "tests.json")];

    [Theory]
    [MemberData(nameof(WaysToNameABook))]
    public void Test_BookNamedInAnyWay_Passes(string book)
    {
        (int status, string output, string error) = CommandLine.Run("test", book, "--min", "100");

        (status, error).Should().Be((0, ""));
        output.Should().StartWith("lusong-2023：用例 ").And.Contain("不符 0").And.Contain("覆盖率 100%");
    }

    [Fact]
    public void Test_FolderOfBooks_RunsAll() =>
        CommandLine.Run("test", Repository.PathOf("rules")).Output.Should().Contain("lusong-2023：用例 ");

    [Fact]
    public void Test_FailingCase_PrintsOneLineFirst()
    {
        WriteBook(Failing);

        (int status, string output, _) = CommandLine.Run("test", _folder);

        status.Should().Be(1);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().Contain("tests.json:1:").And.EndWith("用例“甲”不符：得分 应为 8，实际为 6");
        lines[1].Should().Contain("--trace");
        lines[2].Should().StartWith("lusong-2023：用例 1 个");
        lines.Should().HaveCount(3);
    }

    [Fact]
    public void Accept_FailingCase_ShowsAndRewritesTheExpectation()
    {
        WriteBook(Failing);

        (int status, string output, string error) = CommandLine.Run("test", _folder, "--accept");

        (status, error).Should().Be((0, ""));
        output.Should().Contain("得分 应为 8，实际为 6").And.Contain("写回").And.Contain("不符 0");
        File.ReadAllText(Path.Combine(_folder, "tests.json")).Should().Be(Failing.Replace("\"score\": 8", "\"score\": 6"));
        Directory.EnumerateFiles(_folder).Should().HaveCount(2, "no temporary file stays behind");
    }

    [Fact]
    public void Accept_WhatNoExpectationCanSay_StaysAFailure()
    {
        WriteBook(Failing.Replace("\"score\": 8", "\"score\": 8, \"scores\": { \"没有这行\": 1 }"));

        (int status, string output, _) = CommandLine.Run("test", _folder, "--accept");

        status.Should().Be(1);
        output.Should().Contain("SE0503").And.Contain("不符 1");
        File.ReadAllText(Path.Combine(_folder, "tests.json")).Should().Contain("\"score\": 6, \"scores\": { \"没有这行\": 1 }");
    }

    [Fact]
    public void Accept_FilterAndJson_RewriteOnlyThoseCasesAndPrintOneDocument()
    {
        WriteBook(Failing.Replace("} ] }", "}, { \"name\": \"丙\", \"expect\": { \"total\": 7 } } ] }"));

        (int status, string output, string error) = CommandLine.Run("test", _folder, "--accept", "--filter", "甲", "--json");

        status.Should().Be(0);
        ((int)JArray.Parse(output)[0]["failed"]!).Should().Be(0);
        error.Should().Contain("应为 8，实际为 6");
        File.ReadAllText(Path.Combine(_folder, "tests.json")).Should().Contain("\"score\": 6").And.Contain("\"total\": 7");
    }

    [Fact]
    public void Accept_BuiltInBook_IsWrongUsage() =>
        CommandLine.Run("test", "lusong-2023", "--accept").Should().Match<(int Status, string Output, string Error)>(r => r.Status == 2 && r.Error.Contains("selfeval new"));

    [Fact]
    public void Test_FailingCaseWithTrace_PrintsPlaceExpectedActualAndTrace()
    {
        WriteBook(Failing);

        (int status, string output, _) = CommandLine.Run("test", _folder, "--trace");

        status.Should().Be(1);
        output.Should().Contain("tests.json:1:").And.Contain("用例“甲”不符：得分 应为 8，实际为 6").And.Contain("        规则“未完成按比例取整”").And.Contain("不符 1");
    }

    [Fact]
    public void Test_LittleCoverage_FailsOnlyBelowMinimum()
    {
        WriteBook("""{ "cases": [ { "name": "甲", "expect": { "total": null } } ] }""");

        CommandLine.Run("test", _folder).Status.Should().Be(0);
        (int status, string output, _) = CommandLine.Run("test", _folder, "--min", "50");
        status.Should().Be(1);
        output.Should().Contain("从未成立").And.Contain("低于要求的 50%");
    }

    [Fact]
    public void Test_Json_HoldsCasesAndGaps()
    {
        WriteBook("""{ "cases": [ { "name": "甲", "expect": { "total": 1 } }, { "name": "待定 乙" } ] }""");

        JToken run = JArray.Parse(CommandLine.Run("test", _folder, "--json").Output).Single();

        ((string)run["ruleBook"]!, (int)run["passed"]!, (int)run["failed"]!, (int)run["pending"]!).Should().Be(("lusong-2023", 0, 1, 1));
        ((string)run["cases"]![0]!["outcome"]!, (string)run["cases"]![0]!["failures"]![0]!["code"]!).Should().Be(("failed", "SE0502"));
        run["coverage"]!["gaps"]!.Should().NotBeEmpty();
    }

    [Fact]
    public void Test_Filter_RunsMatchingCasesOnly() =>
        CommandLine.Run("test", "lusong-2023", "--filter", "销号").Output.Should().Contain("用例 2 个");

    [Fact]
    public void Test_BookWithoutTests_SaysSo()
    {
        WriteBook(null);

        (int status, _, string error) = CommandLine.Run("test", _folder);

        status.Should().Be(0);
        error.Should().Contain("旁边没有 tests.json");
        CommandLine.Run("test", _folder, "--min", "1").Status.Should().Be(1);
    }

    [Fact]
    public void Test_UnknownBook_IsWrongUsage()
    {
        (int status, _, string error) = CommandLine.Run("test", "没有这本");

        status.Should().Be(2);
        error.Should().Contain("没有这本").And.Contain("lusong-2023");
    }

    [Fact]
    public void Test_BadTestFile_PrintsDiagnostics()
    {
        WriteBook("""{ "cases": [ { "name": "甲" } ] }""");

        (int status, string output, string error) = CommandLine.Run("test", _folder);

        (status, output).Should().Be((1, ""));
        error.Should().Contain("SE0501");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteBook(string? tests)
    {
        File.Copy(Repository.PathOf("rules", "lusong-2023", "rulebook.json"), Path.Combine(_folder, "rulebook.json"));
        if (tests is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "tests.json"), tests);
        }
    }
}
