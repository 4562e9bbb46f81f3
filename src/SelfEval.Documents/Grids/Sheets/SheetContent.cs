
namespace SelfEval.Documents.Grids.Sheets;

/// <summary>What stands on one sheet, as far as it is filled (工作表内容).</summary>
internal sealed class SheetContent(string name)
{
    public string Name { get; } = name.Trim();

    public List<SheetCell> Cells { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>Each area once, however often a file names it.</summary>
    public HashSet<MergedRange> Merged { get; } = [];

    /// <summary>Keeps a cell that says something; a sheet's dimension is no truth, its cells are.</summary>
    /// <exception cref="DocumentRefusedException">It stands beyond the limits of a table.</exception>
    public void Add(SheetCell cell)
    {
        if (cell.Text.Length == 0 && cell.Error is null)
        {
            return;
        }

        if (cell.Row >= ReadingLimits.Rows || cell.Column >= ReadingLimits.Columns)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.TableTooLarge, PlaceOf(cell.Row, cell.Column), ReadingLimits.Rows, ReadingLimits.Columns);
        }

        Cells.Add(cell);
    }

    /// <summary>As the sheet's own program writes it: <c>自评表!F12</c>.</summary>
    public string PlaceOf(int row, int column) => $"{Name}!{CellAddress.Write(row, column)}";
}
