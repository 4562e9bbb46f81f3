using SelfEval.Cards.Traces;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Totals;

/// <summary>The steps on the total and the review, worked out again the slow way for coverage.</summary>
internal static class TotalTrace
{
    public static IEnumerable<RowTrace> Of(BookProgram program, ScoreCard card)
    {
        BookTrees book = card.Book.Trees;
        IndicatorScore[] all = [.. card.Indicators.Append(card.Execution).OfType<IndicatorScore>()];
        decimal total = all.Sum(r => r.Score ?? 0);
        decimal? weight = Sums.Total(all.Where(r => r.Counts).Select(r => r.Weight ?? 0));
        foreach (EntryTrees step in book.TotalSteps)
        {
            var sums = new FormSums(card.Form, program.Tallies, program.Words) { Scores = [.. card.Indicators.Select(r => r.Score)], Sum = total, ScoredWeight = weight };
            RowTrace trace = RowTrace.Of(book, [step], program.Facts(card.Form, null, sums), card.Form.Year);
            total = trace.Rules.FirstOrDefault(r => r.Decides)?.Score ?? total;
            yield return trace;
        }

        foreach (IndicatorScore row in card.Indicators.Where(r => book.Review is not null && r.Outcome != ScoreOutcome.NotApplicable))
        {
            var sums = program.Sums(card.Form, row.Score);
            yield return RowTrace.Of(book, [book.Review!], program.Facts(card.Form, row.Indicator, sums), card.Form.Year);
        }
    }
}
