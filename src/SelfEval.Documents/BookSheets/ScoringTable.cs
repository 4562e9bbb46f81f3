using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>The scoring entries of the book's own file (计分项), in the order in which they are asked.</summary>
internal static class ScoringTable
{
    private static readonly BookColumn[] Columns =
    [
        new("先后", 8, "一行指标从上往下看，用第一个合适的；要换先后就把整行剪下，插到别处。这一栏只供对照"), new("哪些指标（读作）", 50, "右边的条件用文字说。这一栏只供对照，改了不算"),
        new("算法", 22, "这些指标用哪种算法，从列表里选"), new("参数", 40, "只用于这些指标的参数，写成 名称=值，几个之间用分号；档次在“档次”表里改"), new("可超分值", 10, "是：加分可以超过分值"),
        new("条件", 60, "写法与规则书一样；改之前先看“读作”"),
    ];

    public static BookTable Of(SourceNode book, BookOutline outline) => new("计分项", Columns,
        [.. BookTables.Items(book, "scoring").Where(e => e.Kind == NodeKind.Object).Select((entry, i) => Row(entry, i, outline))])
    {
        List = new BookList(book, "scoring", row => New(row, outline)),
    };

    /// <summary>Blank where nothing is written but for orientation.</summary>
    private static string? New(NewRow row, BookOutline outline)
    {
        if (row.IsBlank(["算法", "参数", "可超分值", "条件"]))
        {
            return "";
        }

        string json = NewRow.Object(
            row.Member("when", "条件", FieldKind.Text, isRequired: true), row.Member("use", "算法", FieldKind.Text, isRequired: true, outline.Workflows),
            row.Settings("with", "参数"), row.Member("bonus", "可超分值", FieldKind.Truth, choices: [BookField.Yes, BookField.No]));
        return row.IsWhole ? json : null;
    }

    private static BookRow Row(SourceNode entry, int index, BookOutline outline)
    {
        string order = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new BookRow(order,
        [
            new BookField(order), new BookField(index < outline.Conditions.Count ? outline.Conditions[index] : ""),
            BookField.Of(entry, "use", FieldKind.Text) with { Choices = outline.Workflows, IsRequired = true }, Settings(entry, outline),
            BookField.Of(entry, "bonus", FieldKind.Truth) with { Choices = [BookField.Yes, BookField.No] }, BookField.Of(entry, "when", FieldKind.Text) with { IsRequired = true },
        ]) { Name = $"第 {order} 条", Item = entry };
    }

    /// <summary>Values with years of their own stay in the JSON, bands in their sheet.</summary>
    private static BookField Settings(SourceNode entry, BookOutline outline)
    {
        SourceNode? with = entry.Member("with")?.Value;
        IEnumerable<SourceMember> shown = (with is { Kind: NodeKind.Object } ? with.Members : []).Where(m => IsShown(m, outline));
        return new BookField(string.Join('；', shown.Select(m => $"{m.Name}={BookField.Show(m.Value)}")), FieldKind.Settings) { Node = with, Owner = entry, Member = "with" };
    }

    public static bool IsShown(SourceMember member, BookOutline outline) => member.Value.Kind is NodeKind.Number or NodeKind.String or NodeKind.Boolean && !outline.Bands.Contains(member.Name);
}
