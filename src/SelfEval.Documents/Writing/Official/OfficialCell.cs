namespace SelfEval.Documents.Writing.Official;

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

    /// <summary>The cells that <see cref="Number"/> is the sum of; empty where it is no sum of cells.</summary>
    public IReadOnlyList<CellRun> SumOf { get; init; } = [];

    /// <summary>What a person may choose in this cell; empty for free text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True for the names that the form prints, false for what is filled in.</summary>
    public bool IsHead { get; init; }

    /// <summary>True for a name beside many rows, set from top to bottom (竖排).</summary>
    public bool IsUpright { get; init; }

    /// <summary>True for words that run over lines: set from the left.</summary>
    public bool IsLong { get; init; }

    /// <summary>A name that the form prints.</summary>
    public static OfficialCell Head(string text, int column, int columns = 1, int rows = 1) => new(text, 0, column, rows, columns) { IsHead = true };

    /// <summary>Words that were filled in.</summary>
    public static OfficialCell Words(string? text, int column, int columns = 1) => new(text ?? "", 0, column, 1, columns) { IsLong = true };

    /// <summary>A number, or nothing.</summary>
    public static OfficialCell Figure(decimal? number, int column, int columns = 1) => new(FigureWords.Of(number), 0, column, 1, columns) { Number = number };

    /// <summary>A number, nothing, or the sign for what does not apply.</summary>
    public static OfficialCell Figure(Model.Figure figure, int column, int columns = 1) => new(FigureWords.Of(figure), 0, column, 1, columns) { Number = figure.Value };
}
