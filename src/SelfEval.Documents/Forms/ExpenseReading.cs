using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Model;
using SelfEval.Reading.Forms;

namespace SelfEval.Documents.Forms;

/// <summary>Reads 附件2 (基础数据表): staff, cost lines of three years' columns, buildings, thrift.</summary>
internal sealed partial class ExpenseReading(DocumentLayout layout, Ledger ledger, decimal unit)
{
    public static readonly string[] Columns = ["priorActual", "budget", "actual"];

    private readonly Dictionary<string, ExpenseLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _printed = [];
    private readonly List<(string Field, GridCell Head)> _open = [];
    private List<(string Field, GridCell Head)> _columns = [];
    private string? _thrift;

    public List<string> Notes { get; } = [];

    public void Read(TablePart part)
    {
        foreach (RowView row in part.Rows)
        {
            if (row.IsBlank)
            {
                // 编制数 | 实际在职人数 with nothing below: the next row is no row of their values.
                _open.Clear();
            }
            else if (!TryHeads(row) && !TryValues(row) && !TryColumns(row))
            {
                ReadLine(row);
            }
        }
    }

    public ExpenseControl Make() => ExpenseLines.Of(key => _lines.GetValueOrDefault(key)) with
    {
        Staffing = _printed.Contains("establishment") || _printed.Contains("inPost")
            ? new Staffing { Establishment = Of("establishment"), InPost = Of("inPost"), PrintedRate = Printed("staffRate") }
            : null,
        Buildings = BuildingsOf(),
        ThriftMeasures = _thrift,
    };

    private Buildings? BuildingsOf() => !_printed.Contains("approvedArea") && !_printed.Contains("budgetInvestment") ? null : new Buildings
    {
        ApprovedArea = Of("approvedArea"),
        ActualArea = Of("actualArea"),
        PrintedAreaRate = Printed("areaRate"),
        BudgetInvestment = Of("budgetInvestment"),
        ActualInvestment = Of("actualInvestment"),
        PrintedInvestmentRate = Printed("investmentRate"),
    };

    private Figure Of(string key) => _figures.GetValueOrDefault(key);

    private string? Printed(string key) => _cells.GetValueOrDefault(key);

    /// <summary>编制数 | 实际在职人数 | 控制率: the values stand in the next row.</summary>
    private bool TryHeads(RowView row)
    {
        (string Field, GridCell Head)[] heads = [.. row.Own.Select(c => (Field: layout.Expense.KeyOf(c.Text) ?? "", Head: c)).Where(h => IsSingle(h.Field))];
        if (heads.Length < 2 || row.Own.Any(RowRoles.IsFigure))
        {
            return false;
        }

        _open.Clear();
        _open.AddRange(heads);
        ledger.Read(row.Own.Where(c => layout.Expense.KeyOf(c.Text) is not null));
        _printed.UnionWith(heads.Select(h => h.Field));
        return true;
    }

    /// <summary>True for what stands alone under its head, and not in a line of three years.</summary>
    public static bool IsSingle(string field) =>
        field is "establishment" or "inPost" or "staffRate" or "approvedArea" or "actualArea" or "areaRate" or "budgetInvestment" or "actualInvestment" or "investmentRate";

    private bool TryValues(RowView row)
    {
        if (_open.Count == 0)
        {
            return false;
        }

        foreach ((string field, GridCell head) in _open)
        {
            if (row.Cells.FirstOrDefault(c => c.Column <= head.Column && c.Column + c.ColumnSpan > head.Column) is { Text: var text } cell && text.AsSpan().Trim().Length > 0)
            {
                Keep(field, cell);
            }
        }

        _open.Clear();
        return true;
    }

    private void Keep(string field, GridCell cell)
    {
        bool isStaff = field is "establishment" or "inPost" or "staffRate";
        if (field is "staffRate" or "areaRate" or "investmentRate")
        {
            _cells[field] = HeadText.Line(cell.Text);
            ledger.Read(field == "staffRate" ? "expenseControl.staffing.printedRate" : $"expenseControl.buildings.{(field == "areaRate" ? "printedAreaRate" : "printedInvestmentRate")}", cell);
            return;
        }

        ledger.Read(isStaff ? $"expenseControl.staffing.{field}" : $"expenseControl.buildings.{field}", cell);
        _figures[field] = field.EndsWith("Investment", StringComparison.Ordinal) ? Amount(cell, cell.Text) : Count(cell);
    }

    private Figure Count(GridCell cell)
    {
        FormCell value = FormCell.Parse(HeadText.Half(cell.Text).Trim());
        if (value is { Kind: CellKind.Number, Scale: 1m, IsApproximate: false, Number: { } number })
        {
            return number;
        }

        if (value.Kind is not (CellKind.Missing or CellKind.NotApplicable))
        {
            Refuse(cell, "");
        }

        return value.Kind == CellKind.NotApplicable ? Figure.NotApplicable : Figure.Missing;
    }

