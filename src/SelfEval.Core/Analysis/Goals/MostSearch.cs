using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Analysis.Goals;

/// <summary>
/// Finds the number of a cell that gives the highest total (最多能得多少): numbers around the one that rules hold it against, the ends of what is sensible,
/// and growing strides between. Whatever it answers was scored; of equals it takes the least change.
/// </summary>
internal sealed class MostSearch(Scorer scorer)
{
    private const decimal Stride = 1.3m;

    /// <summary>The best number and its card, or null where none is better than the form as it stands.</summary>
    public (decimal Number, ScoreCard Card)? Best(SelfEvaluation form, FactCell cell, decimal now)
    {
        decimal start = cell.Number!.Value;
        (decimal Number, ScoreCard Card)? best = null;
        foreach (decimal number in Probes(cell, start).Distinct().OrderBy(n => Math.Abs(n - start)))
        {
            if (cell.Put(form, number) is { } changed && scorer.Score(changed) is { Total: { } total } card && total > (best?.Card.Total ?? now))
            {
                best = (number, card);
            }
        }

        return best;
    }

    /// <summary>Cells that a unit's work moves: actuals and what was spent, not targets, budgets and points.</summary>
    public static IEnumerable<FactCell> Cells(SelfEvaluation form) => FactCells.Of(form)
        .Where(c => c.Number is not null && (c.Column == FactCells.Actual || c.Name == FactCells.Executed) && !PrintedNumber.IsTooLarge(c.Number) && !PrintedNumber.IsTooLarge(c.Counterpart));

    private static IEnumerable<decimal> Probes(FactCell cell, decimal start)
    {
        (decimal low, decimal high) = GoalSearch.Bounds(cell, start);
        var probes = new List<decimal> { low, high };
        if (cell.Counterpart is { } counterpart)
        {
            probes.AddRange([counterpart - cell.Grid, counterpart, counterpart + cell.Grid]);
        }

        for (decimal change = cell.Grid; change < high - low; change *= Stride)
        {
            decimal step = decimal.Round(change, cell.Decimals, MidpointRounding.ToPositiveInfinity);
            probes.AddRange([start + step, start - step]);
        }

        return probes.Where(p => p >= low && p <= high && p != start);
    }
}
