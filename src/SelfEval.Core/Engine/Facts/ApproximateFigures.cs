using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>
/// Whether an approximate figure still tells that a target is reached (约数). 200余 reaches 200; 近200 does not, 近210 does. How far a
/// figure may be off is what its last digit says (200余 is below 300, 近210 above 205), for 近 and 约 a tenth at most. Where it falls
/// short, the points depend on the exact figure, and a person has to give it.
/// </summary>
internal static class ApproximateFigures
{
    private const decimal Tolerance = 0.1m;

    /// <summary>Whether the row's points can be computed from the figure all the same: it reaches the target wherever it lies.</summary>
    public static bool AreSure(RowReading reading, string direction) =>
        reading.Pair.ActualNumber is null || Reaches(reading, direction) is true;

    /// <summary>True where the target is reached wherever the figure lies, false where it is missed wherever it lies; null where that is open.</summary>
    public static bool? Reaches(RowReading reading, string direction)
    {
        if (reading.Pair.ActualNumber is not { } actual)
        {
            return null;
        }

        (decimal low, decimal high) = Span(actual, reading.Actual.Approximation);
        return reading.Target switch
        {
            { Kind: CellKind.Range, Low: { } least, High: { } most } => low >= least && high <= most ? true : low > most || high < least ? false : null,
            _ when reading.Pair.TargetNumber is { } target => direction switch
            {
                Directions.Forward => low >= target ? true : high < target ? false : null,
                Directions.Inverse => high <= target ? true : low > target ? false : null,
                _ => null,
            },
            // Bands and counts look at the actual alone.
            _ => reading.Actual.Approximation == Approximation.None ? true : null,
        };
    }

    private static (decimal Low, decimal High) Span(decimal number, Approximation approximation)
    {
        decimal step = LastStep(number);
        decimal half = Math.Min(step / 2, Math.Abs(number) * Tolerance);
        return approximation switch
        {
            Approximation.Above => (number, number + step),
            Approximation.Below => (number - half, number),
            Approximation.Around => (number - half, number + half),
            _ => (number, number),
        };
    }

    /// <summary>What the last digit that is not 0 counts: 100 in 200, 10 in 280, 1 in 95.</summary>
    private static decimal LastStep(decimal number)
    {
        decimal step = 1m;
        while (number != 0 && Math.Abs(number) >= step * 10 && number % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }
}
