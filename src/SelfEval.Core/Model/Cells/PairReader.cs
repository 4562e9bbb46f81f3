namespace SelfEval.Model.Cells;

/// <summary>Reads two numbers that make one value: a fraction (≥3/4) or a range (3-5次, 80%至100%).</summary>
internal static class PairReader
{
    private static readonly string[] Separators = ["-", "~", "至", "到", "—", "——"];

    internal static FormCell? Read(ReadOnlySpan<char> text, in Quantity first, in Quantity second, string original)
    {
        ReadOnlySpan<char> between = text[first.End..second.Start];
        return between is "/"
            ? ReadFraction(text, first, second, original)
            : ReadRange(text, first, second, original);
    }

    private static FormCell? ReadFraction(ReadOnlySpan<char> text, in Quantity first, in Quantity second, string original)
    {
        ReadOnlySpan<char> lead = text[..first.Start];
        ReadOnlySpan<char> tail = text[second.End..];
        (int prefix, Comparator before) = ComparatorWords.PrefixAt(lead);
        (int suffix, Comparator after) = ComparatorWords.SuffixAt(tail);
        bool isWhole = prefix == lead.Length && suffix == tail.Length && IsBare(first) && IsBare(second) && second.Value != 0m;
        return isWhole && ComparatorWords.Join(before, after) is Comparator comparator
            ? new FormCell { Text = original, Kind = CellKind.Number, Comparator = comparator, Number = first.Value / second.Value }
            : null;
    }

    private static FormCell? ReadRange(ReadOnlySpan<char> text, in Quantity first, in Quantity second, string original)
    {
        ReadOnlySpan<char> lead = text[..first.Start];
        bool isLowNegative = NumberReader.TakeSign(ref lead);
        ReadOnlySpan<char> tail = text[second.End..];
        bool isWhole = lead is "" or "在" or "为" or "控制在" && tail is "" or "之间" or "左右" or "(含)";
        if (!isWhole || !IsSeparator(text[first.End..second.Start], out bool isHighNegative) || !Fit(first, second))
        {
            return null;
        }

        decimal low = isLowNegative ? -first.Value : first.Value;
        decimal high = isHighNegative ? -second.Value : second.Value;
        return low > high || IsPeriod(first, second)
            ? null
            : new FormCell
            {
                Text = original,
                Kind = CellKind.Range,
                Low = low,
                High = high,
                Scale = second.Scale,
                Unit = second.Unit,
                IsApproximate = first.IsApproximate || second.IsApproximate || tail is "左右",
            };
    }

    private static bool IsSeparator(ReadOnlySpan<char> between, out bool isNegative)
    {
        isNegative = false;
        if (Separators.Contains(between.ToString()))
        {
            return true;
        }

        isNegative = between.Length >= 2 && between[^1] == '-';
        return isNegative && Separators.Contains(between[..^1].ToString());
    }

    /// <summary>The lower end prints the unit too (80%-100%) or leaves it to the upper end (3-5次).</summary>
    private static bool Fit(in Quantity first, in Quantity second) =>
        IsBare(first) || (first.Scale == second.Scale && (first.Unit.Length == 0 || first.Unit == second.Unit));

    private static bool IsBare(in Quantity quantity) =>
        quantity.Kind == QuantityKind.Bare && quantity.Scale == 1m && quantity.Unit.Length == 0 && !quantity.IsApproximate;

    /// <summary>2019-2021 and 2019-2021年 are periods.</summary>
    private static bool IsPeriod(in Quantity first, in Quantity second) =>
        second.Scale == 1m && second.Unit is "" or "年" && Quantity.IsYear(first.Value) && Quantity.IsYear(second.Value);
}
