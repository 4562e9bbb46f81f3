namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Cells shown as one (合并单元格); bounds from 0, both included.</summary>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Covers(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    public bool Anchors(int row, int column) => row == FirstRow && column == FirstColumn;
}
