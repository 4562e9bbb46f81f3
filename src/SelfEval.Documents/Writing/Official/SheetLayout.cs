namespace SelfEval.Documents.Writing.Official;

/// <summary>A part of an official form as rows of a sheet (工作表的行): caption, titles, running text, the table and the closing line below each other.</summary>
internal sealed class SheetLayout
{
    private const double NarrowSheet = 92;
    private const double WideSheet = 132;
    private const double LeastWidth = 5.5;
    private const double LineHeight = 13.5;

    /// <summary>Points that a page takes at four fifths of the size.</summary>
    private const double WidePage = 690;
    private const double NarrowPage = 960;

    private readonly List<(OfficialCell Cell, SheetStyle Style)> _cells = [];
    private readonly ILookup<int, OfficialCell> _rows;
    private readonly double[] _widths;
    private readonly OfficialCell[] _tall;

    public SheetLayout(OfficialSection section)
    {
        Section = section;
        _widths = [.. WidthsOf(section)];
        Columns = section.Table?.Columns ?? 1;
        Add(section.Caption, SheetStyle.Line);
        Titles = Rows;
        foreach (string title in section.Titles)
        {
            Add(title, Rows == Titles ? SheetStyle.Title : SheetStyle.Subtitle);
        }

        Array.ForEach([.. section.Paragraphs], p => Add(p, SheetStyle.Line));
        First = Rows;
        _cells.AddRange(section.Table?.Cells.Select(c => (c with { Row = c.Row + First }, StyleOf(c))) ?? []);
        Rows += section.Table?.Rows ?? 0;
        Add(section.Closing, SheetStyle.Line);
        _tall = [.. _cells.Select(c => c.Cell).Where(c => c.RowSpan > 1)];
        _rows = _cells.ToLookup(c => c.Cell.Row, c => c.Cell);
    }

    public OfficialSection Section { get; }

    public int Columns { get; }

    public int Rows { get; private set; }

    /// <summary>The row of the title.</summary>
    public int Titles { get; }

    /// <summary>The row where the table begins.</summary>
    public int First { get; }

    /// <summary>Every cell with its style, in rows and columns of the sheet.</summary>
    public IReadOnlyList<(OfficialCell Cell, SheetStyle Style)> Cells => _cells;

    /// <summary>Widths in characters.</summary>
    public IReadOnlyList<double> Widths => _widths;

    /// <summary>Pages that the part is printed on: a table that is a little too long is printed a little smaller.</summary>
    public int Pages => Math.Max(1, (int)Math.Ceiling(Enumerable.Range(0, Rows).Sum(r => HeightOf(r).Points) / (Section.IsLandscape ? WidePage : NarrowPage)));

    /// <summary>Height of a row, in points: programs work it out by themselves only for words that are not merged, and not all do.</summary>
    public (double Points, bool IsFixed) HeightOf(int row)
    {
        OfficialCell[] cells = [.. _rows[row].Where(c => c.RowSpan == 1 && !c.IsUpright)];
        int lines = cells.Select(LinesOf).DefaultIfEmpty(1).Max();
        bool isFixed = cells.Any(c => c.ColumnSpan > 1 && LinesOf(c) > 1) || row < First;
        return row == Titles ? (2 * LineHeight, true) : ((Math.Max(lines, ShareOfTall(row)) * LineHeight) + 2.5, isFixed);
    }

    /// <summary>Lines that a row must have so that a cell over several rows shows all its words.</summary>
    private int ShareOfTall(int row) => _tall.Where(c => c.Row <= row && row < c.Row + c.RowSpan)
        .Select(c => (int)Math.Ceiling((c.IsUpright ? c.Text.Length : LinesOf(c)) / (double)c.RowSpan)).DefaultIfEmpty(1).Max();

    private void Add(string text, SheetStyle style)
    {
        if (text.Length > 0)
        {
            _cells.Add((new OfficialCell(text, Rows, 0, 1, Columns), style));
            Rows++;
        }
    }

    private static SheetStyle StyleOf(OfficialCell cell) => cell.IsUpright ? SheetStyle.Upright : cell.IsHead ? SheetStyle.Head : cell.IsLong ? SheetStyle.Words : SheetStyle.Plain;

    private static IEnumerable<double> WidthsOf(OfficialSection section) =>
        section.Table is { } table ? table.Widths.Select(w => Math.Max(LeastWidth, w * (section.IsLandscape ? WideSheet : NarrowSheet) / table.Widths.Sum())) : [NarrowSheet];

    /// <summary>A Chinese character is two columns wide.</summary>
    private int LinesOf(OfficialCell cell)
    {
        double width = Math.Max(1, _widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - 1);
        return cell.Text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c > 0xFF ? 2.0 : 1.05) / width)));
    }
}
