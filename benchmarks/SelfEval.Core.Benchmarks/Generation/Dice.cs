namespace SelfEval.Benchmarks.Generation;

/// <summary>SplitMix64: the same throws on every machine and runtime, which <see cref="System.Random"/> does not promise.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(ulong seed, ulong stream)
    {
        _state = seed;
        _state = Next() ^ (stream * 0xD1342543DE82EF95UL);
    }

    /// <summary>A whole number from 0 to <paramref name="sides"/> - 1.</summary>
    public int Below(int sides) => (int)((Next() >> 33) % (ulong)sides);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>Money in 万元 with two decimals.</summary>
    public decimal Money(int highest) => Below(highest * 100) / 100m;

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
