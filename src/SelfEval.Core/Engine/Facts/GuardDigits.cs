namespace SelfEval.Engine.Facts;

/// <summary>
/// Takes off what division left behind (保护位). A decimal keeps a quotient to 28 digits, so three times a third is 0.999… and would be
/// cut to 0; rounded half up at the guard digits first, it is 1 again. A value nearer than 5E-16 to an edge counts as on it: published
/// figures have six decimals at most, and no quotient of theirs comes that near without being there.
/// </summary>
internal static class GuardDigits
{
    private const int Most = 15;

    /// <summary>The widest quotients keep this many decimals; a value with no more of them has no residue.</summary>
    private const int Least = 8;

    /// <summary>Above it, whole digits leave less room for decimals that can be trusted.</summary>
    private const decimal Wide = 10_000_000_000m;

    public static decimal Settle(decimal value) => value.Scale <= Least ? value : Round(value);

    /// <summary>Settles, then rounds: the one way in which a computed number loses decimals.</summary>
    public static decimal Cut(decimal value, int decimals, MidpointRounding mode) => decimal.Round(Settle(value), decimals, mode);

    private static decimal Round(decimal value)
    {
        int decimals = value is < Wide and > -Wide ? Most : Trusted(value);
        return value.Scale > decimals ? decimal.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
    }

    private static int Trusted(decimal value)
    {
        int decimals = Most;
        decimal size = Math.Abs(value);
        for (decimal edge = Wide; size >= edge && decimals > Least; edge *= 10m)
        {
            decimals--;
        }

        return decimals;
    }
}
