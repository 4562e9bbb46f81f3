using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Rows and columns of the sheet behind those of a grid (行列对应): hidden ones are left out of the grid, blank cells have no place of their own.</summary>
internal sealed class SheetSlots(Grid grid)
{
    private readonly int[] _rows = Known(grid.RowCount, grid.Cells.Select(c => (c.Row, Address(c).Row)));
    private readonly int[] _columns = Known(grid.ColumnCount, grid.Cells.Select(c => (c.Column, Address(c).Column)));

    /// <summary>Row and column of the sheet, from 0: the anchor of the cell that covers the slot.</summary>
    public (int Row, int Column) At(int row, int column) => grid[row, column] is { } cell ? Address(cell) : (_rows[row], _columns[column]);

    /// <summary>The row itself, whatever cell reaches into it from above.</summary>
    public int Row(int row) => _rows[row];

    public int Column(int column) => _columns[column];

    private static (int Row, int Column) Address(GridCell cell)
    {
        int mark = cell.Place.LastIndexOf('!');
        CellAddress.TryRead(cell.Place.AsSpan(mark + 1), out int row, out int column);
        return (row, column);
    }

    /// <summary>What no cell says follows on from what the one before says.</summary>
    private static int[] Known(int count, IEnumerable<(int Grid, int Sheet)> cells)
    {
        int[] known = new int[count];
        Array.Fill(known, -1);
        foreach ((int place, int sheet) in cells)
        {
            known[place] = sheet;
        }

        for (int i = 0; i < count; i++)
        {
            known[i] = known[i] >= 0 ? known[i] : i == 0 ? Math.Max(0, known.FirstOrDefault(k => k >= 0) - Array.FindIndex(known, k => k >= 0)) : known[i - 1] + 1;
        }

        return known;
    }
}
