namespace SelfEval.Tests.Judging;

/// <summary>
/// The errors and warnings of one card: true, false, said again, too loud. What the tool says of its own limits (see floors.json) is left
/// out, unless it is an error.
/// </summary>
internal sealed class FindingVerdicts
{
    private static readonly string[] StatusCodes = [.. JudgingSet.Read("floors.json")["status"]!.Select(c => (string)c!)];

    private readonly List<Finding> _true = [];
    private readonly List<Finding> _false = [];
    private readonly List<Finding> _again = [];
    private readonly List<Finding> _tooLoud = [];

    public IReadOnlyList<Finding> True => _true;

    /// <summary>No reviewer would sign it.</summary>
    public IReadOnlyList<Finding> False => _false;

    /// <summary>One fact reported once more.</summary>
    public IReadOnlyList<Finding> Again => _again;

    /// <summary>True, but louder than a reviewer would be.</summary>
    public IReadOnlyList<Finding> TooLoud => _tooLoud;

    public int Count => _true.Count + _false.Count + _again.Count + _tooLoud.Count;

    public static FindingVerdicts Of(IEnumerable<Finding> findings, IReadOnlyList<GoldFinding> faults, IReadOnlyList<GoldFinding> allowed)
    {
        var verdicts = new FindingVerdicts();
        var open = new List<GoldFinding>([.. faults, .. allowed]);
        GoldFinding[] all = [.. open];
        foreach (Finding finding in findings.Where(IsCounted))
        {
            verdicts.ListFor(finding, open, all).Add(finding);
        }

        return verdicts;
    }

    /// <summary>True for a word about the form; what the tool says of itself is one only as an error.</summary>
    public static bool IsOfTheForm(Finding finding) => finding.Severity == FindingSeverity.Error || !StatusCodes.Contains(finding.Code);

    private static bool IsCounted(Finding finding) => finding.Severity != FindingSeverity.Hint && IsOfTheForm(finding);

    private List<Finding> ListFor(Finding finding, List<GoldFinding> open, GoldFinding[] all)
    {
        GoldFinding? fault = open.Where(g => g.Covers(finding)).MaxBy(g => g.FitOf(finding));
        if (fault is null)
        {
            return all.Any(g => g.Covers(finding)) ? _again : _false;
        }

        if (!fault.IsMany)
        {
            open.Remove(fault);
        }

        return fault.Bears(finding) ? _true : _tooLoud;
    }
}
