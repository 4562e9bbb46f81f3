using System.Globalization;
using RulesEngine.Models;
using SelfEval.Engine.Expressions;

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
    public void Check_ScoreOfWholeNumbersOrLists_IsRefusedWhereStockWouldDiffer(string score, string? code) =>
        Errors(score).Select(d => d.Code).Distinct().Should().Equal(code is null ? [] : [code]);

    /// <summary>Stock RulesEngine gives a named part the type that its expression has: 三, which stands for 3, is a whole number.</summary>
    [Theory]
    [InlineData("三", "3", "三 / 2", "SE0209")]
    [InlineData("三", "3", "7 / 三", "SE0209")]
    [InlineData("三", "3", "分值 * (三 / 2)", "SE0209")]
    [InlineData("三", "1 + 2", "三 / (三 - 1)", "SE0209")]
    [InlineData("三", "true ? 3 : 4", "三 / 2", "SE0209")]
    [InlineData("三", "(3)", "-三 / 2", "SE0209")]
    [InlineData("三", "Math.Max(3, 2)", "三 / 2", "SE0209")]
    [InlineData("三", "3 % 2", "iif(三 / 2 > 0, 1, 0)", "SE0209")]
    [InlineData("大", "100000", "大 * 大", "SE0228")]
    [InlineData("大", "3000000000", "大 * 1", "SE0228")]
    [InlineData("大", "100000", "大 * 大 * 分值", "SE0228")]
    [InlineData("三", "3", "三 * 2 + 三 - 1", null)]
    [InlineData("三", "3", "分值 * 三 / 2", null)]
    [InlineData("三", "3", "三 / 2m", null)]
    [InlineData("三", "3", "分值 > 三 ? 三 : 分值", null)]
    [InlineData("三", "3m", "三 / 2", null)]
    [InlineData("三", "分值", "三 / 2", null)]
    [InlineData("三", "3", "计分.限于(三, 0, 分值)", null)]
    [InlineData("大", "100000", "大 * 1m * 大", null)]
    public void Check_NamedPartOfWholeNumbers_IsWholeUnderItsName(string name, string part, string score, string? code)
    {
        string parts = $$"""[{ "Name": "{{name}}", "Expression": "{{part}}" }]""";

        Errors(score, $"\"LocalParams\": {parts},").Select(d => d.Code).Distinct().Should().Equal(code is null ? [] : [code]);
        Errors(score, "", $"\"GlobalParams\": {parts},").Select(d => d.Code).Distinct().Should().Equal(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("3 / 2", "3.0m / 2")]
    [InlineData("三 / 2", "三 / 2.0m")]
    [InlineData("三 / 三", "三 * 1.0m / 三")]
    public void Check_DivisionOfWholeNumbers_SaysHowToWriteIt(string score, string better) =>
        Errors(score, "\"LocalParams\": [{ \"Name\": \"三\", \"Expression\": \"3\" }],").Should().ContainSingle().Which.Message.Should().Contain(better);

    /// <summary>What would differ: stock RulesEngine drops the fraction, and what is too large turns round.</summary>
    [Theory]
    [InlineData("3", "三 / 2", "1")]
    [InlineData("100000", "三 * 三", "1410065408")]
    [InlineData("3m", "三 / 2", "1.5")]
    public async Task Stock_NamedPartOfWholeNumbers_IsWholeUnderItsName(string part, string score, string expected)
    {
        var output = new ActionInfo { Name = "OutputExpression", Context = new Dictionary<string, object> { ["Expression"] = score } };
        var rule = new Rule { RuleName = "r", LocalParams = [new ScopedParam { Name = "三", Expression = part }], Expression = "true", Actions = new RuleActions { OnSuccess = output } };
        var stock = new global::RulesEngine.RulesEngine([new Workflow { WorkflowName = "w", Rules = [rule] }], ExpressionCompiler.StockSettings());

        RuleResultTree result = (await stock.ExecuteAllRulesAsync("w", RuleParameter.Create("分值", 1m))).Single();

        Convert.ToString(result.ActionResult.Output, CultureInfo.InvariantCulture).Should().Be(expected);
    }

    private static IEnumerable<Diagnostic> Errors(string score, string ofRule = "", string ofGroup = "")
    {
        string text = Newtonsoft.Json.JsonConvert.ToString(score);
        string book = $$$$"""{ "id": "x", "title": "x", "scoring": [{ "when": "true", "use": "w" }], "workflows": [{ "WorkflowName": "w", {{{{ofGroup}}}} "Rules": [{ "RuleName": "r", {{{{ofRule}}}} "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": {{{{text}}}} } } } }] }] }""";
        RuleBook.TryParse(book, "b", out _, out IReadOnlyList<Diagnostic> found);
        return found.Where(d => d.Severity == FindingSeverity.Error);
    }
}
