using SelfEval.Rules;
using System.Globalization;

namespace SelfEval.Cards.Checks;

/// <summary>Puts findings in the order of the work to be done (疑点次序): by kind, then by severity and by points at stake, then as found.</summary>
internal static class FindingOrder
{
    private const string IndicatorPath = "indicators[";

    public static IReadOnlyList<Finding> Ranked(ScoreCard card, List<Finding> findings)
    {
        var places = new Rank[findings.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = new Rank(findings[i].Kind, findings[i].Severity, AtStake(card, findings[i]), i);
        }

        Array.Sort(places);
        return Array.ConvertAll(places, p => findings[p.Found]);
    }

    /// <summary>The kind that a check names, else what its severity stands for.</summary>
    public static FindingKind KindOf(CheckDefinition check) =>
        check.Kind is null ? KindOf(check.Severity) : (FindingKind)check.KindIndex;

    public static FindingKind KindOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => FindingKind.Arithmetic,
        FindingSeverity.Warning => FindingKind.Score,
        _ => FindingKind.Design,
    };

    /// <summary>The points that a finding may move: a row's difference from the rule, the total's for the total.</summary>
    private static decimal AtStake(ScoreCard card, Finding finding) => finding.Kind == FindingKind.Score
        ? Math.Abs((finding.Where.StartsWith("total", StringComparison.Ordinal) ? card.Difference : RowOf(card, finding.Where)?.Difference) ?? 0)
        : 0;

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

    /// <summary>Kinds in their order, then what is graver, then what moves more points, then what was found first.</summary>
    private readonly record struct Rank(FindingKind Kind, FindingSeverity Severity, decimal Stake, int Found) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            Kind != other.Kind ? Kind.CompareTo(other.Kind)
            : Severity != other.Severity ? other.Severity.CompareTo(Severity)
            : Stake != other.Stake ? other.Stake.CompareTo(Stake)
            : Found.CompareTo(other.Found);
    }
}