    private void Refuse(GridCell cell, string line)
    {
        string text = HeadText.Line(cell.Text);
        ledger.Say(FormRemarks.NotANumber, cell, line, text);
        Notes.Add($"基础数据表 {line}：{text}");
    }

    /// <summary>2022年决算数 | 2023年预算数 | 2023年决算数.</summary>
    private bool TryColumns(RowView row)
    {
        GridCell[] heads = [.. row.Own.Where(c => layout.Expense.KeysOf(c.Text).Any(Columns.Contains))];
        if (heads.Length < 2)
        {
            return false;
        }

        ledger.Read(heads);
        ledger.Read(row.Own.Where(c => layout.Expense.Is(c.Text, "head")));
        _columns = [.. heads.Select(h => (FieldOf(layout, h, heads), h))];
        return true;
    }

    /// <summary>Which of the three columns a head stands for.</summary>
    public static string FieldOf(DocumentLayout layout, GridCell head, IReadOnlyCollection<GridCell> heads)
    {
        GridCell[] actuals = [.. heads.Where(h => layout.Expense.KeysOf(h.Text).Contains("actual") || layout.Expense.KeysOf(h.Text).Contains("priorActual"))];
        int latest = actuals.Select(a => YearOf(a.Text)).DefaultIfEmpty(0).Max();

        IReadOnlyList<string> keys = layout.Expense.KeysOf(head.Text);
        return keys.Count == 1 ? keys[0]
            : keys.Contains("budget") ? "budget"
            : YearOf(head.Text) < latest && actuals.Length > 1 ? "priorActual" : "actual";
    }

    private static int YearOf(string text) => Year().Match(HeadText.Bare(text)) is { Success: true } match ? int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private void ReadLine(RowView row)
    {
        GridCell label = row.Own.First();
        string? key = KeyOf(label);
        if (key == "thrift")
        {
            ledger.Read(row.Own);
            _thrift = row.Own.Skip(1).FirstOrDefault() is { } measures && HeadText.Bare(measures.Text).Length > 0 ? HeadText.Lines(measures.Text) : null;
            return;
        }

        if (key is null or "head" || _columns.Count == 0 || _lines.ContainsKey(key))
        {
            KeepUnknown(row, label, key);
            return;
        }

        ledger.Read(label);
        _lines[key] = new ExpenseLine { PriorActual = Cell(row, label, key, "priorActual"), Budget = Cell(row, label, key, "budget"), Actual = Cell(row, label, key, "actual") };
    }

    private string? KeyOf(GridCell label) => KeyOf(layout, label.Text);

    /// <summary>The line that a label names, whatever number or 其中 stands before it; null where it names none.</summary>
    public static string? KeyOf(DocumentLayout layout, string label)
    {
        string text = HeadText.WithoutNumber(HeadText.WithoutNumber(HeadText.Bare(label)));
        return layout.Expense.KeysOf(text).FirstOrDefault(k => !IsSingle(k) && !Columns.Contains(k)) ?? layout.Expense.KeysOf(HeadText.WithoutBrackets(text)).FirstOrDefault(k => !IsSingle(k) && !Columns.Contains(k));
    }

    /// <summary>A row of its own for each earmarked fund, and other rows that the model has no line for.</summary>
    private void KeepUnknown(RowView row, GridCell label, string? key)
    {
        if (key == "head")
        {
            ledger.Read(label);
            return;
        }

        bool isNote = RowRoles.IsOneBand(row) || layout.Rows.Is(label.Text, "notes");
        if (isNote)
        {
            ledger.Read(label);
            Notes.Add(HeadText.Lines(label.Text));
        }
        else if (row.Own.Skip(1).Any(RowRoles.IsFigure))
        {
            ledger.Read(row.Own);
            ledger.Say(FormRemarks.NotUnderstood, label, HeadText.Line(label.Text));
            Notes.Add($"基础数据表 {string.Join(' ', row.Own.Select(c => HeadText.Line(c.Text)))}");
        }
    }

    private Figure Cell(RowView row, GridCell label, string key, string field)
    {
        (string Field, GridCell Head) column = _columns.Find(c => c.Field == field);
        GridCell? cell = column.Head is null ? null : row.Cells.FirstOrDefault(c => c.Column <= column.Head.Column && c.Column + c.ColumnSpan > column.Head.Column && !ReferenceEquals(c, label));
        if (cell is null)
        {
            return Figure.Missing;
        }

        if (cell.Text.Length > 0 || cell.Error is not null)
        {
            ledger.Read($"expenseControl.{key}.{field}", cell);
        }

        return Amount(cell, HeadText.Line(label.Text));
    }

    private Figure Amount(GridCell cell, string line)
    {
        if (cell.Error is not null)
        {
            ledger.Remarked(cell);
            return Figure.Missing;
        }

        FigureText.Amount amount = FigureText.Money(cell.Text, unit);
        if (!amount.IsUnderstood)
        {
            Refuse(cell, line);
        }

        return amount.Figure;
    }

    [GeneratedRegex(@"(19|20)\d\d")]
    private static partial Regex Year();
}
