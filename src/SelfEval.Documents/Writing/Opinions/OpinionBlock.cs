namespace SelfEval.Documents.Writing.Opinions;

/// <summary>A paragraph or a table of an opinion (意见的一段).</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Text">The paragraph's text; empty for a table.</param>
internal sealed record OpinionBlock(OpinionBlockKind Kind, string Text)
{
    /// <summary>True for what begins a page of its own.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>The table's rows, its head first.</summary>
    public IReadOnlyList<string[]> Rows { get; init; } = [];

    /// <summary>Widths of the table's columns, shares of 100.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}
