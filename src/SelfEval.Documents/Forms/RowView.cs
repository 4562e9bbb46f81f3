using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>One row of a grid (行) as a person reads it: every cell that covers the row, once, from left to right.</summary>
internal sealed class RowView
{
    public RowView(Grid grid, int row)
    {
        Grid = grid;
        Row = row;
        var cells = new List<GridCell>();
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            if (grid[row, column] is { } cell && (cells.Count == 0 || !ReferenceEquals(cells[^1], cell)))
            {
                cells.Add(cell);
            }
        }

        Cells = cells;
        Filled = [.. cells.Where(c => c.Text.AsSpan().Trim().Length > 0 || c.Error is not null)];
    }

    public Grid Grid { get; }

    public int Row { get; }

    /// <summary>Every cell of the row, blank ones too.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>The cells that hold something.</summary>
    public IReadOnlyList<GridCell> Filled { get; }

    /// <summary>The filled cells that begin in this row, not those that reach down into it.</summary>
    public IEnumerable<GridCell> Own => Filled.Where(c => c.Row == Row);

    public bool IsBlank => !Own.Any();

    /// <summary>The filled cells to the right of one, up to where <paramref name="stop"/> holds.</summary>
    public IEnumerable<GridCell> RightOf(GridCell cell, Func<GridCell, bool> stop) => Filled.Where(c => c.Column > cell.Column).TakeWhile(c => !stop(c));

    /// <summary>The bare text of the first filled cell that begins here; empty where there is none.</summary>
    public string FirstWord => Own.FirstOrDefault() is { } first ? HeadText.Bare(first.Text) : "";
}
