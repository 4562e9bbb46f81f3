using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Checks;

/// <summary>
/// Reports one fact once (一事只报一次): a check gives way to those that its book names, where they fail at the same place. A check of
/// the whole form stands at every place. One that gave way still silences those that give way to it, so the order of the book does not matter.
/// </summary>
/// <param name="program">The book's checks.</param>
/// <param name="failed">Those that failed, in order.</param>
/// <param name="said">Findings of scoring, with their paths into the form.</param>
internal sealed class SaidOnce(CheckProgram program, FailedChecks failed, IReadOnlyList<Finding> said)
{
    private readonly int _saidByScoring = said.Count;
    private HashSet<(string Code, string Key)>? _ofScoring;

    /// <param name="check">The check that failed.</param>
    /// <param name="index">Its place among those that failed.</param>
    public bool IsSaid(ReadyCheck check, int index)
    {
        foreach (int other in check.GivesWayTo)
        {
            if (IsSaidBy(program.Checks[other], check, index))
            {
                return true;
            }
        }

        return check.GivesWayToScoring.Count > 0 && check.Trees.Scope == FactScope.IndicatorCheck && IsSaidByScoring(check, failed.RowAt(index).Key);
    }

    private bool IsSaidBy(ReadyCheck other, ReadyCheck check, int index) =>
        check.Trees.Scope == FactScope.Card || other.Trees.Scope == FactScope.Card ? failed.Has(other.Order)
        : other.Trees.Scope == check.Trees.Scope && failed.HasBeside(other.Order, index);

    private bool IsSaidByScoring(ReadyCheck check, string key)
    {
        _ofScoring ??= [.. said.Take(_saidByScoring).Select(static f => (f.Code, RowKey(f.Where)))];
        return check.GivesWayToScoring.Any(code => _ofScoring.Contains((code, key)));
    }

    /// <summary>[3] of indicators[3].actual, as checks know their rows.</summary>
    private static string RowKey(string where)
    {
        int start = where.IndexOf('[', StringComparison.Ordinal);
        int end = where.IndexOf(']', StringComparison.Ordinal);
        return start >= 0 && end > start ? where[start..(end + 1)] : "";
    }
}
