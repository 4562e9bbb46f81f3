namespace SelfEval.Documents.Grids.Pdf;

/// <summary>
/// The cells that lines make (框线表格). Distinct positions are a grid of boxes; boxes with no line between them are one cell. A side left open
/// is closed by the longest lines' ends.
/// </summary>
internal sealed class RuledTable
{
    private const double MostlyCovered = 0.6;

    /// <summary>Lines that end so near to a border stick out; farther, the side is open.</summary>
    private const double Overhang = 8;

    /// <summary>More boxes than these are a drawing.</summary>
    private const int MostBoxes = 100_000;
    private readonly Ruling[] _rulings;
    private readonly int[,] _cellOf;

    private RuledTable(Ruling[] rulings)
    {
        _rulings = rulings;
        Xs = Edges(rulings, isHorizontal: false);
        Ys = Edges(rulings, isHorizontal: true);
        _cellOf = new int[Math.Max(0, Ys.Length - 1), Math.Max(0, Xs.Length - 1)];
        Cells = Form();
    }

    /// <summary>Where columns begin and end, from the left.</summary>
    public double[] Xs { get; }

    /// <summary>Where rows begin and end, from the top.</summary>
    public double[] Ys { get; }

    public IReadOnlyList<RuledCell> Cells { get; }

    public double Area => (Xs[^1] - Xs[0]) * (Ys[^1] - Ys[0]);

    /// <summary>Null where the lines make no more than a frame, or a drawing.</summary>
    public static RuledTable? From(IReadOnlyList<Ruling> rulings)
    {
        Ruling[] lines = [.. rulings];
        (int columns, int rows) = (Edges(lines, isHorizontal: false).Length - 1, Edges(lines, isHorizontal: true).Length - 1);
        if (columns < 1 || rows < 1 || columns > ReadingLimits.Columns || (long)columns * rows > MostBoxes)
        {
            return null;
        }

        var table = new RuledTable(lines);
        return table.Cells.Count < 2 ? null : table;
    }

    public bool Contains(double x, double y) => x >= Xs[0] && x <= Xs[^1] && y >= Ys[0] && y <= Ys[^1];

    /// <summary>The cell at a point within the table.</summary>
    public int CellAt(double x, double y) => _cellOf[Slot(Ys, y), Slot(Xs, x)];

    /// <summary>Positions of the lines one way, and the far ends of those the other way where a side is open.</summary>
    private static double[] Edges(Ruling[] rulings, bool isHorizontal)
    {
        double[] positions = [.. rulings.Where(r => r.IsHorizontal == isHorizontal).Select(r => r.Position)];
        Ruling[] across = [.. rulings.Where(r => r.IsHorizontal != isHorizontal)];
        (double start, double end) = (across.Min(r => r.Start), across.Max(r => r.End));
        IEnumerable<double> open = [.. start < positions.Min() - Overhang ? [start] : Array.Empty<double>(), .. end > positions.Max() + Overhang ? [end] : Array.Empty<double>()];
        return RulingNet.Distinct(positions.Concat(open));
    }

    private static int Slot(double[] edges, double value)
    {
        int index = Array.BinarySearch(edges, value);
        return Math.Clamp(index < 0 ? ~index - 1 : index, 0, edges.Length - 2);
    }

    private List<RuledCell> Form()
    {
        int[,] region = Regions();
        var cells = new List<RuledCell>();
        (int rows, int columns) = (region.GetLength(0), region.GetLength(1));
        bool[,] isTaken = new bool[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (!isTaken[row, column])
                {
                    RuledCell cell = Largest(region, isTaken, row, column);
                    Mark(cell, isTaken, cells.Count);
                    cells.Add(cell);
                }
            }
        }

        return cells;
    }

    /// <summary>The rectangle of a region from its corner on: as wide as it goes, then as deep. A region is one rectangle unless lines are missing.</summary>
    private static RuledCell Largest(int[,] region, bool[,] isTaken, int row, int column)
    {
        bool IsFree(int r, int c) => r < region.GetLength(0) && c < region.GetLength(1) && region[r, c] == region[row, column] && !isTaken[r, c];
        int width = 1;
        while (IsFree(row, column + width))
        {
            width++;
        }

        int height = 1;
        while (Enumerable.Range(column, width).All(c => IsFree(row + height, c)))
        {
            height++;
        }

        return new RuledCell(row, column, height, width);
    }

    private void Mark(RuledCell cell, bool[,] isTaken, int index)
    {
        for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                isTaken[row, column] = true;
                _cellOf[row, column] = index;
            }
        }
    }

    /// <summary>Numbers boxes so that neighbours without a line between them share a number.</summary>
    private int[,] Regions()
    {
        (int rows, int columns) = (Ys.Length - 1, Xs.Length - 1);
        int[,] region = new int[Math.Max(rows, 0), Math.Max(columns, 0)];
        int count = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (region[row, column] == 0)
                {
                    Flood(region, row, column, ++count);
                }
            }
        }

        return region;
    }

    private void Flood(int[,] region, int firstRow, int firstColumn, int number)
    {
        var open = new Stack<(int Row, int Column)>([(firstRow, firstColumn)]);
        while (open.TryPop(out (int Row, int Column) box))
        {
            (int row, int column) = box;
            if (row < 0 || column < 0 || row >= region.GetLength(0) || column >= region.GetLength(1) || region[row, column] != 0)
            {
                continue;
            }

            region[row, column] = number;
            Spread(open, row, column);
        }
    }

    private void Spread(Stack<(int Row, int Column)> open, int row, int column)
    {
        if (!HasLine(isHorizontal: false, Xs[column + 1], Ys[row], Ys[row + 1]))
        {
            open.Push((row, column + 1));
        }

        if (!HasLine(isHorizontal: false, Xs[column], Ys[row], Ys[row + 1]))
        {
            open.Push((row, column - 1));
        }

        if (!HasLine(isHorizontal: true, Ys[row + 1], Xs[column], Xs[column + 1]))
        {
            open.Push((row + 1, column));
        }

        if (!HasLine(isHorizontal: true, Ys[row], Xs[column], Xs[column + 1]))
        {
            open.Push((row - 1, column));
        }
    }

    private bool HasLine(bool isHorizontal, double position, double start, double end)
    {
        foreach (Ruling ruling in _rulings)
        {
            if (ruling.IsHorizontal == isHorizontal && Math.Abs(ruling.Position - position) <= RulingNet.Tolerance
                && Math.Min(ruling.End, end) - Math.Max(ruling.Start, start) >= (end - start) * MostlyCovered)
            {
                return true;
            }
        }

        return false;
    }
}
