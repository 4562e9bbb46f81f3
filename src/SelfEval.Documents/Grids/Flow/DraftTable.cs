namespace SelfEval.Documents.Grids.Flow;

/// <summary>A table of a flowing document with its cells placed; tables may still stand within cells (待定表格).</summary>
internal sealed record DraftTable(int RowCount, int ColumnCount, IReadOnlyList<DraftCell> Cells);
