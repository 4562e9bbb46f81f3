namespace SelfEval.Model.Cells;

/// <summary>
/// Decides whether the words around a number leave its meaning alone (预安工作549项). Words that turn it round (未, 下降, 缺),
/// number it (第) or spread it (每, 各) make the cell a text: the figure then is not the value.
/// </summary>
internal static class PlainWords
{
    private static readonly WordList Twisting = new(
        "未 不 没 无 非 第 每 各 均 减 降 负 差 缺 欠 逾 延 剩 尚 除 超 少 缩短 压缩 提前 优于 介于 其余 其他 原计划 几 若干 至多 大约 约为 约有 约完成 倍");

    /// <summary>Names in which a twisting sign twists nothing.</summary>
    private static readonly WordList Harmless = new(
        "无害化 无纸化 无障碍 无人机 不动产 未成年 非遗 非物质 非公 减贫 减排 减灾 差旅 均衡 第三方 超市 超声 降水 少年 少数民族 少儿");

    /// <summary>One sign before a number is more often a damaged ≥ (工, 至) than a word; these few are words.</summary>
    private const string SingleLeads = "共达计为有";

    /// <summary>Behind a unit these make another value of it: 3天后, 1年半, 3个多月.</summary>
    private static readonly string[] TwistingTails = ["前", "后", "之", "以", "起", "点", "半", "多", "余"];

    private static readonly string[] UnitsOfNames = ["岁", "周岁", "级", "类", "届", "代", "度", "层"];

    private static readonly string[] UnitsOfTitles = ["期", "年", "年度", "时", "段", "市", "县", "省", "国", "门", "口", "面"];

    /// <summary>Words before the number; years may stand among them (2022年完成50项).</summary>
    internal static bool CanLead(ReadOnlySpan<char> lead, string unit)
    {
        ReadOnlySpan<char> words = lead.TrimEnd(':');
        bool isLongEnough = words.Length >= 2 || (words.Length == 1 && SingleLeads.Contains(words[0], StringComparison.Ordinal));
        return words.IsEmpty && lead.IsEmpty
            || (isLongEnough && !ChineseNumerals.IsNumeral(words[^1]) && !UnitsOfNames.Contains(unit) && IsPlain(words, static c => char.IsAsciiDigit(c)));
    }

    /// <summary>Words behind the unit (757万平方米养护全覆盖).</summary>
    internal static bool CanTrail(ReadOnlySpan<char> tail, string unit)
    {
        if (tail.IsEmpty)
        {
            return true;
        }

        foreach (string twisting in TwistingTails)
        {
            if (tail.StartsWith(twisting, StringComparison.Ordinal))
            {
                return false;
            }
        }

        // "10天一次" is a frequency.
        return !UnitsOfNames.Contains(unit) && !UnitsOfTitles.Contains(unit) && !ChineseNumerals.IsNumeral(tail[0])
            && IsPlain(tail, static c => char.IsAsciiLetter(c) || c is '(' or ')' or '、');
    }

    private static bool IsPlain(ReadOnlySpan<char> words, Func<char, bool> isAlsoAllowed)
    {
        foreach (char c in words)
        {
            if (!CellText.IsHan(c) && c is not ('“' or '”' or '"' or '《' or '》') && !isAlsoAllowed(c))
            {
                return false;
            }
        }

        return !Twists(words);
    }

    private static bool Twists(ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            int harmless = Harmless.LongestAt(words[i..]);
            if (harmless == 0 && Twisting.LongestAt(words[i..]) > 0)
            {
                return true;
            }

            i += Math.Max(0, harmless - 1);
        }

        return false;
    }
}
