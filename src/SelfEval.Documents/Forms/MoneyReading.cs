using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>
/// Reads the money block (资金): a table of amounts with a head, or names with amounts beside or behind them, in one or two breakdowns.
/// </summary>
internal sealed class MoneyReading(DocumentLayout layout, RowRoles roles, Ledger ledger, MoneyUnit? unit, bool isTargetSheet)
{
    private readonly Dictionary<string, Figure> _total = new(StringComparer.Ordinal);
    private readonly BudgetParts _parts = new(ledger);
    private readonly Dictionary<int, string> _fieldAt = [];

    // 预算数 may be the year's first or last budget; where 到位数 stands too, which says the last, it is the first.
    private HashSet<string> _claimed = [];
    private List<ColumnHead> _columns = [];
    private decimal? _weight;
    private decimal? _score;
    private string? _rate;
    private string? _reason;
    private bool _splits;
    private string? _split;
    private GridCell? _totalCell;

    public List<string> Notes { get; } = [];

    /// <summary>True where an amount prints no unit of its own.</summary>
    public bool HasBareAmounts { get; private set; }

    public void Read(TablePart part)
    {
        int behindHead = part.FirstRow;
        _claimed = [.. part.Rows.SelectMany(PairsOf).Select(p => layout.Money.KeysOf(p.Pair.Name)).Where(k => k.Count == 1).Select(k => k[0])];
        foreach (RowView row in part.Rows)
        {
            if (roles.IsMoneyHead(row) && row.Row >= behindHead)
            {
                behindHead = ReadHead(row, part.EndRow);
            }
            else if (row.Row >= behindHead && !row.IsBlank)
            {
                ReadRow(row);
            }
        }
    }

    public Budget Budget()
    {
        _parts.PromoteOnlyRow(_total);
        SayZeroTotal();
        return new Budget
        {
            Initial = Total("initial"),
            FullYear = Total("fullYear"),
            Executed = Total("executed"),
            Adjustment = Total("adjustment"),
            CarriedIn = Total("carriedIn"),
            Balance = Total("balance"),
            Weight = _weight,
            PrintedRate = _rate,
            DeclaredScore = _score,
            Reason = _reason,
            BySource = _parts.BySource(),
            ByUse = _parts.ByUse(),
        };
    }

    private Figure Total(string field) => _total.GetValueOrDefault(field);

    private void SayZeroTotal()
    {
        if (_totalCell is not null && Total("fullYear").Value is 0 && Total("executed").Value is null or 0 && _parts.HasNonZero)
        {
            ledger.Say(FormRemarks.ZeroTotal, _totalCell);
        }
    }

    /// <summary>Finds the columns, and gives the row behind the head.</summary>
    private int ReadHead(RowView row, int end)
    {
        HeadBand band = HeadBand.Around(row, layout.Money, r => r.Row < end && r.Own.Count() >= 2 && r.Own.All(c => layout.Money.KeyOf(c.Text) is not null));
        _columns = MoneyColumns.From(band);
        // 年度预算 in front of the whole block names it, and is no column.
        _columns.RemoveAll(c => c.Head.Row + c.Head.RowSpan > band.EndRow && layout.MoneyRows.Is(c.Title, "side"));
        _splits = false;
        for (int r = band.FirstRow; r < band.EndRow; r++)
        {
            ledger.Read(new RowView(row.Grid, r).Filled);
        }

        return band.EndRow;
    }

    private void ReadRow(RowView row)
    {
        ledger.Read(row.Filled.Where(c => layout.MoneyRows.Is(c.Text, "side") && !RowRoles.IsFigure(c) && c.ColumnSpan * 2 <= row.Grid.ColumnCount && c.RowSpan > 1));
        if (IsPairs(row))
        {
            ReadPairs(row);
        }
        else
        {
            ReadLine(row);
        }
    }

    private bool IsPairs(RowView row)
    {
        _splits |= row.Own.Any(roles.IsSplitName);
        return _splits || _columns.Count == 0
            || (!row.Own.Any(c => RowRoles.IsFigure(c) && ColumnOf(c) is not null) && row.Own.Any(c => ColumnOf(c) is not null && Pair.Of(c.Text).HasColon));
    }

    private ColumnHead? ColumnOf(GridCell cell) => _columns.Find(c => cell.Column <= c.Last && cell.Column + cell.ColumnSpan > c.First);

