namespace SelfEval.Documents.Writing;

/// <summary>One cell of an official form to be written (表格单元格).</summary>
/// <param name="Text">The text; empty for a cell to be filled in.</param>
/// <param name="Row">First row, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="RowSpan">Rows it covers.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
internal sealed record OfficialCell(string Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1)
{
    /// <summary>The number that <see cref="Text"/> shows, so that a workbook can calculate with it; null for words.</summary>
    public decimal? Number { get; init; }

    /// <summary>What a person may choose in this cell; empty for free text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True for the names that the form prints, false for what is filled in.</summary>
    public bool IsHead { get; init; }
}
