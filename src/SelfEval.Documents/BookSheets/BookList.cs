using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>The list of a file that a table shows (表格对应的列表), and how a new row becomes an item of it.</summary>
/// <param name="Owner">The object that holds the list.</param>
/// <param name="Member">The list's name.</param>
/// <param name="New">The JSON of a new item; null after telling what is wrong with the row.</param>
internal sealed record BookList(SourceNode Owner, string Member, Func<NewRow, string?> New)
{
    public SourceNode? Node => Owner.Member(Member)?.Value;

    /// <summary>The JSON of a new span of years of an item that has such; null where items are one row.</summary>
    public Func<NewRow, string?>? NewSpan { get; init; }
}
