using System.Diagnostics.CodeAnalysis;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Analysis.Goals;

/// <summary>
/// Finds the cell that a person means (按名称找单元格): its full name; an indicator by name or part of it, which means its actual; or a
/// word of the cell itself, as 销号 in “销号527项”.
/// </summary>
internal static class FactNames
{
    private const int MostCandidates = 12;

    private static readonly (string Word, string Column)[] Columns =
    [
        (FactCells.Actual, FactCells.Actual), ("完成值", FactCells.Actual), ("实际", FactCells.Actual),
        (FactCells.Target, FactCells.Target), ("指标值", FactCells.Target), ("目标值", FactCells.Target), (FactCells.Weight, FactCells.Weight),
    ];

    /// <summary>The one cell that the name means; false with the reason.</summary>
    public static bool TryFind(IReadOnlyList<FactCell> cells, string name, [NotNullWhen(true)] out FactCell? cell, [NotNullWhen(false)] out Finding? problem)
    {
        (cell, problem) = (null, null);
        FactCell[] found = Matches(cells, name.Trim());
        if (found.Length == 1)
        {
            cell = found[0];
            return true;
        }

        IEnumerable<FactCell> candidates = found.Length > 1 ? found : cells.Where(c => c.Column is "" or FactCells.Actual);
        string list = string.Join("、", candidates.Take(MostCandidates).Select(c => $"{c.Name}（{(c.Shown.Length == 0 ? "未填" : c.Shown)}）")) + (candidates.Count() > MostCandidates ? " …" : "");
        problem = new Finding(found.Length > 1 ? DiagnosticCatalog.AmbiguousCell : DiagnosticCatalog.UnknownCell, "", "--set", name, list);
        return false;
    }

    private static FactCell[] Matches(IReadOnlyList<FactCell> cells, string name)
    {
        FactCell[] exact = [.. cells.Where(c => c.Name == name)];
        if (exact.Length > 0)
        {
            return exact;
        }

        (string row, string? column) = Split(name);
        FactCell[] columns = [.. cells.Where(c => c.Row >= 0 && c.Column == (column ?? FactCells.Actual))];
        FactCell[] named = [.. columns.Where(c => c.Name == $"{row}.{c.Column}")];
        if (named.Length > 0)
        {
            return named;
        }

        // A word that stands beside a number in one cell alone means that number, whatever the row is called.
        FactCell[] words = [.. cells.Where(c => c.Number is not null && c.Column is not ("" or FactCells.Weight) && (column is null || c.Column == column) && c.Shown.Contains(row, StringComparison.Ordinal))];
        FactCell[] parts = [.. columns.Where(c => c.Name[..^(c.Column.Length + 1)].Contains(row, StringComparison.Ordinal))];
        return row.Length == 0 ? []
            : words.Length == 1 && parts.All(p => p.Row == words[0].Row) ? words
            : parts.Length > 0 ? parts
            : words;
    }

    private static (string Row, string? Column) Split(string name)
    {
        int dot = name.LastIndexOf('.');
        string? column = dot < 0 ? null : Columns.FirstOrDefault(c => c.Word == name[(dot + 1)..]).Column;
        return column is null ? (name, null) : (name[..dot], column);
    }
}
