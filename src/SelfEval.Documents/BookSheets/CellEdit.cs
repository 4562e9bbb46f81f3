using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A cell that was edited, and what it changes in the JSON (改动).</summary>
internal sealed record CellEdit(string Place, TextEdit Edit)
{
    /// <summary>The cells within, counted from the edit's start, where several make one edit.</summary>
    public IReadOnlyList<CellSpan>? Spans { get; init; }
}
