namespace SelfEval.Model.Cells;

/// <summary>
/// The target that stands in an indicator's name (名称里的指标值): 年度资金支付完成率100%, ≥360天服务读者. Only a percentage at the end or a
/// figure with a comparator is one; 5G基站, 十四五 and 培训班2期 are names.
/// </summary>
internal static class NameTarget
{
    private const int LongestName = 200;

    /// <summary>The target as a cell of its own, or null.</summary>
    public static FormCell? Read(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        ReadOnlySpan<char> text = ChineseNumerals.Rewrite(CellText.Normalise(name));
        QuantityScan scan = QuantityScan.Of(text);
        if (scan is not { Numbers: 1, HasMalformed: false, HasMonth: false, First: { Kind: QuantityKind.Count } only })
        {
            return null;
        }

        (int prefix, Comparator before) = ComparatorWords.PrefixAt(text[..only.Start]);
        (int suffix, Comparator after) = ComparatorWords.SuffixAt(text[only.End..]);
        int start = only.Start - prefix;
        int end = only.End + suffix;
        bool isRate = only.Unit == "%" && end == text.Length && start > 0;
        bool isCompared = (before != Comparator.None || after != Comparator.None) && (start == 0 || end == text.Length) && end - start < text.Length;
        return isRate || isCompared ? FormCell.Parse(text[start..end].ToString()) is { Kind: CellKind.Number } read ? read : null : null;
    }
}
