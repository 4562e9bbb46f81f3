namespace SelfEval.Documents.Grids.Pdf;

/// <summary>A table on paper (版面表格): where its columns stand, and its cells; later pages may be added below.</summary>
internal sealed class PdfTable(string name, double[] xs, int rowCount, List<PdfCell> cells)
{
    public string Name { get; } = name;

    public double[] Xs { get; private set; } = xs;

    public int RowCount { get; private set; } = rowCount;

    public List<PdfCell> Cells { get; private set; } = cells;

    public Grid ToGrid() => new(Name, RowCount, Xs.Length - 1,
        [.. Cells.OrderBy(c => c.Slot.Row).ThenBy(c => c.Slot.Column).Select(c => new GridCell(c.Text, c.Slot.Row, c.Slot.Column, c.Slot.RowSpan, c.Slot.ColumnSpan, c.Place))]);

    /// <summary>True where the other table has the same outer borders: it may be the rest of this one.</summary>
    public bool IsAsWideAs(PdfTable other) =>
        Math.Abs(Xs[0] - other.Xs[0]) <= RulingNet.Tolerance && Math.Abs(Xs[^1] - other.Xs[^1]) <= RulingNet.Tolerance;

    /// <summary>Adds the rest from the next page: a repeated heading is dropped, a row cut by the page's end is made whole.</summary>
    public void Append(PdfTable rest)
    {
        double[] all = RulingNet.Distinct(Xs.Concat(rest.Xs));
        Spread(all);
        rest.Spread(all);
        rest.DropRows(RepeatedRows(rest));
        if (GoesOnInRowOf(rest))
        {
            JoinFirstRow(rest);
        }
        else
        {
            JoinTallCells(rest);
        }

        foreach (PdfCell cell in rest.Cells)
        {
            cell.Slot = cell.Slot with { Row = cell.Slot.Row + RowCount };
        }

        Cells.AddRange(rest.Cells);
        RowCount += rest.RowCount;
    }

    /// <summary>Puts the cells on a finer set of columns.</summary>
    private void Spread(double[] all)
    {
        int[] places = [.. Xs.Select(x => Nearest(all, x))];
        foreach (PdfCell cell in Cells)
        {
            (int first, int end) = (places[cell.Slot.Column], places[cell.Slot.Column + cell.Slot.ColumnSpan]);
            cell.Slot = cell.Slot with { Column = first, ColumnSpan = Math.Max(1, end - first) };
        }

        Xs = all;
    }

    private static int Nearest(double[] all, double x) => Enumerable.Range(0, all.Length).MinBy(i => Math.Abs(all[i] - x));

    /// <summary>How many of its first rows repeat the first rows of this table.</summary>
    private int RepeatedRows(PdfTable rest)
    {
        int count = 0;
        while (count < Math.Min(RowCount, rest.RowCount) - 1 && RowText(count) is { Length: > 0 } text && text == rest.RowText(count))
        {
            count++;
        }

        return count;
    }

    private string RowText(int row) => string.Join('|', Cells.Where(c => c.Slot.Row == row && c.Text.Length > 0).OrderBy(c => c.Slot.Column).Select(c => c.Text));

    private void DropRows(int count)
    {
        Cells = [.. Cells.Where(c => c.EndRow > count)];
        foreach (PdfCell cell in Cells)
        {
            int first = Math.Max(0, cell.Slot.Row - count);
            cell.Slot = cell.Slot with { Row = first, RowSpan = cell.Slot.Row + cell.Slot.RowSpan - count - first };
        }

        RowCount -= count;
    }

    /// <summary>
    /// True where the rest's first row is the lower half of the last one here: all its text goes on from text above it, and its figures stand
    /// where there is none.
    /// </summary>
    private bool GoesOnInRowOf(PdfTable rest)
    {
        PdfCell[] first = [.. rest.Cells.Where(c => c.Slot.Row == 0 && c.Text.Length > 0)];
        return first.Any(f => Above(f)?.MayGoOnIn(f) ?? false)
            && first.All(f => f.Slot.RowSpan == 1 && Above(f) is { } above && (above.MayGoOnIn(f) || (above.Text.Length == 0 && f.IsFigure)));
    }

    /// <summary>The last cell here that stands right above a cell of the rest, column for column.</summary>
    private PdfCell? Above(PdfCell cell) =>
        Cells.Find(c => c.EndRow == RowCount && c.Slot.Column == cell.Slot.Column && c.Slot.ColumnSpan == cell.Slot.ColumnSpan);

    private void JoinFirstRow(PdfTable rest)
    {
        foreach (PdfCell part in rest.Cells.Where(c => c.Slot.Row == 0 && c.Text.Length > 0).ToArray())
        {
            Above(part)!.GoOnIn(part);
        }

        rest.DropRows(1);
    }

    /// <summary>数量指标 and 质量指标: two names of one kind end alike, two halves of one text hardly ever do.</summary>
    private static bool AreSiblings(string above, string below) => above.Length > 2 && below.Length > 2 && above[^2..] == below[^2..];

    /// <summary>A cell over several rows that the page's end cut goes on, with the rest of its text or blank.</summary>
    private void JoinTallCells(PdfTable rest)
    {
        foreach (PdfCell part in rest.Cells.Where(c => c.Slot.Row == 0).ToArray())
        {
            if (Above(part) is { } above && (above.Slot.RowSpan > 1 || part.Slot.RowSpan > 1) && (part.Text.Length == 0 || (above.MayGoOnIn(part) && !AreSiblings(above.Text, part.Text))))
            {
                above.GoOnIn(part);
                above.Slot = above.Slot with { RowSpan = above.Slot.RowSpan + part.Slot.RowSpan };
                rest.Cells.Remove(part);
            }
        }
    }
}
