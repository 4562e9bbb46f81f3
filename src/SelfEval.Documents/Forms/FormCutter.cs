using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>
/// Finds the forms of a document (分表): several forms may stand in one file, one below the other or sheet by sheet, and one form may be
/// cut into several tables by pages. A new form begins where a title or a name stands below a form that already has what it names.
/// </summary>
internal sealed class FormCutter(DocumentLayout layout, RowRoles roles)
{
    private readonly List<FormDraft> _drafts = [];
    private readonly List<(string Text, string Place)> _titles = [];
    private readonly List<(Paragraph Paragraph, bool IsBelowExpense)> _loose = [];
    private readonly List<TablePart> _pending = [];
    private readonly List<TablePart> _expenses = [];
    private FormDraft _current = new();
    private Grid? _lastGrid;
    private PartKind? _lastKind;

    public static IReadOnlyList<FormDraft> Cut(DocumentContent content, DocumentLayout layout, RowRoles roles) => new FormCutter(layout, roles).Cut(content);

    private List<FormDraft> Cut(DocumentContent content)
    {
        _drafts.Add(_current);
        foreach (DocumentBlock block in content.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                Take(paragraph);
            }
            else if (block is Grid grid)
            {
                Take(grid, isSheet: content.Format is DocumentFormat.Xlsx or DocumentFormat.Xls);
            }
        }

