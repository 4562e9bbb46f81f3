namespace SelfEval.Documents.Grids;

/// <summary>One cell of a grid (单元格) with the text that a person sees in it.</summary>
/// <param name="Text">The text as shown: a percentage with its sign, a date as formatted; line breaks are <c>\n</c>; empty where blank.</param>
/// <param name="Row">First row it covers, from 0.</param>
/// <param name="Column">First column it covers, from 0.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Place">Where it stands in the document: <c>表3 第5行第4列</c>, <c>自评表!F12</c>, <c>第32页表2 第3行第1列</c>.</param>
internal sealed record GridCell(string Text, int Row, int Column, int RowSpan, int ColumnSpan, string Place)
{
    /// <summary>The error value that stands in place of a figure (<c>#REF!</c>); null where there is none.</summary>
    public string? Error { get; init; }

    /// <summary>True where a formula made the text.</summary>
    public bool IsFormula { get; init; }
}
