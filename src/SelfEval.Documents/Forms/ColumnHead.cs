using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Forms;

/// <summary>A column of a table (列): what it holds, where it runs, and the cell that says so.</summary>
/// <param name="Field">The key of the layout that its head stands for.</param>
/// <param name="First">First grid column.</param>
/// <param name="Last">Last grid column.</param>
/// <param name="Head">The head cell.</param>
internal sealed record ColumnHead(string Field, int First, int Last, GridCell Head)
{
    /// <summary>What the head prints, for notes and remarks.</summary>
    public string Title => Layouts.HeadText.Line(Head.Text);

    /// <summary>The distinct cells of a row under this head, blank ones too.</summary>
    public IEnumerable<GridCell> CellsIn(RowView row) => row.Cells.Where(c => c.Column <= Last && c.Column + c.ColumnSpan > First);
}
