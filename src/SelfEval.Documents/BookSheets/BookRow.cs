namespace SelfEval.Documents.BookSheets;

/// <summary>A row of a book's table: the key that finds it again however a sheet is sorted, and a field a column.</summary>
internal sealed record BookRow(string Key, IReadOnlyList<BookField> Fields)
{
    /// <summary>What messages call it; by default what its first cell shows.</summary>
    public string Name { get; init; } = Fields[0].Shown;
}
