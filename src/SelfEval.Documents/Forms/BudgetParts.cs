using SelfEval.Documents.Grids;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>The breakdowns of the money block while they are read (资金构成): by source and by use.</summary>
internal sealed class BudgetParts(Ledger ledger)
{
    private readonly Dictionary<string, List<BudgetPartDraft>> _sides = new(StringComparer.Ordinal) { ["bySource"] = [], ["byUse"] = [] };
    private readonly Dictionary<string, (Figure Total, GridCell Cell)> _totals = new(StringComparer.Ordinal);
    private readonly List<(int Column, string Side)> _open = [];

    public bool HasNonZero => All.Any(p => p.Figures.Values.Any(f => f.Figure.Value is not (null or 0)));

    private IEnumerable<BudgetPartDraft> All => _sides.Values.SelectMany(p => p);

    /// <summary>A row of the table; one without any figure was not filled in.</summary>
    public void Add(BudgetPartDraft part, string side)
    {
        if (part.HasFigures && part.Name.Length > 0)
        {
            _sides[side].Add(part);
        }
        else if (part.HasFigures)
        {
            GridCell cell = part.Figures.Values.First().Cell;
            ledger.Say(FormRemarks.NamelessAmount, cell, cell.Text.Trim());
        }
    }

    /// <summary>The heading of a breakdown: 按收入性质分：582.84.</summary>
    public void Open(string side, Figure total, int column, GridCell cell)
    {
        _open.Add((column, side));
        SetTotal(side, total, cell);
    }

    /// <summary>The amount of a whole breakdown.</summary>
    public void SetTotal(string side, Figure total, GridCell cell)
    {
        _totals.TryAdd(side, (total, cell));
        ledger.Read($"budget.{side}.total", cell);
    }

    /// <summary>A part that is printed as a pair; it belongs to the breakdown whose heading stands over it.</summary>
    public void AddPair(Pair pair, Figure figure, GridCell label, GridCell cell, string field, bool isUse)
    {
        string side = _open.Where(o => o.Column <= label.Column).OrderByDescending(o => o.Column).Select(o => o.Side).FirstOrDefault() ?? (isUse ? "byUse" : "bySource");
        string name = pair.IsOfWhich ? "其中：" + pair.Printed : pair.Printed;
        BudgetPartDraft? known = _open.Count > 0 ? null : _sides[side].Find(p => p.Name == name);
        BudgetPartDraft part = known ?? new BudgetPartDraft(name);
        part.Set(field, figure, cell);
        if (known is null && (_open.Count > 0 || part.HasFigures))
        {
            _sides[side].Add(part);
        }
    }

    /// <summary>A block of one row has no row 资金总额: the row is the total.</summary>
    public void PromoteOnlyRow(Dictionary<string, Figure> total)
    {
        if (total.Count > 0 || _open.Count > 0 || All.ToArray() is not [var only])
        {
            return;
        }

        foreach ((string field, (Figure figure, GridCell cell)) in only.Figures)
        {
            total[field] = figure;
            ledger.Read("budget." + field, cell);
        }
    }

    public BudgetSplit BySource() => Make("bySource");

    public BudgetSplit ByUse() => Make("byUse");

    /// <summary>其中 opens the list and is no part of the first name; further down it says that the row is a part of the one above.</summary>
    private BudgetSplit Make(string side)
    {
        var parts = new List<BudgetPart>();
        foreach (BudgetPartDraft part in _sides[side])
        {
            string where = $"budget.{side}.parts[{parts.Count}]";
            foreach ((string field, (_, GridCell cell)) in part.Figures)
            {
                ledger.Read($"{where}.{field}", cell);
            }

            parts.Add(part.Make(parts.Count == 0 ? Pair.Of(part.Name + "：").Printed : part.Name));
        }

        return new BudgetSplit { Total = _totals.GetValueOrDefault(side).Total, Parts = parts };
    }
}
