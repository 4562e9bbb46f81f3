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
        IEnumerable<IndicatorScore> all = execution is null ? rows : rows.Prepend(execution);
        var count = new RowCount();
        foreach (IndicatorScore row in all)
        {
            count.Add(row);
        }

        decimal total = count.Sum;
        decimal? weight = Sums.Total(all.Where(r => r.Counts).Select(r => r.Weight ?? 0));
        var explanations = new List<string>();
        foreach ((SelectorProgram when, WorkflowProgram use) in program.TotalSteps)
        {
            RowFacts facts = program.Facts(form, null, new FormSums(form, program.Tallies, program.Words) { Scores = [.. rows.Select(r => r.Score)], Sum = total, ScoredWeight = weight });
            (int rule, decimal score) = Select(when, facts) < 0 ? (-1, 0) : Interpreter.TryRun(use, facts);
            if (rule >= 0 && !PrintedNumber.IsTooLarge(score))
            {
                total = score;
                explanations.Add(ExplanationText.Filled(facts, use, rule, total));
            }
        }

        return new TotalResult(total, count, explanations.Count == 0 ? null : string.Join("；", explanations));
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
            RowFacts facts = program.Facts(form, row.Indicator, program.Sums(form, row.Score));
            (int rule, decimal score) = row.Outcome == ScoreOutcome.NotApplicable ? (-1, 0) : Interpreter.TryRun(review, facts);
            if (rule >= 0)
            {
                decimal rounded = score;
                rounding.Apply(ref rounded);
                row.SetReview(Math.Clamp(rounded, 0, Math.Max(0, row.Weight ?? 0)), ExplanationText.Filled(facts, review, rule, rounded));
            }
        }
    }

    private static int Select(SelectorProgram when, in RowFacts facts)
    {
        try
        {
            return when.Select(facts);
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            return -1;
        }
    }
}
