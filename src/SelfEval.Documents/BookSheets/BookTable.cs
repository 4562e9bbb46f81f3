using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A part of a book as a sheet (规则书的一张工作表).</summary>
internal sealed record BookTable(string Name, IReadOnlyList<BookColumn> Columns, IReadOnlyList<BookRow> Rows)
{
    /// <summary>True where the values stand in tests.json.</summary>
    public bool IsOfTests { get; init; }

    /// <summary>The list whose items the rows are: they may be added, taken away and moved; null where rows stand still.</summary>
    public BookList? List { get; init; }
}
