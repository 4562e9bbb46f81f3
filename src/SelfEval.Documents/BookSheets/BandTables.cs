using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>All tables of bands that the book's own file writes (档次), a line a band; lines may be added and taken away.</summary>
internal static class BandTables
{
    public const string Name = "档次";

    private static readonly BookColumn[] Columns =
    [
        new("参数", 44, "哪个参数的档次；加一档时照上一行写"), new("符号", 10, "≥ 及以上，> 超过，≤ 及以下，< 不到，= 正好，其余：剩下的都是；从上往下第一个成立的档得分"),
        new("界限", 12, "这一档的界限；“其余”一行空着"), new("得分", 12, "这一档得的分，或占分值的比例"),
    ];

    public static BookTable Of(IReadOnlyList<BandList> lists) => new(Name, Columns,
        [.. lists.SelectMany(l => l.Bands.Select((b, i) => new BookRow(string.Create(CultureInfo.InvariantCulture, $"{l.Label}.{i}"),
        [
            new BookField(l.Label), new BookField(b.Sign, FieldKind.Text) { Node = l.Node, Choices = BandList.Signs }, new BookField(b.Edge, FieldKind.Number) { Node = l.Node }, new BookField(b.Points, FieldKind.Number) { Node = l.Node },
        ])))]);

    /// <summary>Those of parameters, then those that entries set.</summary>
    public static IReadOnlyList<BandList> Lists(SourceNode book, BookOutline outline)
    {
        IEnumerable<BandList?> own = BookTables.Members(book, "parameters").SelectMany(p => Values(p, p.Name, outline));
        IEnumerable<BandList?> set = BookTables.Items(book, "scoring").SelectMany((entry, i) => BookTables.Members(entry, "with")
            .SelectMany(p => Values(p, string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 条计分项的{p.Name}"), outline)));
        return [.. own.Concat(set).OfType<BandList>()];
    }

    private static IEnumerable<BandList?> Values(SourceMember parameter, string label, BookOutline outline)
    {
        if (!outline.Bands.Contains(parameter.Name))
        {
            yield break;
        }

        SourceNode node = parameter.Value;
        IEnumerable<SourceNode?> values = node.Kind == NodeKind.String ? [node]
            : node.Member("values")?.Value is { } dated ? dated.Items.Select(v => v.Member("value")?.Value) : [node.Member("value")?.Value];
        int number = 0;
        foreach (SourceNode? value in values)
        {
            number++;
            yield return value is { Kind: NodeKind.String } ? BandList.Of(number == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label}（第 {number} 段年度）"), value) : null;
        }
    }
}
