using SelfEval.Documents.Grids;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>A part of the money block while it is read.</summary>
internal sealed class BudgetPartDraft(string name)
{
    private readonly Dictionary<string, (Figure Figure, GridCell Cell)> _figures = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public IReadOnlyDictionary<string, (Figure Figure, GridCell Cell)> Figures => _figures;

    public void Set(string field, Figure figure, GridCell cell) => _figures.TryAdd(field, (figure, cell));

    public bool HasFigures => _figures.Values.Any(f => !f.Figure.IsMissing);

    public BudgetPart Make(string printedName) => new() { Name = printedName, Initial = Of("initial"), FullYear = Of("fullYear"), Executed = Of("executed") };

    private Figure Of(string field) => _figures.TryGetValue(field, out (Figure Figure, GridCell Cell) found) ? found.Figure : Figure.Missing;
}
