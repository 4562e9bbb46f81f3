namespace SelfEval.Tests.Parity;

/// <summary>
/// Whole literals are 32 or 64 bits to stock RulesEngine; of a list behind <c>in</c> it works out each item and takes any sign for a comma. What would
/// come to something else there is refused, so that no book scores differently in the two. What is taken stands in tricky-rules.json, for both to score.
/// </summary>
public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("100000 * 100000", "SE0228")]
    [InlineData("2147483647 + 1", "SE0228")]
    [InlineData("-2147483647 - 2", "SE0228")]
    [InlineData("3000000000 - 4000000000 + 分值", "SE0228")]
    [InlineData("Math.Max(100000, 1) * 100000", "SE0228")]
    [InlineData("(true ? 100000 : 1) * 100000", "SE0228")]
    [InlineData("9000000000000000000 + 9000000000000000000", "SE0228")]
    [InlineData("100000 * 100000 % 7", "SE0228")]
    [InlineData("3 / 2", "SE0209")]
    [InlineData("分值 in (1m, 分值 / 年度指标值) ? 1 : 0", "SE0229")]
    [InlineData("分值 in (分值 * 2m) ? 1 : 0", "SE0229")]
    [InlineData("分值 in (1m + 2m, 3m) ? 1 : 0", "SE0229")]
    [InlineData("分值 in (1m, (分值 / 2m)) ? 1 : 0", "SE0229")]
    [InlineData("一级指标 in (\"甲\" == \"乙\") ? 1 : 0", "SE0229")]
    [InlineData("一级指标 in (\"产出 / 指标\", 二级指标) && 分值 / 2m > 1 ? 1 : 0", null)]
    [InlineData("分值 in (1m, 计分.四舍五入(分值, 年度指标值)) ? 1 : 0", "SE0229")]
    [InlineData("100000m * 100000", null)]
    [InlineData("46340 * 46340", null)]
    [InlineData("7 % 4 + 2 * 3 - 10", null)]
    [InlineData("分值 in (1m, -2, 年度指标值, 0.5m) ? 1 : 0", null)]
    [InlineData("一级指标 in (\"产出指标\", 二级指标) ? 1 : 0", null)]
    public void Check_ScoreOfWholeNumbersOrLists_IsRefusedWhereStockWouldDiffer(string score, string? code)
    {
        string text = Newtonsoft.Json.JsonConvert.ToString(score);
        string book = $$$$"""{ "id": "x", "title": "x", "scoring": [{ "when": "true", "use": "w" }], "workflows": [{ "WorkflowName": "w", "Rules": [{ "RuleName": "r", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": {{{{text}}}} } } } }] }] }""";

        RuleBook.TryParse(book, "b", out _, out IReadOnlyList<Diagnostic> found);

        found.Where(d => d.Severity == FindingSeverity.Error).Select(d => d.Code).Distinct().Should().Equal(code is null ? [] : [code]);
    }
}
