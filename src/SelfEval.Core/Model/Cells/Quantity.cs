namespace SelfEval.Model.Cells;

/// <summary>A number inside a text with what belongs to it: 余, scale word, unit.</summary>
internal readonly record struct Quantity(
    QuantityKind Kind, int Start, int End, decimal Value, decimal Scale, string Unit, bool IsApproximate)
{
    /// <summary>The quantity whose digits start at <paramref name="start"/>.</summary>
    internal static Quantity At(ReadOnlySpan<char> text, int start)
    {
        int end = PrintedNumber.EndOfRun(text, start);
        if (PrintedNumber.Read(text[start..end]) is not decimal value)
        {
            return new Quantity(QuantityKind.Malformed, start, end, 0m, 1m, string.Empty, false);
        }

        bool isMore = SkipMore(text, ref end);
        (int scaleLength, decimal scale) = ScaleWords.At(text[end..]);
        end += scaleLength;
        isMore |= SkipMore(text, ref end);
        int unitLength = MeasureUnits.LengthAt(text[end..]);
        string unit = MeasureUnits.NameOf(text.Slice(end, unitLength));
        bool isPlain = scale == 1m && !isMore;
        QuantityKind kind = isPlain && IsTime(text, start, end, value, unit) ? QuantityKind.Time : KindOf(text, start, unit);
        return new Quantity(kind, start, end + unitLength, value, scale, unit, isMore);
    }

    /// <summary>Whether a value looks like a calendar year (年份).</summary>
    internal static bool IsYear(decimal value) => value is >= 1900m and <= 2100m && decimal.Truncate(value) == value;

    private static QuantityKind KindOf(ReadOnlySpan<char> text, int start, string unit)
    {
        // The 4 of "A4" and the 3 of "第3次" name something.
        bool isName = start > 0 && (char.IsLetter(text[start - 1]) && !CellText.IsHan(text[start - 1]) || text[start - 1] == '第');
        return unit.Length > 0 && !isName ? QuantityKind.Count : QuantityKind.Bare;
    }

    private static bool IsTime(ReadOnlySpan<char> text, int start, int end, decimal value, string unit)
    {
        if (unit is "年" or "年度" && end - start == 4 && IsYear(value))
        {
            return true;
        }

        bool isDay = unit is "日" && start > 0 && text[start - 1] == '月';
        return isDay || (end < text.Length && text[end] == '月');
    }

    private static bool SkipMore(ReadOnlySpan<char> text, ref int end)
    {
        if (end < text.Length && text[end] is '余' or '多')
        {
            end++;
            return true;
        }

        return false;
    }
}
