using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Narrative;

/// <summary>
/// Tells which indicator a result of the narrative belongs to (成果归属): the one with whose name the clause shares at least half of the
/// pairs of characters, counted in the same unit. A figure that follows such a one in its list, in the same unit, belongs there too.
/// </summary>
internal sealed class ResultLink(IReadOnlyList<Indicator> indicators)
{
    private string? _last;
    private string _lastUnit = "";
    private int _lastSentence = -1;

    /// <param name="clause">The words before the figure.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="sentence">Number of the sentence; a new one ends a list.</param>
    public string? Of(string clause, string unit, int sentence)
    {
        Indicator? best = null;
        double most = 0;
        foreach (Indicator row in indicators.Where(r => HasUnit(r, unit)))
        {
            double share = Shared(HeadText.Bare(row.Name), HeadText.Bare(clause));
            (best, most) = share > most ? (row, share) : (best, most);
        }

        string? found = most >= 0.5 ? best!.Name : unit == _lastUnit && sentence == _lastSentence ? _last : null;
        (_last, _lastUnit, _lastSentence) = (found, unit, sentence);
        return found;
    }

    private static bool HasUnit(Indicator row, string unit) => row.Target.PrintedUnit == unit || row.Actual.PrintedUnit == unit;

    private static double Shared(string name, string clause)
    {
        HashSet<string> pairs = [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2))];
        return pairs.Count == 0 ? 0 : pairs.Count(p => clause.Contains(p, StringComparison.Ordinal)) / (double)pairs.Count;
    }
}
