using SelfEval.Engine.Facts;

namespace SelfEval.Cards.Outcomes;

/// <summary>Adds up the rows of a card by what became of them (总分的各部分).</summary>
internal static class CardParts
{
    public static ScorePart Of(ScoreCard card, ScoreOutcome outcome)
    {
        int rows = 0;
        decimal? weight = null;
        bool isTooLarge = false;
        decimal? points = 0;
        decimal? declared = 0;
        for (int i = card.Execution is null ? 0 : -1; i < card.Indicators.Count; i++)
        {
            IndicatorScore row = i < 0 ? card.Execution! : card.Indicators[i];
            if (row.Outcome != outcome || (outcome == ScoreOutcome.NotAssessable && !row.Facts.IsWorthPoints))
            {
                continue;
            }

            rows++;
            if (row.Weight is { } known)
            {
                weight = isTooLarge ? null : Sums.Plus(weight ?? 0, known);
                isTooLarge |= weight is null;
            }

            points = Sums.Plus(points, row.Points);
            declared = Sums.Plus(declared, row.OwnDeclared);
        }

        bool counts = outcome is ScoreOutcome.Scored or ScoreOutcome.Adopted && rows > 0;
        return new ScorePart(rows, weight, counts ? points : null, rows == 0 ? null : declared);
    }
}
