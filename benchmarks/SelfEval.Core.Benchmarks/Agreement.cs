using SelfEval.Benchmarks.Baselines;
using SelfEval.Model;

namespace SelfEval.Benchmarks;

/// <summary>A comparison counts only where all three make the same card: totals, rules, scores and explanations.</summary>
internal static class Agreement
{
    public static bool Check(Scorer scorer, StockScorer stock, IEnumerable<SelfEvaluation> forms)
    {
        foreach (SelfEvaluation form in forms)
        {
            ScoreCard ours = scorer.Score(form);
            HandCard hand = HandScorer.Score(form);
            StockCard theirs = stock.ScoreAsync(form).GetAwaiter().GetResult();
            bool same = ours.Total == hand.Total && ours.Total == theirs.Total && ours.IsComplete == hand.IsComplete && ours.IsComplete == theirs.IsComplete
                && ours.Grade == hand.Grade && Same(ours.Execution, hand.Execution, theirs.Execution);
            for (int i = 0; i < form.Indicators.Count; i++)
            {
                same &= Same(ours.Indicators[i], hand.Rows[i], theirs.Rows[i]);
            }

            if (!same)
            {
                Console.Error.WriteLine($"{form.Unit}: {ours.Total} {hand.Total} {theirs.Total}");
                return false;
            }
        }

        return true;
    }

    private static bool Same(IndicatorScore? ours, HandRow? hand, StockRow? stock)
    {
        if (ours is null || hand is null || stock is null)
        {
            return ours is null && hand is null && stock is null;
        }

        bool sameWords = ours.Rule is null || ours.Explanation == hand.Explanation;
        bool same = sameWords && ours.Outcome == hand.Outcome && ours.Outcome == stock.Outcome && ours.Rule == hand.Rule && ours.Rule == stock.Rule
            && ours.Score == hand.Score && ours.Score == stock.Score && ours.Difference == hand.Difference;
        if (!same)
        {
            Console.Error.WriteLine($"{ours.Name}: {ours.Outcome}/{hand.Outcome}/{stock.Outcome} {ours.Rule}/{hand.Rule}/{stock.Rule} {ours.Score}/{hand.Score}/{stock.Score}\n  {ours.Explanation}\n  {hand.Explanation}");
        }

        return same;
    }
}