        _current.Titles.AddRange(_current.HasContent ? [] : _titles);
        _current.Paragraphs.AddRange(_loose);
        AttachExpenses();
        return _drafts;
    }

    private void Take(Paragraph paragraph)
    {
        if (roles.IsTitle(paragraph.Text) || layout.Titles.AllOf(paragraph.Text).Contains("continued"))
        {
            OnTitle(paragraph.Text, paragraph.Place);
        }

        _loose.Add((paragraph, _lastKind == PartKind.Expense));
    }

    private void Take(Grid grid, bool isSheet)
    {
        if (isSheet && _current.HasContent)
        {
            _titles.Add((grid.Place, grid.Place));
        }
        else if (isSheet)
        {
            _current.Titles.Add((grid.Place, grid.Place));
        }

        foreach (TablePart part in TableCutter.Cut(grid, roles, OpenColumns(grid)))
        {
            Take(part);
        }

        _lastGrid = grid;
    }

    private void Take(TablePart part)
    {
        switch (part.Kind)
        {
            case PartKind.Other when part.Rows.All(IsText):
                _loose.AddRange(part.Rows.SelectMany(r => r.Own).Select(c => (new Paragraph(c.Place, c.Text), _lastKind == PartKind.Expense)));
                return;
            case PartKind.Title:
                OnTitle(part);
                break;
            case PartKind.Labels:
                OnLabels(part);
                break;
            case PartKind.Expense when _current.Has(PartKind.Indicators):
            case PartKind.Signature when _lastKind == PartKind.Expense && _expenses.Count > 0:
                _expenses.Add(part);
                break;
            case PartKind.Other or PartKind.Signature when _titles.Count > 0:
                _pending.Add(part);
                break;
            default:
                BeginWhereNew(part);
                Append(part);
                break;
        }

        _lastKind = part.Kind;
    }

    /// <summary>A sheet holds the report's paragraphs as rows of one cell.</summary>
    private static bool IsText(RowView row) => row.Own.Count() <= 1;

    private void OnTitle(TablePart part)
    {
        foreach (RowView row in part.Rows)
        {
            foreach (GridCell cell in row.Own)
            {
                OnTitle(cell.Text, cell.Place);
            }
        }

        if (_titles.Count > 0)
        {
            _pending.Add(part);
        }
        else
        {
            Append(part);
        }
    }

    private void OnTitle(string text, string place)
    {
        if (layout.Titles.AllOf(text).Contains("continued"))
        {
            return;
        }

        (_current.HasContent ? _titles : _current.Titles).Add((text, place));
    }

    private void OnLabels(TablePart part)
    {
        string? name = part.Rows.SelectMany(NamesOf).FirstOrDefault();
        bool isOther = name is not null && name != _current.Name;
        bool isNew = _current.HasContent && (_titles.Count > 0
            ? isOther || _current.IsComplete || !IsRepeatedTitle()
            : _current.Has(PartKind.Indicators) && name is not null && !IsNameBelow(part) && (isOther || _current.IsComplete));
        if (isNew)
        {
            Begin();
        }

        _current.Name ??= name;
        Append(part);
    }

    /// <summary>A form may print whose it is below its table.</summary>
    private bool IsNameBelow(TablePart part) => _current.Name is null && ReferenceEquals(_current.Parts[^1].Grid, part.Grid);

    private void BeginWhereNew(TablePart part)
    {
        bool isNew = part.Kind switch
        {
            PartKind.Money => _current.Has(PartKind.Indicators) && (_titles.Count > 0 || _current.Has(PartKind.Money)),
            PartKind.Indicators => _current.Has(PartKind.Indicators) && part.Continued is null
                && (_titles.Count > 0 ? _current.IsComplete || !IsRepeatedTitle() : _current.IsComplete && !ReferenceEquals(part.Grid, _current.Parts[^1].Grid)),
            PartKind.Goals => _current.Has(PartKind.Indicators) && _titles.Count > 0 && _current.IsComplete,
            _ => false,
        };
        if (isNew)
        {
            Begin();
        }
    }

    private void Append(TablePart part)
    {
        _current.Titles.AddRange(_titles);
        _current.Parts.AddRange(_pending);
        _current.Paragraphs.AddRange(_loose);
        string? heading = part.Kind == PartKind.Indicators && _loose.Count > 0 && roles.IsLevelHeading(_loose[^1].Paragraph.Text) ? _loose[^1].Paragraph.Text : null;
        _titles.Clear();
        _pending.Clear();
        _loose.Clear();
        _current.Parts.Add(part with { Heading = heading });
        _current.IsComplete |= part.Kind == PartKind.Indicators && part.Rows.Any(r => r.Own.Any(c => roles.IsTotal(c.Text)) && !roles.IsIndicatorHead(r));
    }

    private void Begin()
    {
        _current = new FormDraft();
        _drafts.Add(_current);
    }

    /// <summary>Every page may print the form's title again.</summary>
    private bool IsRepeatedTitle() => _titles.TrueForAll(t => _current.Titles.Exists(c => HeadText.Bare(c.Text) == HeadText.Bare(t.Text)));

    private IEnumerable<string> NamesOf(RowView row) =>
        roles.LabelsOf(row).Where(l => l.Key is "projectName" or "department").Select(l => LabelReading.ValueOf(row, l.Cell, roles)?.Value).OfType<string>().Select(HeadText.Bare).Where(n => n.Length > 0);

    /// <summary>The indicator table that the last grid left open: this grid goes on with it where it has as many columns and no head.</summary>
    private IndicatorColumns? OpenColumns(Grid grid)
    {
        if (_current.IsComplete || _titles.Count > 0 || _lastGrid is null || _current.Parts.LastOrDefault() is not { Kind: PartKind.Indicators } part
            || !ReferenceEquals(part.Grid, _lastGrid) || grid.ColumnCount != _lastGrid.ColumnCount)
        {
            return null;
        }

        RowView? head = part.Rows.LastOrDefault(roles.IsIndicatorHead);
        return head is null ? part.Continued : IndicatorColumns.From(roles.IndicatorBand(head), c => layout.Rows.Is(c.Text, "side"));
    }

    /// <summary>附件2 belongs to the department form behind it, else to the one before it.</summary>
    private void AttachExpenses()
    {
        foreach (TablePart part in _expenses)
        {
            FormDraft owner = _drafts.Find(d => d.Has(PartKind.Indicators) && !d.Has(PartKind.Expense) && d.Parts.Exists(p => p.Kind == PartKind.Labels && p.Rows.Any(r => roles.LabelsOf(r).Any(l => l.Key == "department"))))
                ?? _drafts.Find(d => !d.Has(PartKind.Expense)) ?? _drafts[0];
            owner.Parts.Add(part);
        }
    }
}
