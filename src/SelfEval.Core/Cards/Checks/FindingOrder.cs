using SelfEval.Engine.Programs;
using System.Globalization;

namespace SelfEval.Cards.Checks;

/// <summary>Puts findings in the order of the work to be done (疑点次序): by kind, then by severity and by points at stake, then as found.</summary>
internal static class FindingOrder
{
    private const string IndicatorPath = "indicators[";

    private const int PartBits = 8;

    private const int IndexBits = 32;

    public static IReadOnlyList<Finding> Ranked(ScoreCard card, List<Finding> findings)
    {
        Finding[] ranked = [.. findings];
        var places = new long[ranked.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(ranked[i], i);
        }

        Array.Sort(places, ranked);
        SortByStake(card, ranked);
        return ranked;
    }

    /// <summary>The kind that a check names, else what its severity stands for.</summary>
    public static FindingKind KindOf(ReadyCheck check) => check.Kind < 0 ? KindOf(check.Definition.Severity) : (FindingKind)check.Kind;

    public static FindingKind KindOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => FindingKind.Arithmetic,
        FindingSeverity.Warning => FindingKind.Score,
        _ => FindingKind.Design,
    };

    /// <summary>Kinds in their order, then what is graver, then what was found first.</summary>
    private static long PlaceOf(Finding finding, int found) => (((((long)finding.Kind << PartBits) | (long)(FindingSeverity.Error - finding.Severity)) << IndexBits)) | (uint)found;

    /// <summary>Scores of one severity: what moves more points comes first.</summary>
    private static void SortByStake(ScoreCard card, Finding[] ranked)
    {
        int start = Array.FindIndex(ranked, static f => f.Kind == FindingKind.Score);
        while (start >= 0 && start < ranked.Length && ranked[start].Kind == FindingKind.Score)
        {
            int end = Array.FindIndex(ranked, start, f => f.Kind != FindingKind.Score || f.Severity != ranked[start].Severity);
            Span<Finding> same = ranked.AsSpan(start..(end < 0 ? ranked.Length : end));
            if (same.Length > 1)
            {
                var stakes = new (decimal Less, int Found)[same.Length];
                for (int i = 0; i < stakes.Length; i++)
                {
                    stakes[i] = (-AtStake(card, same[i]), i);
                }

                stakes.AsSpan().Sort(same);
            }

            start += same.Length;
        }
    }

    /// <summary>The points that a finding may move: a row's difference from the rule, the total's for the total.</summary>
    private static decimal AtStake(ScoreCard card, Finding finding) =>
        Math.Abs((finding.Where.StartsWith("total", StringComparison.Ordinal) ? card.Difference : RowOf(card, finding.Where)?.Difference) ?? 0);

    private static IndicatorScore? RowOf(ScoreCard card, string where)
    {
        if (where.StartsWith("budget", StringComparison.Ordinal))
        {
            return card.Execution;
        }

        int end = where.IndexOf(']', StringComparison.Ordinal);
        return where.StartsWith(IndicatorPath, StringComparison.Ordinal) && end > 0
            && int.TryParse(where.AsSpan(IndicatorPath.Length, end - IndicatorPath.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && index < card.Indicators.Count ? card.Indicators[index] : null;
    }
}
