using System.Text.Json;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>One sheet of the bureau's workbook that lists something of every card (汇总、疑点、指标).</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Columns">Heads and widths in characters.</param>
/// <param name="Rows">The rows that a card gives: texts, decimals for numbers, shares for percentages.</param>
internal sealed record BureauSheet(string Name, IReadOnlyList<(string Head, int Width)> Columns, Func<JsonElement, IEnumerable<object?[]>> Rows)
{
    private static readonly (string Head, int Width)[] FileColumn = [("文件", 40)];

    private static readonly string[] Severities = ["error", "warning", "hint"];

    /// <summary>The sheets; 汇总 has a column 文件 where the files of its lines are known.</summary>
    /// <param name="linkOf">The file of each line, from 1.</param>
    public static IReadOnlyList<BureauSheet> All(Func<long, FileLink?>? linkOf) =>
    [
        new("汇总", [("行", 7), ("单位", 30), ("项目", 30), ("年度", 7), ("总分", 9), ("等级", 7), ("自评", 9), ("差异", 9), ("核对得分", 10), ("采用自评（未核）", 16), ("无法核对的自评", 15), ("执行率", 9), ("错误", 7), ("警告", 7), ("提示", 7), .. linkOf is null ? [] : FileColumn], card => Summary(card, linkOf)),
        new("疑点", [("行", 7), ("单位", 30), ("项目", 30), ("程度", 7), ("代码", 9), ("位置", 28), ("内容", 70), ("依据", 40)], Findings),
        new("指标", [("行", 7), ("单位", 30), ("项目", 30), ("一级指标", 14), ("二级指标", 18), ("指标", 30), ("分值", 8), ("自评", 8), ("得分", 8), ("差异", 8), ("结果", 16), ("规则", 20), ("说明", 70)], Indicators),
    ];

    private static IEnumerable<object?[]> Summary(JsonElement card, Func<long, FileLink?>? linkOf)
    {
        JsonElement parts = card.Part("parts");
        yield return
        [
            .. Head(card), card.Number("year"), card.Number("total"), card.Text("grade"), card.Number("declared"), card.Number("difference"),
            parts.Part("computed").Number("points"), parts.Part("adopted").Number("points"), parts.Part("unverifiable").Number("declared"), card.Part("execution").Number("rate") is { } rate ? new Share(rate) : null,
            .. Severities.Select(s => (object?)(decimal)card.Items("findings").Count(f => f.Text("severity") == s)),
            .. linkOf is null ? [] : new object?[] { card.Number("line") is { } line ? linkOf((long)line) : null },
        ];
    }

    private static IEnumerable<object?[]> Findings(JsonElement card) =>
        card.Items("findings").Select(f => (object?[])[.. Head(card), Severity(f.Text("severity")), f.Text("code"), f.Text("place"), f.Text("message"), f.Text("basis")]);

    private static IEnumerable<object?[]> Indicators(JsonElement card)
    {
        if (card.Part("execution") is { ValueKind: JsonValueKind.Object } execution)
        {
            yield return Row(card, execution, "预算执行率");
        }

        foreach (JsonElement row in card.Items("indicators"))
        {
            yield return Row(card, row, row.Text("name"));
        }
    }

    private static object?[] Row(JsonElement card, JsonElement row, string name) =>
        [.. Head(card), row.Text("level1"), row.Text("level2"), name, row.Number("weight"), row.Number("declared"), row.Number("score"), row.Number("difference"), Outcome(row.Text("outcome")), row.Text("rule"), row.Text("explanation")];

    private static object?[] Head(JsonElement card) => [card.Number("line"), card.Text("unit"), card.Text("project")];

    private static string Severity(string word) => word switch
    {
        "error" => "错误",
        "warning" => "警告",
        _ => "提示",
    };

    private static string Outcome(string word) => word switch
    {
        "scored" => "已计分",
        "adopted" => "采用自评（未核）",
        "notApplicable" => "不适用",
        "notAssessable" => "无法核对",
        _ => word,
    };
}
