using SelfEval.Cards.Traces;
using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Totals;

/// <summary>The steps on the total and the review, worked out again the slow way for coverage.</summary>
internal static class TotalTrace
{
    public static IEnumerable<RowTrace> Of(BookProgram program, ScoreCard card)
    {
        BookTrees book = card.Book.Trees;
        decimal sum = card.Indicators.Append(card.Execution).OfType<IndicatorScore>().Sum(r => r.Score ?? 0);
        var so = new TotalSoFar(program, card.Form, sum, card.Execution, card.Indicators);
        foreach (EntryTrees step in book.TotalSteps)
        {
            RowTrace trace = RowTrace.Of(book, [step], so.ForStep, card.Form.Year);
            so.Total = trace.Rules.FirstOrDefault(r => r.Decides)?.Score ?? so.Total;
            yield return trace;
        }

        foreach (IndicatorScore row in card.Indicators.Where(r => book.Review is not null && r.Outcome != ScoreOutcome.NotApplicable))
        {
            yield return RowTrace.Of(book, [book.Review!], TotalSoFar.ForReview(program, card.Form, row), card.Form.Year);
        }
    }
}
