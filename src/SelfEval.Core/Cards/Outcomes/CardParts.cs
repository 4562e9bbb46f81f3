using SelfEval.Engine.Facts;

namespace SelfEval.Cards.Outcomes;

/// <summary>Adds up the rows of a card by what became of them (总分的各部分).</summary>
internal static class CardParts
{
    public static ScorePart Of(ScoreCard card, ScoreOutcome outcome)
    {
        IEnumerable<IndicatorScore> all = card.Execution is null ? card.Indicators : card.Indicators.Prepend(card.Execution);
        IndicatorScore[] rows = [.. all.Where(r => r.Outcome == outcome && (outcome != ScoreOutcome.NotAssessable || r.Facts.IsWorthPoints))];
        bool counts = outcome is ScoreOutcome.Scored or ScoreOutcome.Adopted && rows.Length > 0;
        return new ScorePart(
            rows.Length,
            rows.All(static r => r.Weight is null) ? null : Sums.Total(rows.Select(static r => r.Weight ?? 0)),
            counts ? Sums.Total(rows.Select(static r => r.Points)) : null,
            rows.Length == 0 || rows.Any(static r => r.OwnDeclared is null) ? null : Sums.Total(rows.Select(static r => r.OwnDeclared ?? 0)));
    }
}