    /// <summary>A row of the table: its name, then its amounts under the heads.</summary>
    private void ReadLine(RowView row)
    {
        int firstAmount = _columns.Min(c => c.First);
        GridCell? label = row.Own.LastOrDefault(c => c.Column < firstAmount);
        string name = label is null ? "" : HeadText.Line(label.Text).TrimEnd(':', '：').Trim();
        if (label is not null)
        {
            ledger.Read(label);
        }

        IReadOnlyList<string> keys = layout.MoneyRows.KeysOf(name);
        if (keys.FirstOrDefault(k => k is "bySource" or "byUse") is { } side)
        {
            OpenSplit(side, row);
            return;
        }

        bool isTotal = _total.Count == 0 && (keys.Contains("total") || name.Length == 0);
        BudgetPartDraft? part = isTotal || keys.Contains("executionRow") || keys.Contains("midTerm") ? null : new BudgetPartDraft(name);
        foreach (ColumnHead column in _columns)
        {
            foreach (GridCell cell in column.CellsIn(row).Where(c => !ReferenceEquals(c, label) && ReferenceEquals(ColumnOf(c), column)))
            {
                ReadCell(column, cell, name, isTotal, part, keys);
            }
        }

        if (part is not null)
        {
            _parts.Add(part, _split ?? (keys.Contains("usePart") ? "byUse" : "bySource"));
        }
    }

    /// <summary>按收入性质分 as a row of the table: its amount is that of the breakdown, and the rows below are its parts.</summary>
    private void OpenSplit(string side, RowView row)
    {
        _split = side;
        GridCell? cell = _columns.Where(c => c.Field is "fullYear" or "initial").OrderBy(c => c.Field, StringComparer.Ordinal)
            .SelectMany(c => c.CellsIn(row).Where(x => ReferenceEquals(ColumnOf(x), c))).FirstOrDefault(c => !c.Text.AsSpan().Trim().IsEmpty);
        if (cell is not null && Amount(ColumnOf(cell)!.Title, HeadText.Line(row.FirstWord), cell) is { } figure)
        {
            _parts.SetTotal(side, figure, cell);
        }

        ledger.Read(row.Own.Where(c => !ledger.Knows(c) && FigureText.Money(c.Text, 1m).IsUnderstood));
    }

    private void ReadCell(ColumnHead column, GridCell cell, string name, bool isTotal, BudgetPartDraft? part, IReadOnlyList<string> keys)
    {
        if (cell.Text.AsSpan().Trim().IsEmpty && cell.Error is null)
        {
            return;
        }

        if (column.Field is "weight" or "score" or "rate" or "reason" or "ignored")
        {
            ReadPoints(column, cell, isTotal || keys.Contains("executionRow"));
        }
        else if (Amount(column.Title, name, cell) is { } figure && !keys.Contains("midTerm"))
        {
            Put(column.Field, cell, figure, isTotal, part);
        }
    }

    private void Put(string field, GridCell cell, Figure figure, bool isTotal, BudgetPartDraft? part)
    {
        if (part is not null)
        {
            part.Set(field, figure, cell);
        }
        else if (isTotal && (_total.GetValueOrDefault(field).IsMissing || !_total.ContainsKey(field)))
        {
            _total[field] = figure;
            _totalCell ??= cell;
            ledger.Read("budget." + field, cell);
        }
    }

    /// <summary>An amount in 万元; null after saying why the cell holds none.</summary>
    private Figure? Amount(string column, string row, GridCell cell)
    {
        ledger.Read(cell);
        if (cell.Error is not null)
        {
            ledger.Remarked(cell);
            return null;
        }

        FigureText.Amount amount = FigureText.Money(cell.Text, unit?.Factor ?? 1m);
        if (!amount.IsUnderstood)
        {
            ledger.Say(FormRemarks.NotANumber, cell, column, HeadText.Line(cell.Text));
            Notes.Add($"资金 {row} {column}：{HeadText.Line(cell.Text)}");
            return null;
        }

        HasBareAmounts |= !amount.HasUnit && amount.Figure.Value is not null;
        if (amount.HasUnit)
        {
            ledger.Say(FormRemarks.UnitInCell, cell, HeadText.Line(cell.Text), amount.Figure.ToString());
        }

        return amount.Figure;
    }

    private void ReadPoints(ColumnHead column, GridCell cell, bool counts)
    {
        ledger.Read(cell);
        string text = HeadText.Line(cell.Text);
        if (cell.Error is not null)
        {
            ledger.Remarked(cell);
        }
        else if (column.Field == "rate" && (counts || _rate is null) && text.Any(char.IsAsciiDigit) && _rate is null)
        {
            _rate = text;
            ledger.Read("budget.printedRate", cell);
        }
        else if (column.Field == "reason" && !roles.IsPrompt(text) && FormCell.Parse(text).Kind is not (CellKind.Missing or CellKind.NotApplicable))
        {
            _reason ??= HeadText.Lines(cell.Text);
            ledger.Read("budget.reason", cell);
        }
        else if (column.Field is "weight" or "score")
        {
            TakePoints(column, cell);
        }
    }

