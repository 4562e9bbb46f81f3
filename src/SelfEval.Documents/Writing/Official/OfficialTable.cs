namespace SelfEval.Documents.Writing.Official;

/// <summary>A table of an official form, built from top to bottom (表格).</summary>
/// <param name="widths">Widths of the columns, in shares of their sum.</param>
internal sealed class OfficialTable(IReadOnlyList<int> widths)
{
    private readonly List<OfficialCell> _cells = [];

    public IReadOnlyList<OfficialCell> Cells => _cells;

    public IReadOnlyList<int> Widths => widths;

    public int Columns => widths.Count;

    public int Rows { get; private set; }

    /// <summary>The row of heads that a printer repeats on every page; null where there is none.</summary>
    public int? HeadRow { get; private set; }

    /// <summary>Adds a row; cells say their columns, the row is the next.</summary>
    public void Line(params IEnumerable<OfficialCell> cells)
    {
        _cells.AddRange(cells.Select(c => c with { Row = Rows }));
        Rows++;
    }

    /// <summary>The next row is the one to repeat.</summary>
    public void BeginHead() => HeadRow = Rows;

    /// <summary>The cell that covers each slot; null where the table has none.</summary>
    public OfficialCell?[,] Slots()
    {
        var slots = new OfficialCell?[Rows, Columns];
        foreach (OfficialCell cell in _cells)
        {
            for (int row = cell.Row; row < Math.Min(Rows, cell.Row + cell.RowSpan); row++)
            {
                for (int column = cell.Column; column < Math.Min(Columns, cell.Column + cell.ColumnSpan); column++)
                {
                    slots[row, column] ??= cell;
                }
            }
        }

        return slots;
    }
}
