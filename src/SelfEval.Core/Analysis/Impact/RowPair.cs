namespace SelfEval.Analysis.Impact;

/// <summary>One row of a form as two cards score it.</summary>
internal readonly record struct RowPair(IndicatorScore Before, IndicatorScore After)
{
    /// <summary>True where points, outcome or explanation differ.</summary>
    public bool Differs => Before.Score != After.Score || Before.Outcome != After.Outcome || Before.Explanation != After.Explanation;

    /// <summary>The execution row and the indicator rows, without those that do not apply.</summary>
    public static IEnumerable<RowPair> Of(ScoreCard before, ScoreCard after)
    {
        if (before.Execution is { } old && after.Execution is { } young)
        {
            yield return new RowPair(old, young);
        }

        for (int i = 0; i < before.Indicators.Count; i++)
        {
            if (before.Indicators[i].Outcome != ScoreOutcome.NotApplicable || after.Indicators[i].Outcome != ScoreOutcome.NotApplicable)
            {
                yield return new RowPair(before.Indicators[i], after.Indicators[i]);
            }
        }
    }
}
