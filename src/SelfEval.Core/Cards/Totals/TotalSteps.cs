using SelfEval.Cards.Writing;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Cards.Totals;

/// <summary>What a book does once the rows are scored: steps on the total (总分步骤) and the reviewer's scores (复核).</summary>
internal static class TotalSteps
{
    public static TotalResult Run(BookProgram program, SelfEvaluation form, IndicatorScore? execution, IReadOnlyList<IndicatorScore> rows)
    {
        var count = new RowCount();
        foreach (IndicatorScore row in execution is null ? rows : rows.Prepend(execution))
        {
            count.Add(row);
        }

        var so = new TotalSoFar(program, form, count.Sum, execution, rows);
        var steps = new List<TotalStep>();
        foreach ((DecisionProgram when, WorkflowProgram use) in program.TotalSteps)
        {
            RowFacts facts = so.ForStep;
            decimal score = 0;
            int rule = when.Holds(facts) ? use.Run(facts, out score, out _) : -1;
            if (rule >= 0 && !PrintedNumber.IsTooLarge(score))
            {
                steps.Add(new TotalStep(facts, use, rule, so.Total, score));
                so.Total = score;
            }
        }

        return new TotalResult(so.Total, count, steps);
    }

    /// <summary>Gives each row that has a review the score that the book makes of it.</summary>
    public static void Review(BookProgram program, SelfEvaluation form, IEnumerable<IndicatorScore> rows, Rounding rounding)
    {
        if (program.Review is not { } review)
        {
            return;
        }

        foreach (IndicatorScore row in rows)
        {
            RowFacts facts = TotalSoFar.ForReview(program, form, row);
            decimal score = 0;
            int rule = row.Outcome == ScoreOutcome.NotApplicable ? -1 : review.Run(facts, out score, out _);
            if (rule >= 0)
            {
                decimal rounded = score;
                rounding.Apply(ref rounded);
                row.SetReview(Math.Clamp(rounded, 0, Math.Max(0, row.Weight ?? 0)), ExplanationText.Filled(facts, review, rule, rounded), review.Rules[rule].Name);
            }
        }
    }
}
