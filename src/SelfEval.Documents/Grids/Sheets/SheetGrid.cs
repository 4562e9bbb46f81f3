
namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Lays a sheet out as a person sees it (工作表网格): hidden rows and columns left out, merged areas as one cell, up to the last filled cell.</summary>
internal sealed class SheetGrid
{
    /// <summary>Slots under merged cells; a form has some hundred.</summary>
    private const int MostCovered = 500_000;

    private readonly SheetContent _sheet;
    private readonly ReadingSession _session;
    private readonly int[] _shownRow;
    private readonly int[] _shownColumn;
    private readonly List<GridCell> _cells = [];

    private SheetGrid(SheetContent sheet, ReadingSession session)
    {
        _sheet = sheet;
        _session = session;
        _shownRow = Shown(sheet.Cells.Max(c => c.Row) + 1, sheet.HiddenRows);
        _shownColumn = Shown(sheet.Cells.Max(c => c.Column) + 1, sheet.HiddenColumns);
    }

    /// <summary>Null where nothing stands on the sheet, or nothing that is shown.</summary>
    public static Grid? Build(SheetContent sheet, ReadingSession session) => sheet.Cells.Count == 0 ? null : new SheetGrid(sheet, session).Build();

    private Grid? Build()
    {
        int rows = _shownRow[^1];
        int columns = _shownColumn[^1];
        if (rows == 0 || columns == 0)
        {
            NoteHidden();
            return null;
        }

        NoteHidden();
        Dictionary<(int Row, int Column), MergedRange> covered = Covered();
        foreach (SheetCell cell in _sheet.Cells)
        {
            Add(cell, covered);
        }

        AddBlankMerges();
        _cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new Grid(_sheet.Name, rows, columns, _cells);
    }

    /// <summary>A merged area without text is one blank cell, not many missing ones.</summary>
    private void AddBlankMerges()
    {
        HashSet<(int Row, int Column)> filled = [.. _sheet.Cells.Select(c => (c.Row, c.Column))];
        foreach (MergedRange range in _sheet.Merged.Where(r => !filled.Contains((r.FirstRow, r.FirstColumn)) && r.FirstRow < _shownRow.Length - 1 && r.FirstColumn < _shownColumn.Length - 1))
        {
            Place(new SheetCell(range.FirstRow, range.FirstColumn, "", null, IsFormula: false), range);
        }
    }

    /// <summary>For each row or column the place among those shown; one entry more than there are, the count.</summary>
    private static int[] Shown(int count, HashSet<int> hidden)
    {
        int[] places = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            places[i + 1] = places[i] + (hidden.Contains(i) ? 0 : 1);
        }

        return places;
    }

    private void NoteHidden()
    {
        if (_sheet.Cells.Any(c => _sheet.HiddenRows.Contains(c.Row)))
        {
            _session.Add(ReadingDiagnostics.HiddenRows, _sheet.Name);
        }

        if (_sheet.Cells.Any(c => _sheet.HiddenColumns.Contains(c.Column)))
        {
            _session.Add(ReadingDiagnostics.HiddenColumns, _sheet.Name);
        }
    }

    /// <summary>Slots within the filled part that a merged area covers, its anchor included.</summary>
    private Dictionary<(int Row, int Column), MergedRange> Covered()
    {
        var covered = new Dictionary<(int Row, int Column), MergedRange>();
        foreach (MergedRange range in _sheet.Merged)
        {
            CheckCost(covered.Count);
            for (int row = range.FirstRow; row <= Math.Min(range.LastRow, _shownRow.Length - 2); row++)
            {
                for (int column = range.FirstColumn; column <= Math.Min(range.LastColumn, _shownColumn.Length - 2); column++)
                {
                    covered.TryAdd((row, column), range);
                }
            }
        }

        return covered;
    }

    private void CheckCost(int slots)
    {
        _session.CheckTime();
        if (slots > MostCovered)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.TableTooLarge, _sheet.Name, ReadingLimits.Rows, ReadingLimits.Columns);
        }
    }

    private void Add(SheetCell cell, Dictionary<(int Row, int Column), MergedRange> covered)
    {
        bool isMerged = covered.TryGetValue((cell.Row, cell.Column), out MergedRange range);
        if (isMerged && !range.Anchors(cell.Row, cell.Column))
        {
            NoteCovered(cell, range);
            return;
        }

        Place(cell, isMerged ? range : new MergedRange(cell.Row, cell.Column, cell.Row, cell.Column));
    }

    private void Place(SheetCell cell, MergedRange area)
    {
        (int row, int rowSpan) = Extent(_shownRow, area.FirstRow, area.LastRow);
        (int column, int columnSpan) = Extent(_shownColumn, area.FirstColumn, area.LastColumn);
        if (rowSpan > 0 && columnSpan > 0)
        {
            NoteError(cell);
            _cells.Add(new GridCell(cell.Text, row, column, rowSpan, columnSpan, _sheet.PlaceOf(cell.Row, cell.Column)) { Error = cell.Error, IsFormula = cell.IsFormula });
        }
    }

    private static (int First, int Span) Extent(int[] shown, int first, int last) => (shown[first], shown[Math.Min(last + 1, shown.Length - 1)] - shown[first]);

    /// <summary>Many writers repeat a merged text in every cell that it covers; only another text is worth a word.</summary>
    private void NoteCovered(SheetCell cell, MergedRange range)
    {
        SheetCell anchor = _sheet.Cells.Find(c => c.Row == range.FirstRow && c.Column == range.FirstColumn);
        if (cell.Text.Length > 0 && cell.Text != anchor.Text)
        {
            _session.Add(ReadingDiagnostics.CoveredText, _sheet.PlaceOf(cell.Row, cell.Column), cell.Text);
        }
    }

    private void NoteError(SheetCell cell)
    {
        if (cell.Error is { } error)
        {
            _session.Add(ReadingDiagnostics.ErrorValue, _sheet.PlaceOf(cell.Row, cell.Column), error);
        }
    }
}
