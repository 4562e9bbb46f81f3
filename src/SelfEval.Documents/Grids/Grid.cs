namespace SelfEval.Documents.Grids;

/// <summary>
/// One table as a person sees it (表格): every format becomes the same grid, spans expanded as a browser does. Rows and columns count
/// from 0; places count as the document's program does.
/// </summary>
internal sealed class Grid : DocumentBlock
{
    private readonly GridCell?[] _slots;

    /// <summary>Lays cells out; where two cover one slot, the first keeps it.</summary>
    public Grid(string name, int rowCount, int columnCount, IReadOnlyList<GridCell> cells)
        : base(name)
    {
        RowCount = rowCount;
        ColumnCount = columnCount;
        Cells = cells;
        _slots = new GridCell?[rowCount * columnCount];
        foreach (GridCell cell in cells)
        {
            for (int row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, rowCount); row++)
            {
                for (int column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, columnCount); column++)
                {
                    _slots[(row * columnCount) + column] ??= cell;
                }
            }
        }
    }

    public int RowCount { get; }

    public int ColumnCount { get; }

    /// <summary>Every cell once, in reading order.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>The cell that covers a slot; null where the document has none there.</summary>
    public GridCell? this[int row, int column] => _slots[(row * ColumnCount) + column];
}
