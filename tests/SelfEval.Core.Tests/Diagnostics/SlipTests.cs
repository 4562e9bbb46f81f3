namespace SelfEval.Tests.Diagnostics;

/// <summary>Slips of people who write Chinese every day: one message each, which says what to write instead, and none that follows from it.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("分值 > 0 且 实际完成值 > 0", "SE0204", "请写成 &&")]
    [InlineData("实际完成值 大于 0", "SE0204", "请写成 >")]
    [InlineData("IF(分值 > 0, true, false)", "SE0204", "请写成 条件 ? ")]
    [InlineData("一级指标 == 产出指标", "SE0204", "写成 \\\"产出指标\\\"")]
    [InlineData("一级指标 == '产出指标'", "SE0206", "在文件里写成 \\\"…\\\"")]
    [InlineData("一级指标 == “产出指标”", "SE0206", "在文件里写成 \\\"…\\\"")]
    [InlineData("执行率 >= 90%", "SE0206", "例如 90% 写成 0.9")]
    [InlineData("0.9 <= 执行率 <= 1", "SE0207", "甲 <= 数 && 数 <= 乙")]
    [InlineData("计分.限于(分值, 0) > 0", "SE0206", "应写成 计分.限于(数, 最小, 最大)")]
    [InlineData("分值 ? 1 : 0", "SE0206", "? 前面要写条件")]
    [InlineData("量子", "SE0204", "“表内数据”")]
    public void Check_SlipInCondition_SaysWhatToWrite(string condition, string code, string way)
    {
        Diagnostic found = new Example("", "condition", condition, "true", 1).OfWrong().Should().ContainSingle().Subject;

        (found.Code, found.Message).Should().Match<(string Code, string Message)>(f => f.Code == code && f.Message.Contains(way));
    }

    [Theory]
    [InlineData("\"2\", \"unit\": \"分\"", "SE0008", "写成 2")]
    [InlineData("\"2 分\", \"unit\": \"分\"", "SE0008", "写成 2")]
    [InlineData("5%", "SE0009", "百分之五写 0.05")]
    [InlineData(".05", "SE0009", "“.05”")]
    [InlineData("[2]", "SE0007", "每档扣分")]
    public void Check_SlipInParameter_IsTheOnlyFault(string value, string code, string way)
    {
        string book = $$"""
            { "id": "t", "title": "t", "parameters": { "每档扣分": { "value": {{value}} } }, "scoring": [{ "when": "true", "use": "组" }],
              "workflows": [{ "WorkflowName": "组", "Rules": [{ "RuleName": "规则", "LocalParams": [{ "Name": "扣", "Expression": "每档扣分 * 2" }], "Expression": "true",
                "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "计分.限于(分值 - 扣, 0, 分值)" } } }, "SuccessEvent": "扣{每档扣分}分" }] }] }
            """;

        Diagnostic found = RuleBook.Check(book, "book.json").Should().ContainSingle().Subject;

        (found.Code, found.Message).Should().Match<(string Code, string Message)>(f => f.Code == code && f.Message.Contains(way));
    }

    [Theory]
    [InlineData("一级指标 != \\\"\\\"", "一级指标 == \\\"效益指标\\\"", "SE0221")]
    [InlineData("一级指标 == \\\"产出指标\\\"", "一级指标 == \\\"效益指标\\\" && 一级指标 == \\\"产出指标\\\"", "SE0220")]
    [InlineData("一级指标 != \\\"产出指标\\\"", "一级指标 != \\\"效益指标\\\"", null)]
    [InlineData("一级指标 == \\\"产出指标\\\"", "一级指标 == \\\"效益指标\\\"", null)]
    public void Check_EntriesThatCompareTexts_TellsWhichIsNeverReached(string first, string second, string? code) =>
        RuleBook.Check($$"""
            { "id": "t", "title": "t", "scoring": [{ "when": "{{first}}", "use": "组" }, { "when": "{{second}}", "use": "组" }],
              "workflows": [{ "WorkflowName": "组", "Rules": [{ "RuleName": "规则", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值" } } } }] }] }
            """, "book.json").Select(d => d.Code).Should().Equal(code is null ? [] : [code]);
}
