namespace SelfEval.Model.Cells;

/// <summary>The scale words between a number and its unit (数量级): 万, 亿 and what is built from them.</summary>
internal static class ScaleWords
{
    private const string Firsts = "万亿千百";

    private static readonly (string Word, decimal Factor)[] Words =
    [
        ("万亿", 1_000_000_000_000m),
        ("千万", 10_000_000m),
        ("百万", 1_000_000m),
        ("亿", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
    ];

    /// <summary>The scale word at the start of <paramref name="rest"/>; length 0 and factor 1 when there is none.</summary>
    internal static (int Length, decimal Factor) At(ReadOnlySpan<char> rest)
    {
        // 千米, 千克 and 百分比 are units, not thousands of something.
        if (rest.IsEmpty || !Firsts.Contains(rest[0], StringComparison.Ordinal) || MeasureUnits.LongestAt(rest) > 0)
        {
            return (0, 1m);
        }

        foreach ((string word, decimal factor) in Words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return (word.Length, factor);
            }
        }

        return (0, 1m);
    }

    internal static string NameOf(decimal factor)
    {
        if (factor == 1m)
        {
            return string.Empty;
        }

        foreach ((string word, decimal known) in Words)
        {
            if (known == factor)
            {
                return word;
            }
        }

        return string.Empty;
    }
}
