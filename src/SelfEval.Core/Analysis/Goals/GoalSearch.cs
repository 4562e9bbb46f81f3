using SelfEval.Model;

namespace SelfEval.Analysis.Goals;

/// <summary>
/// Finds the smallest change of one cell that reaches a total (达标所需的最小变动). Near the cell's number every printable number is tried, so
/// that no rule, however jagged, hides one; farther off the search goes in growing strides, looks closely at numbers that rules hold the
/// cell against, and halves its way back. Whatever it answers was scored.
/// </summary>
internal sealed class GoalSearch(Scorer scorer, SelfEvaluation form, FactCell cell, decimal goal)
{
    private const int Near = 3_000;
    private const decimal Stride = 1.05m;

    /// <summary>The number that reaches the goal with the least change, or null where none within sensible bounds does.</summary>
    public decimal? Find()
    {
        decimal start = cell.Number!.Value;
        (decimal low, decimal high) = Bounds(cell, start);
        for (int step = 1; step <= Near; step++)
        {
            decimal change = step * cell.Grid;
            foreach (decimal number in (decimal[])[start + change, start - change])
            {
                if (number >= low && number <= high && Reaches(number))
                {
                    return number;
                }
            }
        }

        decimal? up = Far(start, high, 1);
        decimal? down = Far(start, low, -1);
        return up is null || (down is not null && start - down < up - start) ? down : up;
    }

    private decimal? Far(decimal start, decimal end, int direction)
    {
        decimal missed = start + direction * Near * cell.Grid;
        foreach (decimal probe in Probes(start, end, direction))
        {
            if (Reaches(probe))
            {
                return Halve(missed, probe);
            }

            missed = probe;
        }

        return null;
    }

    /// <summary>Numbers to try, from near to far: strides, and the counterpart with its neighbours.</summary>
    private IEnumerable<decimal> Probes(decimal start, decimal end, int direction)
    {
        var probes = new List<decimal> { end };
        for (decimal change = Near * cell.Grid; change < Math.Abs(end - start); change *= Stride)
        {
            probes.Add(start + direction * OnGrid(change));
        }

        if (cell.Counterpart is { } counterpart)
        {
            probes.AddRange([counterpart - cell.Grid, counterpart, counterpart + cell.Grid]);
        }

        decimal nearest = start + direction * Near * cell.Grid;
        IEnumerable<decimal> ahead = probes.Where(p => direction > 0 ? p > nearest && p <= end : p < nearest && p >= end);
        return direction > 0 ? ahead.Order() : ahead.OrderDescending();
    }

    /// <summary>Between a number that misses and one that reaches, the nearest one that reaches.</summary>
    private decimal Halve(decimal missed, decimal reached)
    {
        while (Math.Abs(reached - missed) > cell.Grid)
        {
            decimal middle = missed + OnGrid((reached - missed) / 2);
            if (middle == missed || middle == reached)
            {
                break;
            }

            (missed, reached) = Reaches(middle) ? (missed, middle) : (middle, reached);
        }

        return reached;
    }

    private decimal OnGrid(decimal number) => decimal.Round(number, cell.Decimals, MidpointRounding.ToZero);

    private bool Reaches(decimal number) => cell.Put(form, number) is { } changed && scorer.Score(changed).Total >= goal;

    /// <summary>Nothing below 0 that is not below 0 already, no more than 100 % where nothing is above it, else ten times the larger figure.</summary>
    public static (decimal Low, decimal High) Bounds(FactCell cell, decimal start)
    {
        decimal largest = Math.Max(Math.Abs(start), Math.Abs(cell.Counterpart ?? 0));
        decimal high = cell.Unit == "%" ? Math.Max(100, largest) : Math.Max(10 * largest, Near * cell.Grid);
        return (start < 0 ? -high : 0, high);
    }
}
