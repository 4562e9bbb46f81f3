using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// Two ways to add up (合计). Over rows that each must have the figure, one blank makes the sum missing: a sum of some rows is not the
/// sum. Over the printed lines of a 其中 list blank lines count nothing, as on paper; all blank is missing.
/// </summary>
internal static class Sums
{
    /// <summary>A sum that a decimal cannot hold is missing (算不出): forms built in code hold any number.</summary>
    public static decimal? Plus(decimal? left, decimal? right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A difference that a decimal cannot hold is missing (算不出).</summary>
    public static decimal? Minus(decimal? left, decimal? right) => Plus(left, -right);

    /// <summary>A share of a whole (占比), 1 for all of it; null where a decimal cannot hold it.</summary>
    public static decimal? Quotient(decimal? part, decimal whole)
    {
        try
        {
            return part / whole;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sum; null where a decimal cannot hold it.</summary>
    public static decimal? Total(IEnumerable<decimal> numbers) => numbers.Aggregate((decimal?)0m, static (sum, number) => Plus(sum, number));

    public static decimal? Whole<T>(IReadOnlyList<T> rows, Func<T, bool> counts, Func<T, decimal?> figure)
    {
        decimal? sum = rows.Count == 0 ? null : 0m;
        for (int i = 0; i < rows.Count; i++)
        {
            sum += counts(rows[i]) ? figure(rows[i]) : 0m;
        }

        return sum;
    }

    public static decimal? Whole<T>(T[] rows, Func<T, decimal?> figure)
    {
        decimal? sum = rows.Length == 0 ? null : 0m;
        foreach (T row in rows)
        {
            sum += figure(row);
        }

        return sum;
    }

    public static decimal? Filled<T>(IReadOnlyList<T> rows, Func<T, Figure> figure)
    {
        decimal? sum = null;
        for (int i = 0; i < rows.Count; i++)
        {
            sum = figure(rows[i]).Value is { } value ? (sum ?? 0) + value : sum;
        }

        return sum;
    }

    public static decimal? Filled(params ReadOnlySpan<Figure?> lines)
    {
        decimal? sum = null;
        foreach (Figure? line in lines)
        {
            sum = line?.Value is { } value ? (sum ?? 0) + value : sum;
        }

        return sum;
    }

    /// <summary>The smallest figure that is filled in.</summary>
    public static decimal? Least(params ReadOnlySpan<decimal?> figures)
    {
        decimal? least = null;
        foreach (decimal? figure in figures)
        {
            least = least is null || figure < least ? figure : least;
        }

        return least;
    }
}
