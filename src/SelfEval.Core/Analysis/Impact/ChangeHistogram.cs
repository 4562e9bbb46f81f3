namespace SelfEval.Analysis.Impact;

/// <summary>
/// Distribution of the change (变化分布) in steps of a point. A step holds its end away from 0, so that "1 point less" and "up to 1 point
/// less" stand together; no change stands apart.
/// </summary>
internal sealed class ChangeHistogram
{
    private const int Last = 101;
    private const int MostBars = 24;

    private readonly long[] _falls = new long[Last + 1];
    private readonly long[] _rises = new long[Last + 1];

    public void Add(decimal change)
    {
        if (change != 0)
        {
            decimal points = Math.Min(Last, decimal.Ceiling(Math.Abs(change)));
            (change < 0 ? _falls : _rises)[(int)points]++;
        }
    }

    /// <summary>Steps from the largest fall to the largest rise, without holes; null is open. Empty where nothing changed.</summary>
    public IReadOnlyList<(decimal? From, decimal? To, long Forms)> Steps()
    {
        int fall = Array.FindLastIndex(_falls, n => n > 0);
        int rise = Array.FindLastIndex(_rises, n => n > 0);
        int width = Array.Find([1, 2, 5, 10, 20], w => Groups(fall, w) + Groups(rise, w) <= MostBars);
        IEnumerable<(decimal?, decimal?, long)> falls = Side(_falls, fall, width).Select(s => (-s.To, -s.From, s.Forms)).Reverse();
        return [.. falls, .. Side(_rises, rise, width)];
    }

    private static int Groups(int points, int width) => points < 0 ? 0 : (points + width - 1) / width;

    private static IEnumerable<(decimal? From, decimal? To, long Forms)> Side(long[] counts, int most, int width)
    {
        for (int end = width; end - width < Math.Min(most, Last - 1); end += width)
        {
            yield return (end - width, end, counts.Skip(end - width + 1).Take(width).Sum());
        }

        if (most == Last)
        {
            yield return (Last - 1, null, counts[Last]);
        }
    }
}