    private void TakePoints(ColumnHead column, GridCell cell)
    {
        _weight ??= column.Field == "score" ? LevelText.Of(column.Title).Points : null;
        (decimal? points, bool isUnderstood) = FigureText.Points(cell.Text);
        if (!isUnderstood)
        {
            ledger.Say(FormRemarks.NotANumber, cell, column.Title, HeadText.Line(cell.Text));
            Notes.Add($"资金 {column.Title}：{HeadText.Line(cell.Text)}");
        }
        else if (column.Field == "weight" && _weight is null && points is not null)
        {
            _weight = points;
            ledger.Read("budget.weight", cell);
        }
        else if (column.Field == "score" && _score is null && points is not null)
        {
            _score = points;
            ledger.Read("budget.declaredScore", cell);
        }
    }

    /// <summary>Names with their amounts behind a colon, several in one cell too, or in the next cell.</summary>
    private void ReadPairs(RowView row)
    {
        List<(GridCell Cell, Pair Pair)> pairs = [.. PairsOf(row)];
        for (int i = 0; i < pairs.Count; i++)
        {
            (GridCell cell, Pair pair) = pairs[i];
            bool beside = pair.Value.Length == 0 && i + 1 < pairs.Count && RowRoles.IsFigure(pairs[i + 1].Cell);
            GridCell amount = beside ? pairs[i + 1].Cell : cell;
            if (!pair.HasColon && layout.MoneyRows.Is(cell.Text, "side"))
            {
                ledger.Read(cell);
            }

            if (RowRoles.IsFigure(cell) || (!pair.HasColon && !beside) || !ReadPair(pair, cell, amount, beside ? amount.Text : pair.Value))
            {
                continue;
            }

            i += beside ? 1 : 0;
        }
    }

    private static IEnumerable<(GridCell Cell, Pair Pair)> PairsOf(RowView row) => row.Own.SelectMany(c => Pair.Texts(c.Text).Select(t => (c, Pair.Of(t))));

    private bool ReadPair(Pair pair, GridCell label, GridCell cell, string text)
    {
        var shown = cell with { Text = text };
        if (text.Length > 0 && !FigureText.Money(text, 1m).IsUnderstood && cell.Error is null && !HeadText.Half(text).Contains('%'))
        {
            return false;
        }

        ledger.Read(label);
        ledger.Read(cell);
        IReadOnlyList<string> fields = layout.Money.KeysOf(pair.Name);
        string? field = fields.Where(k => !_total.ContainsKey(k)).OrderBy(k => fields.Count > 1 && _claimed.Contains(k)).FirstOrDefault();
        IReadOnlyList<string> rows = layout.MoneyRows.KeysOf(pair.Name);
        if (field is "weight" or "score" or "rate")
        {
            ReadPoints(new ColumnHead(field, 0, 0, label), shown, counts: true);
        }
        else if (field is null && fields.Count > 0 && rows.Count == 0)
        {
            Notes.Add($"资金 {pair.Printed}：{HeadText.Line(text)}");
        }
        else if (Amount(pair.Name, pair.Name, shown) is { } figure)
        {
            PutPair(pair, label, cell, figure, field, rows);
        }

        return true;
    }

    private void PutPair(Pair pair, GridCell label, GridCell cell, Figure figure, string? field, IReadOnlyList<string> rows)
    {
        if (rows.Contains("midTerm"))
        {
            return;
        }

        if (rows.FirstOrDefault(r => r is "bySource" or "byUse") is { } side)
        {
            _parts.Open(side, figure, label.Column, cell);
        }
        else if (field is not null and not ("ignored" or "reason"))
        {
            _fieldAt[label.Column] = field;
            Put(field, cell, figure, isTotal: true, null);
        }
        else if (rows.Contains("total"))
        {
            Put(isTargetSheet ? "initial" : "fullYear", cell, figure, isTotal: true, null);
        }
        else
        {
            _parts.AddPair(pair, figure, label, cell, _fieldAt.GetValueOrDefault(label.Column) ?? (isTargetSheet ? "initial" : "fullYear"), rows.Contains("usePart"));
        }
    }
}
