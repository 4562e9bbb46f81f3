namespace SelfEval.Model.Cells;

/// <summary>Operators in signs and in words, before a number (不低于95%) and behind it (95%以上).</summary>
internal static class ComparatorWords
{
    private static readonly Dictionary<char, Entry[]> Prefixes = LongestFirst(static word => word[^1],
        new("≥", Comparator.AtLeast), new(">=", Comparator.AtLeast), new("=>", Comparator.AtLeast), new("大于等于", Comparator.AtLeast),
        new("大于或等于", Comparator.AtLeast), new("不低于", Comparator.AtLeast), new("不少于", Comparator.AtLeast),
        new("不小于", Comparator.AtLeast), new("不得低于", Comparator.AtLeast), new("不得少于", Comparator.AtLeast),
        new("不应低于", Comparator.AtLeast), new("不应少于", Comparator.AtLeast), new("未低于", Comparator.AtLeast),
        new("至少", Comparator.AtLeast), new("最少", Comparator.AtLeast),
        new(">", Comparator.MoreThan), new("大于", Comparator.MoreThan), new("高于", Comparator.MoreThan), new("多于", Comparator.MoreThan),
        new("超过", Comparator.MoreThan), new("超", Comparator.MoreThan),
        new("≤", Comparator.AtMost), new("<=", Comparator.AtMost), new("=<", Comparator.AtMost), new("小于等于", Comparator.AtMost),
        new("小于或等于", Comparator.AtMost), new("不超过", Comparator.AtMost), new("不超", Comparator.AtMost), new("不高于", Comparator.AtMost),
        new("不大于", Comparator.AtMost), new("不多于", Comparator.AtMost), new("不得超过", Comparator.AtMost),
        new("不得高于", Comparator.AtMost), new("不能超过", Comparator.AtMost), new("不应超过", Comparator.AtMost),
        new("未超过", Comparator.AtMost), new("最多", Comparator.AtMost), new("至多", Comparator.AtMost),
        new("<", Comparator.LessThan), new("小于", Comparator.LessThan), new("低于", Comparator.LessThan), new("少于", Comparator.LessThan),
        new("=", Comparator.Equal), new("等于", Comparator.Equal));

    private static readonly Dictionary<char, Entry[]> Suffixes = LongestFirst(static word => word[0],
        new("(含)以上", Comparator.AtLeast), new("及以上", Comparator.AtLeast), new("以上(含)", Comparator.AtLeast), new("以上", Comparator.AtLeast),
        new("(含)以下", Comparator.AtMost), new("及以下", Comparator.AtMost), new("以下(含)", Comparator.AtMost), new("以下", Comparator.AtMost),
        new("(含)以内", Comparator.AtMost), new("以内(含)", Comparator.AtMost), new("以内", Comparator.AtMost), new("之内", Comparator.AtMost),
        new("(含)", Comparator.None), new("左右", Comparator.None), new("上下", Comparator.None));

    /// <summary>The operator at the end of <paramref name="before"/>.</summary>
    internal static (int Length, Comparator Value) PrefixAt(ReadOnlySpan<char> before)
    {
        foreach (Entry entry in before.IsEmpty ? [] : Prefixes.GetValueOrDefault(before[^1], []))
        {
            if (before.EndsWith(entry.Word, StringComparison.Ordinal))
            {
                return (entry.Word.Length, entry.Value);
            }
        }

        return (0, Comparator.None);
    }

    /// <summary>The operator, or the 左右 that is none, at the start of <paramref name="after"/>.</summary>
    internal static (int Length, Comparator Value) SuffixAt(ReadOnlySpan<char> after)
    {
        foreach (Entry entry in after.IsEmpty ? [] : Suffixes.GetValueOrDefault(after[0], []))
        {
            if (after.StartsWith(entry.Word, StringComparison.Ordinal))
            {
                return (entry.Word.Length, entry.Value);
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

    /// <summary>The words by the sign that tells which of them come into question.</summary>
    private static Dictionary<char, Entry[]> LongestFirst(Func<string, char> sign, params Entry[] words) =>
        words.GroupBy(entry => sign(entry.Word)).ToDictionary(same => same.Key, same => same.OrderByDescending(entry => entry.Word.Length).ToArray());

    private sealed record Entry(string Word, Comparator Value);
}
