using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>
/// Carries 一级指标 and 二级指标 from row to row (指标层级): merged, repeated on each row, or written once and left blank below. A blank
/// cell that is merged over several rows is blank on purpose.
/// </summary>
internal sealed partial class Levels(RowRoles roles, Ledger ledger)
{
    private readonly List<(string Name, decimal Weight)> _headings = [];
    private readonly HashSet<GridCell> _cut = new(ReferenceEqualityComparer.Instance);
    private bool _saidFilledDown;
    private string? _page;
    private bool _isPageBreak;
    private bool _isRepeated;
    private bool _wasOwn;

    public string Level1 { get; private set; } = "";

    public string Level2 { get; private set; } = "";

    /// <summary>Points printed with level-1 names.</summary>
    public IReadOnlyList<(string Name, decimal Weight)> Headings => _headings;

    /// <summary>Takes the level cells of a row.</summary>
    public void Take(RowView row, IndicatorColumns columns)
    {
        TurnPage(row);
        bool isRepeated = TakeFirst(row, columns);
        _wasOwn = isRepeated;
        TakeSecond(row, columns, isRepeated);
        TakePoints(row, columns);
    }

    /// <summary>A heading over the whole width names the rows below.</summary>
    public void Open(GridCell band)
    {
        Open(band.Text);
        ledger.Read(band);
    }

    /// <summary>A heading above the table.</summary>
    public void Open(string heading)
    {
        LevelText level = LevelText.Of(HeadText.WithoutNumber(HeadText.Line(heading)));
        Level1 = level.Name;
        Level2 = "";
        Note(level);
    }

    public void Note(LevelText level)
    {
        if (level.Points is { } points && !_headings.Exists(h => h.Name == level.Name))
        {
            _headings.Add((level.Name, points));
        }
    }

    /// <summary>True where the row itself prints level 1, be it the same as above.</summary>
    private bool TakeFirst(RowView row, IndicatorColumns columns)
    {
        GridCell[] cells = [.. columns.CellsOf("level1", row)];
        if (Filled(cells) is { } filled)
        {
            ledger.Read(filled);
            LevelText level = IsRestOf(Level1, filled.Text) ? LevelText.Of(Level1 + filled.Text) : LevelText.Of(filled.Text);
            Note(level);
            Level2 = level.Name == Level1 || IsRestOf(Level1, filled.Text) ? Level2 : "";
            _isRepeated |= _wasOwn && filled.Row == row.Row && level.Name == Level1;
            Level1 = level.Name;
            return filled.Row == row.Row;
        }

        if (IsBlankOnPurpose(cells) || _isRepeated)
        {
            Level2 = Level1.Length > 0 ? "" : Level2;
            Level1 = "";
        }
        else
        {
            SayFilledDown(cells, row, columns.Has("level1") ? Level1 : "");
        }

        return false;
    }

    private void TakeSecond(RowView row, IndicatorColumns columns, bool isRepeated)
    {
        GridCell[] cells = [.. columns.CellsOf("level2", row)];
        if (Filled(cells) is { } filled)
        {
            ledger.Read(filled);
            Level2 = LevelText.Of(IsRestOf(Level2, filled.Text) ? Level2 + filled.Text : filled.Text).Name;
        }
        else if (isRepeated || IsBlankOnPurpose(cells) || IsCovered(row, columns))
        {
            Level2 = "";
        }
        else
        {
            SayFilledDown(cells, row, Level2);
        }
    }

    /// <summary>Points of a level in a column of their own.</summary>
    private void TakePoints(RowView row, IndicatorColumns columns)
    {
        foreach (GridCell cell in columns.CellsOf("level1Weight", row).Where(c => c.Text.Length > 0))
        {
            ledger.Read(cell);
            if (FigureText.Points(cell.Text).Points is { } points && cell.Row == row.Row && Level1.Length > 0)
            {
                Note(new LevelText(Level1, points));
            }
        }

        ledger.Read(columns.CellsOf("level2Weight", row));
    }

    /// <summary>请选择 is a list that nobody chose from.</summary>
    private GridCell? Filled(GridCell[] cells) => Array.Find(cells, c => HeadText.Bare(c.Text).Length > 0 && !roles.IsPrompt(c.Text));

    /// <summary>A page break cuts a merged cell in two: the part on the new page is blank, and no level of its own.</summary>
    private bool IsBlankOnPurpose(GridCell[] cells) => !_isPageBreak && Array.Exists(cells, c => c.RowSpan > 1 && !_cut.Contains(c));

    /// <summary>A page break may cut the name itself: 项目效益（35 and 分）.</summary>
    private bool IsRestOf(string level, string text) => _isPageBreak && level.AsSpan().ContainsAny('（', '(') && !level.AsSpan().ContainsAny('）', ')') && text.AsSpan().ContainsAny('）', ')') && !text.AsSpan().ContainsAny('（', '(');

    private void TurnPage(RowView row)
    {
        string page = PageOf().Match(row.Own.First().Place).Value + row.Grid.Place;
        _isPageBreak = _page is not null && page != _page;
        _wasOwn &= !_isPageBreak;
        _page = page;
        if (_isPageBreak)
        {
            _cut.Clear();
            _cut.UnionWith(row.Cells.Where(c => c.RowSpan > 1));
        }
    }

    /// <summary>True where there is no such column, or a cell of another column reaches over it.</summary>
    private static bool IsCovered(RowView row, IndicatorColumns columns) =>
        columns["level2"] is not { } head || (row.Cells.FirstOrDefault(c => c.Column <= head.First && c.Column + c.ColumnSpan > head.First) is { } cell && !ReferenceEquals(columns.OwnerOf(cell), head));

    private void SayFilledDown(GridCell[] cells, RowView row, string level)
    {
        if (!_saidFilledDown && level.Length > 0 && (cells.Length == 0 || cells[0].Row == row.Row))
        {
            _saidFilledDown = true;
            ledger.Say(FormRemarks.FilledDown, cells is [var cell, ..] ? cell.Place : row.Grid.Place);
        }
    }

    [GeneratedRegex("^第[0-9]+页")]
    private static partial Regex PageOf();
}
