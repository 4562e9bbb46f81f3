using SelfEval.Documents.Grids;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Forms;

/// <summary>
/// Keeps account of a form's cells (单元格台账): which were understood, which carry a remark, and where in the document each value of the
/// form stands. What is in none of the accounts was not read, and is said so.
/// </summary>
internal sealed class Ledger
{
    private readonly HashSet<GridCell> _read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<GridCell> _remarked = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly List<Remark> _remarks = [];

    public IReadOnlyDictionary<string, string> Places => _places;

    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>The cell was understood.</summary>
    public void Read(GridCell cell) => _read.Add(cell);

    /// <summary>The cells were understood.</summary>
    public void Read(IEnumerable<GridCell> cells) => _read.UnionWith(cells);

    /// <summary>The cell holds the value at a path of the form's JSON.</summary>
    public void Read(string where, GridCell cell)
    {
        _read.Add(cell);
        _places.TryAdd(where, cell.Place);
    }

    /// <summary>The value at a path stands at a place that is no cell: a paragraph.</summary>
    public void Place(string where, string place) => _places.TryAdd(where, place);

    /// <summary>Says something about a cell; it is then accounted for.</summary>
    public void Say(DiagnosticDescriptor what, GridCell cell, params object[] arguments)
    {
        _remarked.Add(cell);
        _remarks.Add(new Remark(what, cell.Place, arguments));
    }

    /// <summary>The reader of the format has said what is odd about the cell: it shows an error value.</summary>
    public void Remarked(GridCell cell) => _remarked.Add(cell);

    /// <summary>Says something about a place.</summary>
    public void Say(DiagnosticDescriptor what, string place, params object[] arguments) => _remarks.Add(new Remark(what, place, arguments));

    public bool Knows(GridCell cell) => _read.Contains(cell) || _remarked.Contains(cell);

    /// <summary>Counts the cells of a form; those in no account get a remark each.</summary>
    public Coverage Close(IEnumerable<GridCell> cells)
    {
        GridCell[] all = [.. cells.Distinct(ReferenceEqualityComparer.Instance).OfType<GridCell>()];
        int unread = 0;
        foreach (GridCell cell in all.Where(c => !Knows(c)))
        {
            unread++;
            _remarks.Add(new Remark(FormRemarks.NotUnderstood, cell.Place, Layouts.HeadText.Line(cell.Text)));
        }

        int remarked = all.Count(_remarked.Contains);
        return new Coverage(all.Length, all.Length - remarked - unread, remarked, unread);
    }
}
