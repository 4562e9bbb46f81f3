using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>The checks of the book's own file (检查), a sheet for each group of them; a book without has an empty one, where the first may be written.</summary>
internal static class CheckTable
{
    private const string Sheet = "检查";
    private const string Group = "本书的检查";

    private static readonly string[] Severities = ["error", "warning", "hint"];
    private static readonly string[] Each = ["指标", "一级指标", "项目", "资金构成", "基础数据列", "经费", "正文"];

    private static readonly BookColumn[] Columns =
    [
        new("代码", 10, "疑点的代码，不能重复"), new("名称", 26, "检查的名称，不能重复"), new("程度", 10, "error 错误，warning 警告，hint 提示"), new("对象", 12, "逐行检查的写是哪一种行；空白是整张表查一次"),
        new("条件", 60, "应当成立的条件，写法与规则书一样"), new("不成立时说", 60, "疑点的话，{ } 里写算式"), new("位置", 30, "疑点印在哪里，例如 三级指标“{三级指标}”的得分"), new("指向", 24, "表的哪一格，例如 indicators[].score"), new("依据", 30, "定这一条的文件"),
    ];

    public static IEnumerable<BookTable> Of(SourceNode book)
    {
        SourceNode[] groups = [.. BookTables.Items(book, "checks").Where(g => g.Member("Rules")?.Value.Kind == NodeKind.Array)];
        return groups.Length == 0
            ? [new BookTable(Sheet, Columns, []) { List = new BookList(book, "checks", First) }]
            : groups.Select((group, i) => new BookTable(i == 0 ? Sheet : string.Create(CultureInfo.InvariantCulture, $"{Sheet} {i + 1}"), Columns, [.. Rows(group)]) { List = new BookList(group, "Rules", New) });
    }

    private static IEnumerable<BookRow> Rows(SourceNode group) => group.Member("Rules")!.Value.Items.Where(r => r.Kind == NodeKind.Object).Select((rule, i) =>
    {
        SourceNode? about = rule.Member("Properties")?.Value is { Kind: NodeKind.Object } node ? node : null;
        BookField Of(string member) => about is null ? BookField.Blank : BookField.Of(about, member, FieldKind.Text);
        return new BookRow((i + 1).ToString(CultureInfo.InvariantCulture),
        [
            Of("code") with { IsRequired = true }, BookField.Of(rule, "RuleName", FieldKind.Text) with { IsRequired = true }, Of("severity") with { IsRequired = true, Choices = Severities }, Of("each") with { Choices = Each },
            BookField.Of(rule, "Expression", FieldKind.Text) with { IsRequired = true }, BookField.Of(rule, "ErrorMessage", FieldKind.Text) with { IsRequired = true }, Of("place") with { IsRequired = true }, Of("where") with { IsRequired = true }, Of("basis"),
        ]) { Name = rule.Member("RuleName")?.Value.Text ?? "", Item = rule };
    });

    private static string? New(NewRow row)
    {
        if (row.IsBlank(Columns.Select(c => c.Head)))
        {
            return "";
        }

        string Text(string member, string head, bool isRequired = true, string[]? choices = null) => row.Member(member, head, FieldKind.Text, isRequired, choices);
        string about = NewRow.Object(Text("code", "代码"), Text("severity", "程度", choices: Severities), Text("each", "对象", isRequired: false, Each), Text("where", "指向"), Text("place", "位置"), Text("basis", "依据", isRequired: false));
        string json = NewRow.Object(Text("RuleName", "名称"), Text("Expression", "条件"), Text("ErrorMessage", "不成立时说"), $"\"Properties\": {about}");
        return row.IsWhole ? json : null;
    }

    private static string? First(NewRow row) =>
        New(row) is not { Length: > 0 } rule ? row.IsWhole ? "" : null : $"{{ \"WorkflowName\": {JsonOutput.Quoted(Group)}, \"Rules\": [{rule}] }}";
}
