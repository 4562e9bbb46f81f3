using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>The tests beside the book (用例): the row of each, and what must come out. Forms and findings stay in the JSON.</summary>
internal static class CaseTable
{
    private static readonly string[] Outcomes = ["scored", "adopted", "notApplicable", "notAssessable"];

    /// <summary>Member of row or expect, head, width, kind, what it means.</summary>
    private static readonly (string Part, string Member, string Head, int Width, FieldKind Kind, string Note)[] Parts =
    [
        ("row", "level1", "一级指标", 14, FieldKind.Text, "例子这一行的一级指标"), ("row", "level2", "二级指标", 14, FieldKind.Text, "二级指标"), ("row", "name", "三级指标", 26, FieldKind.Text, "指标名称"),
        ("row", "target", "年度指标值", 16, FieldKind.Either, "照表上写，连单位"), ("row", "actual", "实际完成值", 16, FieldKind.Either, "照表上写，连单位"), ("row", "weight", "分值", 8, FieldKind.Number, "这一行的分值"),
        ("row", "score", "自评得分", 10, FieldKind.Number, "单位自己打的分"),
        ("expect", "score", "应得分", 10, FieldKind.Number, "这一行应得的分；（没有）是应当不计分"), ("expect", "execution", "执行率应得", 12, FieldKind.Number, "预算执行率一行应得的分"),
        ("expect", "total", "应得总分", 10, FieldKind.Number, "整张表应得的总分"), ("expect", "grade", "应评等级", 10, FieldKind.Text, "应评的等级"), ("expect", "rule", "应用规则", 24, FieldKind.Text, "应由哪条规则决定"),
        ("expect", "workflow", "应用算法", 20, FieldKind.Text, "应用哪种算法"), ("expect", "outcome", "应有结果", 14, FieldKind.Text, "scored 已计分，adopted 采用自评，notApplicable 不适用，notAssessable 未计分"),
        ("expect", "explanation", "说明里应有", 36, FieldKind.Text, "说明里应有的文字"),
    ];

    private static readonly BookColumn[] Columns =
        [new("用例", 40, "例子的名称，不能重名"), new("待定", 8, "是：只列出来，不算"), .. Parts.Select(p => new BookColumn(p.Head, p.Width, p.Note)), new("其他", 30, "表的其他部分、年度、疑点等在 JSON 里。这一栏只供对照")];

    public static BookTable Of(SourceNode tests) => new("用例", Columns, [.. BookTables.Items(tests, "cases").Where(c => c.Kind == NodeKind.Object).Select(Row)])
    {
        IsOfTests = true, List = new BookList(tests, "cases", New),
    };

    private static string? New(NewRow row)
    {
        if (row.IsBlank(Columns.SkipLast(1).Select(c => c.Head)))
        {
            return "";
        }

        string Part(string part) => NewRow.Object(Parts.Where(p => p.Part == part).Select(p => row.Member(p.Member, p.Head, p.Kind, choices: p.Member == "outcome" ? Outcomes : null)));
        (string name, string about, string expected) = (row.Member("name", "用例", FieldKind.Text, isRequired: true), Part("row"), Part("expect"));
        string json = NewRow.Object(name, row.Member("pending", "待定", FieldKind.Truth, choices: [BookField.Yes, BookField.No]), about == NewRow.Object() ? "" : $"\"row\": {about}", $"\"expect\": {expected}");
        return row.IsWhole ? json : null;
    }


    private static BookRow Row(SourceNode one, int index) => new((index + 1).ToString(CultureInfo.InvariantCulture),
    [
        BookField.Of(one, "name", FieldKind.Text) with { IsRequired = true }, BookField.Of(one, "pending", FieldKind.Truth) with { Choices = [BookField.Yes, BookField.No] },
        .. Parts.Select(p => Field(one, p.Part, p.Member, p.Kind)), new BookField(string.Join('、', one.Members.Select(m => m.Name).Where(n => n is not ("name" or "pending" or "row" or "expect")))),
    ]) { Item = one };

    private static BookField Field(SourceNode one, string part, string member, FieldKind kind) =>
        one.Member(part)?.Value is { Kind: NodeKind.Object } owner ? BookField.Of(owner, member, kind) with { Choices = member == "outcome" ? Outcomes : [] } : BookField.Blank;
}
