using SelfEval.Engine.Facts;

namespace SelfEval.Cards.Checks;

/// <summary>
/// Reports one fact once (一事只报一次): a check gives way to those that its book names, where they fail at the same place. A check of
/// the whole form stands at every place.
/// </summary>
internal sealed class SaidOnce
{
    private readonly HashSet<string> _codes;
    private readonly HashSet<(string Code, FactScope Scope, string Key)> _places;

    private SaidOnce(IReadOnlyList<FailedCheck> failed, IReadOnlyList<Finding> said)
    {
        _codes = failed.Select(static f => f.Code).ToHashSet(StringComparer.Ordinal);
        _places = [.. failed.Select(static f => (f.Code, f.Scope, f.Key)), .. said.Select(static f => (f.Code, FactScope.IndicatorCheck, RowKey(f.Where)))];
    }

    /// <summary>A check that gave way still silences those that give way to it, so the order of the book does not matter.</summary>
    /// <param name="failed">The checks that failed.</param>
    /// <param name="said">Findings of scoring, with their paths into the form.</param>
    public static IEnumerable<FailedCheck> Among(List<FailedCheck> failed, IReadOnlyList<Finding> said)
    {
        if (failed.TrueForAll(static f => f.Check.Definition.Unless.Count == 0))
        {
            return failed;
        }

        var once = new SaidOnce(failed, said);
        return failed.Where(f => !f.Check.Definition.Unless.Any(code => once.IsSaid(code.Text, f)));
    }

    /// <summary>[3] of indicators[3].actual, as checks know their rows.</summary>
    private static string RowKey(string where)
    {
        int start = where.IndexOf('[', StringComparison.Ordinal);
        int end = where.IndexOf(']', StringComparison.Ordinal);
        return start >= 0 && end > start ? where[start..(end + 1)] : "";
    }

    private bool IsSaid(string code, FailedCheck at) => at.Scope == FactScope.Card
        ? _codes.Contains(code)
        : _places.Contains((code, at.Scope, at.Key)) || _places.Contains((code, FactScope.Card, ""));
}
