using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>Reads the indicator table (绩效指标), over as many pages and grids as it takes.</summary>
internal sealed partial class IndicatorReading(DocumentLayout layout, RowRoles roles, Ledger ledger)
{
    private readonly List<Indicator> _rows = [];
    private readonly HashSet<string> _saidColumns = new(StringComparer.Ordinal);
    private readonly Levels _levels = new(roles, ledger);
    private IndicatorColumns? _columns;
    private GridCell? _lastName;

    public IReadOnlyList<Indicator> Rows => _rows;

    public SumRows Sums { get; } = new(layout, roles, ledger);

    public List<string> Notes { get; } = [];

    public IReadOnlyList<(string Name, decimal Weight)> Headings => [.. _levels.Headings, .. Sums.Headings.Where(s => !_levels.Headings.Any(h => h.Name == s.Name))];

    /// <summary>True where some head of the form stands for one of the fields.</summary>
    public bool HasColumn(params ReadOnlySpan<string> fields) => _columns?.Has(fields) is true;

    public void Read(TablePart part)
    {
        _columns = part.Continued ?? _columns;
        _lastName = null;
        int next = part.FirstRow;
        foreach (RowView row in part.Rows)
        {
            if (row.Row < next)
            {
                ledger.Read(row.Own.Where(c => layout.Columns.KeysOf(c.Text).Count > 0));
            }
            else if (roles.IsIndicatorHead(row))
            {
                OpenHeading(part, isFirst: next == part.FirstRow);
                next = ReadHead(row);
            }
            else if (!row.IsBlank && _columns is not null)
            {
                ReadRow(row, _columns);
            }
        }
    }

    /// <summary>A table for each level 1 says which by the line above it.</summary>
    private void OpenHeading(TablePart part, bool isFirst)
    {
        if (isFirst && part.Heading is { } heading)
        {
            _levels.Open(heading);
        }
    }

    /// <summary>Rows that carry weights in their names, where no column does.</summary>
    public IReadOnlyList<Indicator> Finish()
    {
        if (HasColumn("weight") || _rows.Count == 0 || !_rows.TrueForAll(r => LevelText.Of(r.Name).Points is not null))
        {
            return _rows;
        }

        ledger.Say(FormRemarks.PointsInName, ledger.Places.GetValueOrDefault("indicators[0].name") ?? "", LevelText.Of(_rows[0].Name).Points!);
        return [.. _rows.Select(r => r with { Weight = LevelText.Of(r.Name).Points })];
    }

    private int ReadHead(RowView row)
    {
        HeadBand band = roles.IndicatorBand(row);
        IndicatorColumns columns = IndicatorColumns.From(band, IsSide);
        for (int r = band.FirstRow; r < band.EndRow; r++)
        {
            ledger.Read(new RowView(row.Grid, r).Filled.Where(c => layout.Columns.KeysOf(c.Text).Count > 0 || IsSide(c)));
        }

        SayColumns(columns);
        _columns = Aligned(columns, row.Grid, band.EndRow);
        return band.EndRow;
    }

    private bool IsSide(GridCell cell) => layout.Rows.Is(cell.Text, "side") || layout.Goals.Is(cell.Text, "side");

    /// <summary>A side label that stands only beside the rows pushes every cell one column to the right of its head.</summary>
    private IndicatorColumns Aligned(IndicatorColumns columns, Grid grid, int firstRow)
    {
        int last = columns.Heads.Max(h => h.Last);
        GridCell? first = firstRow < grid.RowCount ? grid[firstRow, columns.Heads[0].First] : null;
        bool isPushed = first is not null && IsSide(first) && columns.Heads[0].Field is "level1" or "level2" or "name" && first.RowSpan > 1 && first.Row == firstRow && last + 1 < grid.ColumnCount
            && new RowView(grid, firstRow).Cells.Count > columns.Heads.Count && (columns.Heads[0].Field != "level1" || IsLevelBeside(grid[firstRow, columns.Heads[0].First + 1]));
        return isPushed ? columns.Shifted(grid.ColumnCount) : columns;
    }

    /// <summary>绩效指标 may be a level's name too; beside the label stands one.</summary>
    private bool IsLevelBeside(GridCell? cell) => cell is not null && IsGroup(LevelText.Of(cell.Text));

    private void SayColumns(IndicatorColumns columns)
    {
        if (columns.Repeated is { } repeated)
        {
            ledger.Say(FormRemarks.SideBySide, repeated.Head, repeated.Title);
        }

        foreach (ColumnHead head in columns.Heads.Where(h => _saidColumns.Add(HeadText.Bare(h.Head.Text))))
        {
            if (head.Field == "unknown" && HeadText.Bare(head.Head.Text).Length > 0 && !ledger.Knows(head.Head))
            {
                ledger.Say(FormRemarks.UnknownColumn, head.Head, head.Title);
            }
            else if (head.Field.StartsWith("second:", StringComparison.Ordinal) && columns[head.Field["second:".Length..]] is { } first)
            {
                ledger.Say(FormRemarks.SecondColumn, head.Head, first.Title, first.Title, head.Title, first.Title);
            }
        }
    }

