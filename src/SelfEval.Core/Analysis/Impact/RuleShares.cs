namespace SelfEval.Analysis.Impact;

/// <summary>
/// Books every row's change on the pair of rules that gave its points (按规则归因). What the rows do not explain (rounding or capping of
/// the total) has a line of its own, so the lines always add up to the change of the totals.
/// </summary>
internal sealed class RuleShares
{
    /// <summary>Where rows add up otherwise than the total says.</summary>
    public const string BeyondRows = "（总分的取舍、封顶和调整）";

    private readonly Dictionary<(string?, string?, string?, string?), RuleShare> _pairs = [];
    private readonly RuleShare _beyond = new(BeyondRows, BeyondRows);

    /// <summary>Lines in order of what they move, the largest first.</summary>
    public IReadOnlyList<RuleShare> Lines() =>
    [
        .. _pairs.Values.Concat(_beyond.ChangedRows > 0 ? [_beyond] : [])
            .OrderByDescending(s => Math.Abs(s.Change)).ThenByDescending(s => s.ChangedRows).ThenBy(s => s.Before, StringComparer.Ordinal).ThenBy(s => s.After, StringComparer.Ordinal),
    ];

    public void Add(ScoreCard before, ScoreCard after)
    {
        decimal rows = 0;
        if (before.Execution is { } old && after.Execution is { } young)
        {
            rows += Add(old, young);
        }

        for (int i = 0; i < before.Indicators.Count; i++)
        {
            rows += Add(before.Indicators[i], after.Indicators[i]);
        }

        _beyond.Add((after.Total ?? 0) - (before.Total ?? 0) - rows);
    }

    private decimal Add(IndicatorScore before, IndicatorScore after)
    {
        if (before.Outcome == ScoreOutcome.NotApplicable && after.Outcome == ScoreOutcome.NotApplicable)
        {
            return 0;
        }

        var key = (before.Workflow, before.Rule, after.Workflow, after.Rule);
        if (!_pairs.TryGetValue(key, out RuleShare? share))
        {
            _pairs.Add(key, share = new RuleShare(Label(before), Label(after)));
        }

        decimal change = (after.Score ?? 0) - (before.Score ?? 0);
        share.Add(change);
        return change;
    }

    private static string Label(IndicatorScore row) => row.Outcome switch
    {
        ScoreOutcome.NotApplicable => "不适用",
        ScoreOutcome.Adopted when row.Rule is null => "采用自评（未核）",
        ScoreOutcome.Scored or ScoreOutcome.Adopted => row.Workflow == row.Rule ? row.Rule! : $"{row.Workflow}·{row.Rule}",
        _ => row.Workflow is null ? "（没有计分项）" : $"{row.Workflow}·未计分",
    };
}
