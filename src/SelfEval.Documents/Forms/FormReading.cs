using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Documents.Narrative;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>Reads one form of a document (读一张表), part by part, and closes its account of cells.</summary>
internal sealed class FormReading
{
    private readonly FormDraft _draft;
    private readonly DocumentLayout _layout;
    private readonly RowRoles _roles;
    private readonly Ledger _ledger = new();
    private readonly LabelReading _labels;
    private readonly GoalReading _goals;
    private readonly IndicatorReading _indicators;
    private readonly SignatureReading _signature;
    private readonly SignatureReading _expenseSignature;
    private readonly List<string> _notes = [];

    private FormReading(FormDraft draft, DocumentLayout layout, RowRoles roles)
    {
        _draft = draft;
        _layout = layout;
        _roles = roles;
        _labels = new LabelReading(roles, _ledger);
        _goals = new GoalReading(layout, roles, _ledger);
        _indicators = new IndicatorReading(layout, roles, _ledger);
        _signature = new SignatureReading(layout, _ledger, "");
        _expenseSignature = new SignatureReading(layout, _ledger, "expenseControl.");
    }

    public static DocumentForm Read(FormDraft draft, DocumentLayout layout, RowRoles roles, string file) => new FormReading(draft, layout, roles).Read(file);

    private DocumentForm Read(string file)
    {
        string? sheet = _draft.SheetKind(_layout.Titles);
        foreach (TablePart part in _draft.Parts)
        {
            ReadPart(part);
        }

        List<Paragraph> narrative = ReadParagraphs();
        Budget budget = ReadMoney(sheet == "target");
        ExpenseControl? expense = ReadExpense();
        var reading = new NarrativeReading(_layout, _ledger, _indicators.Rows);
        reading.Read(narrative);
        SelfEvaluation form = Make(file, budget, expense, reading);
        SaySheet(sheet);
        if (form.Indicators.Count == 0 && _draft.Has(PartKind.Indicators))
        {
            _ledger.Say(FormRemarks.EmptyForm, _draft.Place);
        }

        form = ExecutionOnce.Apply(form, _ledger);
        Coverage coverage = _ledger.Close(CellsOfForm());
        return new DocumentForm(form, _draft.Place, _ledger.Places, _ledger.Remarks, coverage);
    }

    private SelfEvaluation Make(string file, Budget budget, ExpenseControl? expense, NarrativeReading narrative)
    {
        var head = new FormHead(_draft, _layout, _labels, _ledger, file);
        FormKind kind = head.Kind();
        return new SelfEvaluation
        {
            Kind = kind,
            Year = head.Year(),
            Unit = head.Unit(kind),
            ProjectName = head.ProjectName(kind),
            Staffing = narrative.Staffing(),
            Budget = budget,
            BasicExpenditure = narrative.Basic(),
            Projects = narrative.Projects,
            ExpenseControl = expense,
            ExpectedGoal = _goals.Expected,
            ActualGoal = _goals.Actual,
            Indicators = _indicators.Finish(),
            Headings = _indicators.Headings,
            DeclaredTotalWeight = _indicators.Sums.Weight,
            DeclaredTotal = _indicators.Sums.Score,
            DeclaredGrade = _indicators.Sums.Grade,
            Layout = LayoutName(),
            Notes = [.. _labels.Notes, .. _notes, .. _indicators.Notes],
            ReportDate = _signature.Date,
            IsSigned = _signature.IsSigned,
            Statements = narrative.Statements,
        };
    }

    private string? LayoutName() =>
        _indicators.HasColumn("target", "actual", "adjustedTarget") || !_draft.Has(PartKind.Indicators) ? null
        : _indicators.HasColumn("level1", "level2") || _indicators.HasColumn("criterion") ? "criteria-checklist" : "level-summary";

