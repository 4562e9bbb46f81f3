namespace SelfEval.Tests.Diagnostics;

/// <summary>What the check finds by scoring sample rows: in books with tallies and in large books too.</summary>
public sealed class TrialTests
{
    [Theory]
    [InlineData("分值 * 行数 + 1", "SE0222")]
    [InlineData("分值 - 11 * 行数", "SE0223")]
    [InlineData("分值 / 行数", null)]
    [InlineData("行数 > 5 ? 0 : 分值", null)]
    public void Check_ScoreThatCountsRows_IsTried(string score, string? code) =>
        Codes($$"""
            { "id": "t", "title": "统计", "tallies": { "行数": { "when": "分值 > 0" } },
              "scoring": [{ "when": "一级指标 != \"\"", "use": "组" }], "workflows": [{{Workflow("组", "分值 > 0", score)}}] }
            """).Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void Check_RuleThatAsksATally_LeavesItsOtherCaseUncovered() =>
        Codes($$"""
            { "id": "t", "title": "统计", "tallies": { "达标数": { "when": "实际完成值 >= 年度指标值" } },
              "scoring": [{ "when": "true", "use": "组" }], "workflows": [{{Workflow("组", "达标数 > 0", "分值")}}] }
            """).Should().Equal("SE0224");

    [Fact]
    public void Check_LargeBook_TriesEachEntryByTheRowItAsksFor()
    {
        const int Entries = 300;
        string scoring = string.Join(',', Enumerable.Range(0, Entries).Select(i => $$"""{ "when": "二级指标 == \"二级{{i}}\" && 计分.含(三级指标, \"名称{{i}}\")", "use": "组{{i}}" }"""));
        string workflows = string.Join(',', Enumerable.Range(0, Entries).Select(i => Workflow("组" + i, "分值 > 0", i == 250 ? "分值 * 2" : "分值")));

        Codes($$"""{ "id": "t", "title": "大", "scoring": [{{scoring}}], "workflows": [{{workflows}}] }""").Should().Equal("SE0222");
    }

    private static string[] Codes(string book) => [.. RuleBook.Check(book, "book.json").Select(d => d.Code)];

    private static string Workflow(string name, string condition, string score) => $$"""
        { "WorkflowName": "{{name}}", "Rules": [{ "RuleName": "规则", "Expression": "{{condition}}", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "{{score}}" } } } }] }
        """;
}
