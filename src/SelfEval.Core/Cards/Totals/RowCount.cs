namespace SelfEval.Cards.Totals;

/// <summary>Rows counted into a total, one after the other (逐行合计).</summary>
internal struct RowCount()
{
    private int _rows;

    /// <summary>Points of the rows that count.</summary>
    public decimal Sum { get; private set; }

    /// <summary>True while every row with points counts.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>A form built in code may hold weights that no total can: such a row is left out, and a finding says so.</summary>
    public void Add(IndicatorScore row)
    {
        if (row.Counts)
        {
            try
            {
                Sum += row.Points;
                _rows++;
            }
            catch (OverflowException)
            {
                row.Outcome = ScoreOutcome.NotAssessable;
            }
        }

        IsComplete &= row.Outcome != ScoreOutcome.NotAssessable || !row.Facts.IsWorthPoints;
    }

    /// <summary>A form whose indicators have no weights has no total, whatever its execution row earns; nor has one without a row that counts.</summary>
    public readonly bool HasTotal(IndicatorScore[] indicators)
    {
        bool isUnweighted = false;
        for (int i = 0; _rows > 0 && i < indicators.Length; i++)
        {
            if (indicators[i].Facts.Weight is not (null or 0))
            {
                return true;
            }

            isUnweighted |= indicators[i].Outcome != ScoreOutcome.NotApplicable;
        }

        return _rows > 0 && !isUnweighted;
    }
}