    private void ReadRow(RowView row, IndicatorColumns columns)
    {
        ledger.Read(row.Filled.Where(c => IsSide(c) && c.Column <= columns.Heads[0].First && (columns.OwnerOf(c) is null || columns.OwnerOf(c)!.Field == "side")));
        if (Sums.TryRead(row, columns, _levels) || TryRemark(row) || TryBand(row, columns))
        {
            return;
        }

        _levels.Take(row, columns);
        if (IsUnfilled(row, columns))
        {
            return;
        }

        GridCell? name = columns.CellsOf("name", row).FirstOrDefault();
        if (name is not null && name.Row < row.Row && ReferenceEquals(name, _lastName) && _rows.Count > 0)
        {
            Extend(row, columns);
        }
        else
        {
            _rows.Add(new IndicatorRow(row, columns, roles, ledger, $"indicators[{_rows.Count}]").Read(_levels));
            ledger.Place($"indicators[{_rows.Count - 1}]", (name ?? row.Filled[0]).Place);
        }

        _lastName = name;
    }

    /// <summary>A row that goes on with the indicator above: points add up, texts follow each other.</summary>
    private void Extend(RowView row, IndicatorColumns columns)
    {
        string where = $"indicators[{_rows.Count - 1}]";
        ledger.Say(FormRemarks.RowOverSeveral, row.Own.First().Place);
        _rows[^1] = IndicatorPoints.Add(_rows[^1], new IndicatorRow(row, columns, roles, ledger, where).Read(_levels), IsPoint(row, columns));
    }

    private static bool IsPoint(RowView row, IndicatorColumns columns) => columns.CellsOf("criterion", row).Any(c => c.Row == row.Row);

    /// <summary>Blank but for levels, signs and units, or nothing but the form's prompts.</summary>
    private bool IsUnfilled(RowView row, IndicatorColumns columns)
    {
        GridCell[] rest = [.. row.Own.Where(c => columns.OwnerOf(c)?.Field is not ("level1" or "level2" or "number" or "side" or "operator" or "unit" or "level1Weight" or "level2Weight"))];
        if (rest.Length > 0 && !rest.All(c => c.Error is null && roles.IsPrompt(c.Text)))
        {
            return false;
        }

        foreach (GridCell prompt in rest)
        {
            ledger.Say(FormRemarks.PromptRow, prompt, HeadText.Line(prompt.Text));
        }

        ledger.Read(row.Own.Where(c => !rest.Contains(c)));
        if (rest.Length == 0 && row.Own.FirstOrDefault(c => c.RowSpan == 1 && columns.OwnerOf(c)?.Field is "level1" or "level2" && !roles.IsPrompt(c.Text)) is { } level)
        {
            ledger.Say(FormRemarks.UnfilledRow, level, HeadText.Line(level.Text));
        }

        return true;
    }

    /// <summary>Notes under the table, and what it says about itself: 注：…, 存在问题 | ….</summary>
    private bool TryRemark(RowView row)
    {
        GridCell first = row.Own.First();
        string text = HeadText.Line(first.Text);
        if (RowRoles.IsOneBand(row) && (roles.IsNote(first.Text) || NoteLine().IsMatch(text)))
        {
            ledger.Read(first);
            Notes.Add(RowRoles.NoteOf(first.Text));
            return true;
        }

        if (!layout.Rows.May(Pair.Of(first.Text).Name, "remark") || _columns?.OwnerOf(first)?.Field is "name" or "target" || row.Own.Any(RowRoles.IsFigure) || row.Own.Count() > 2)
        {
            return false;
        }

        ledger.Read(row.Own);
        Notes.Add(row.Own.Count() == 1 ? HeadText.Lines(first.Text) : $"{text}：{HeadText.Lines(row.Own.Last().Text)}");
        return true;
    }

    private bool TryBand(RowView row, IndicatorColumns columns)
    {
        if (!IsBand(row, columns) || columns.OwnerOf(row.Own.First())?.Field is not ("level1" or "level2" or "number" or "name" or null))
        {
            return false;
        }

        _levels.Open(row.Own.First());
        return true;
    }

    /// <summary>One cell over most of the row, or a level's heading by itself where no column holds the levels.</summary>
    private bool IsBand(RowView row, IndicatorColumns columns) =>
        (RowRoles.IsOneBand(row) && IsGroup(LevelText.Of(row.Own.First().Text)))
        || (row.Own.Count() == 1 && !columns.Has("level1") && roles.IsLevelHeading(row.Own.First().Text));

    private bool IsGroup(LevelText level) => level.Points is not null || layout.Rows.Is(level.Name, "group");

    [GeneratedRegex(@"^[(（]?\d{1,2}[.、．)）]")]
    private static partial Regex NoteLine();
}
