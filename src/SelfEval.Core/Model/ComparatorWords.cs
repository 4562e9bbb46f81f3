namespace SelfEval.Model;

/// <summary>Operators in signs and in words, before a number (不低于95%) and behind it (95%以上).</summary>
internal static class ComparatorWords
{
    private static readonly (string Word, Comparator Value)[] Prefixes = LongestFirst(
        ("≥", Comparator.AtLeast), (">=", Comparator.AtLeast), ("=>", Comparator.AtLeast), ("大于等于", Comparator.AtLeast),
        ("大于或等于", Comparator.AtLeast), ("不低于", Comparator.AtLeast), ("不少于", Comparator.AtLeast),
        ("不小于", Comparator.AtLeast), ("不得低于", Comparator.AtLeast), ("不得少于", Comparator.AtLeast),
        ("不应低于", Comparator.AtLeast), ("不应少于", Comparator.AtLeast), ("未低于", Comparator.AtLeast),
        ("至少", Comparator.AtLeast), ("最少", Comparator.AtLeast),
        (">", Comparator.MoreThan), ("大于", Comparator.MoreThan), ("高于", Comparator.MoreThan), ("多于", Comparator.MoreThan),
        ("超过", Comparator.MoreThan), ("超", Comparator.MoreThan),
        ("≤", Comparator.AtMost), ("<=", Comparator.AtMost), ("=<", Comparator.AtMost), ("小于等于", Comparator.AtMost),
        ("小于或等于", Comparator.AtMost), ("不超过", Comparator.AtMost), ("不超", Comparator.AtMost), ("不高于", Comparator.AtMost),
        ("不大于", Comparator.AtMost), ("不多于", Comparator.AtMost), ("不得超过", Comparator.AtMost),
        ("不得高于", Comparator.AtMost), ("不能超过", Comparator.AtMost), ("不应超过", Comparator.AtMost),
        ("未超过", Comparator.AtMost), ("最多", Comparator.AtMost), ("至多", Comparator.AtMost),
        ("<", Comparator.LessThan), ("小于", Comparator.LessThan), ("低于", Comparator.LessThan), ("少于", Comparator.LessThan),
        ("=", Comparator.Equal), ("等于", Comparator.Equal));

    private static readonly (string Word, Comparator Value)[] Suffixes = LongestFirst(
        ("(含)以上", Comparator.AtLeast), ("及以上", Comparator.AtLeast), ("以上(含)", Comparator.AtLeast), ("以上", Comparator.AtLeast),
        ("(含)以下", Comparator.AtMost), ("及以下", Comparator.AtMost), ("以下(含)", Comparator.AtMost), ("以下", Comparator.AtMost),
        ("(含)以内", Comparator.AtMost), ("以内(含)", Comparator.AtMost), ("以内", Comparator.AtMost), ("之内", Comparator.AtMost),
        ("(含)", Comparator.None), ("左右", Comparator.None), ("上下", Comparator.None));

    /// <summary>The operator at the end of <paramref name="before"/>.</summary>
    internal static (int Length, Comparator Value) PrefixAt(ReadOnlySpan<char> before)
    {
        foreach ((string word, Comparator value) in Prefixes)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return (word.Length, value);
            }
        }

        return (0, Comparator.None);
    }

    /// <summary>The operator, or the 左右 that is none, at the start of <paramref name="after"/>.</summary>
    internal static (int Length, Comparator Value) SuffixAt(ReadOnlySpan<char> after)
    {
        foreach ((string word, Comparator value) in Suffixes)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return (word.Length, value);
            }
        }

        return after is "内" ? (1, Comparator.AtMost) : (0, Comparator.None);
    }

    /// <summary>One operator out of the two places; null when they contradict each other ("≥98%以下").</summary>
    internal static Comparator? Join(Comparator before, Comparator after)
    {
        if (before == Comparator.None || after == Comparator.None)
        {
            return before == Comparator.None ? after : before;
        }

        return IsFloor(before) == IsFloor(after) && before != Comparator.Equal ? before : null;
    }

    private static bool IsFloor(Comparator value) => value is Comparator.AtLeast or Comparator.MoreThan;

    private static (string Word, Comparator Value)[] LongestFirst(params (string Word, Comparator Value)[] words) =>
        [.. words.OrderByDescending(static word => word.Word.Length)];
}
