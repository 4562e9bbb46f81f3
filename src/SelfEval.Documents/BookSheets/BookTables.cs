using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>Lays a book and its tests out as tables (规则书的工作表). What is no table stays in the JSON alone.</summary>
internal static class BookTables
{
    public static IReadOnlyList<BookTable> Of(SourceNode book, SourceNode? tests, BookOutline outline) =>
        [BasicTable.Of(book), ParameterTable.Of(book, outline), BandTables.Of(BandTables.Lists(book, outline)), ScoringTable.Of(book, outline), .. CheckTable.Of(book), .. tests is null ? Array.Empty<BookTable>() : [CaseTable.Of(tests)]];

    public static IEnumerable<SourceMember> Members(SourceNode book, string name) => book.Member(name)?.Value is { Kind: NodeKind.Object } node ? node.Members : [];

    public static IEnumerable<SourceNode> Items(SourceNode book, string name) => book.Member(name)?.Value is { Kind: NodeKind.Array } node ? node.Items : [];
}
