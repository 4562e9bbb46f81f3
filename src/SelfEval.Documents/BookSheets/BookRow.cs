using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A row of a book's table: the key that finds it again however a sheet is sorted, and a field a column.</summary>
internal sealed record BookRow(string Key, IReadOnlyList<BookField> Fields)
{
    /// <summary>What messages call it; by default what its first cell shows.</summary>
    public string Name { get; init; } = Fields[0].Shown;

    /// <summary>The item of the list that the row stands for; null where rows stand still.</summary>
    public SourceNode? Item { get; init; }

    /// <summary>The item's list of spans of years, and the one that the row shows; null where the item is one row.</summary>
    public (SourceNode List, SourceNode One)? Span { get; init; }
}