    private void ReadPart(TablePart part)
    {
        switch (part.Kind)
        {
            case PartKind.Title:
                _ledger.Read(part.Rows.SelectMany(r => r.Own));
                break;
            case PartKind.Labels:
                part.Rows.ToList().ForEach(_labels.Read);
                break;
            case PartKind.Money:
                part.Rows.Where(r => _roles.IsMoneyPairs(r)).ToList().ForEach(_labels.Read);
                break;
            case PartKind.Goals:
                part.Rows.ToList().ForEach(_goals.Read);
                break;
            case PartKind.Indicators:
                _indicators.Read(part);
                break;
            case PartKind.Signature:
                part.Rows.ToList().ForEach((_draft.IsBelowExpense(part) ? _expenseSignature : _signature).Read);
                break;
            case PartKind.Other:
                ReadOther(part);
                break;
        }
    }

    /// <summary>Notes above or below the table; the rest stays unread and is said so.</summary>
    private void ReadOther(TablePart part)
    {
        foreach (GridCell cell in part.Rows.SelectMany(r => r.Own).Where(c => _roles.IsNote(c.Text) || _layout.Titles.KeyOf(c.Text) is not null))
        {
            _ledger.Read(cell);
            if (_roles.IsNote(cell.Text))
            {
                _notes.Add(RowRoles.NoteOf(cell.Text));
            }
        }
    }

    /// <summary>Names and signatures among the paragraphs; what is left is the narrative.</summary>
    private List<Paragraph> ReadParagraphs()
    {
        var narrative = new List<Paragraph>();
        foreach ((Paragraph paragraph, bool isBelowExpense) in _draft.Paragraphs)
        {
            if (!(isBelowExpense ? _expenseSignature : _signature).TryRead(paragraph.Text, paragraph.Place))
            {
                _labels.Read(paragraph);
                narrative.Add(paragraph);
                if (_roles.IsNote(paragraph.Text))
                {
                    _notes.Add(RowRoles.NoteOf(paragraph.Text));
                }
            }
        }

        return narrative;
    }

    private Budget ReadMoney(bool isTargetSheet)
    {
        MoneyUnit? unit = MoneyUnit.Of(_draft, PartKind.Money);
        var money = new MoneyReading(_layout, _roles, _ledger, unit, isTargetSheet);
        foreach (TablePart part in _draft.Parts.Where(p => p.Kind == PartKind.Money))
        {
            money.Read(part);
        }

        Budget budget = money.Budget();
        _notes.AddRange(money.Notes);
        if (money.HasBareAmounts)
        {
            SayUnit(unit);
        }

        return budget;
    }

    private void SayUnit(MoneyUnit? unit)
    {
        if (unit is null)
        {
            _ledger.Say(FormRemarks.NoMoneyUnit, _draft.Place);
        }
        else if (unit.Factor != 1m)
        {
            _ledger.Say(FormRemarks.OtherMoneyUnit, _draft.Place, unit.Name);
        }
    }

    private ExpenseControl? ReadExpense()
    {
        if (!_draft.Has(PartKind.Expense))
        {
            return null;
        }

        var expense = new ExpenseReading(_layout, _ledger, MoneyUnit.Of(_draft, PartKind.Expense)?.Factor ?? 1m);
        foreach (TablePart part in _draft.Parts.Where(p => p.Kind == PartKind.Expense))
        {
            expense.Read(part);
        }

        _notes.AddRange(expense.Notes);
        return expense.Make() with { ReportDate = _expenseSignature.Date, IsSigned = _expenseSignature.IsSigned };
    }

    private void SaySheet(string? sheet)
    {
        if (sheet is "target" or "monitoring")
        {
            (string chinese, string english) = sheet == "target" ? ("绩效目标申报表", "a target sheet") : ("绩效运行监控表", "a monitoring sheet");
            _ledger.Say(FormRemarks.OtherSheet, _draft.Place, chinese, english);
        }
    }

    /// <summary>Cells of the grids in which the form stands; a grid of menus beside it is no part of it.</summary>
    private IEnumerable<GridCell> CellsOfForm()
    {
        HashSet<Grid> grids = [.. _draft.Parts.Where(p => p.Kind is not (PartKind.Other or PartKind.Title or PartKind.Signature)).Select(p => p.Grid)];
        return _draft.Parts.Where(p => grids.Contains(p.Grid)).SelectMany(p => p.Rows).SelectMany(r => r.Own);
    }
}
