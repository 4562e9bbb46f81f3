using System.Globalization;

namespace SelfEval.Model.Cells;

/// <summary>Dates written in digits alone (数字日期): 20231231, 202312, 2023.12, and the day count of a spreadsheet, 45291.</summary>
internal static class CompactDate
{
    private const int FirstYear = 1990;
    private const int LastYear = 2059;
    private static readonly DateOnly SpreadsheetZero = new(1899, 12, 30);
    private static readonly string[] Deadlines = ["之前", "以前", "前"];

    /// <summary>The date, or null. 2023.1 is none: a spreadsheet makes it of 2023.10 too.</summary>
    public static PartialDate? Read(ReadOnlySpan<char> text, bool isSerialAllowed)
    {
        ReadOnlySpan<char> digits = text.TrimStart("≤<=");
        bool isDeadline = digits.Length < text.Length && text[0] != '=';
        foreach (string word in Deadlines)
        {
            if (digits.EndsWith(word, StringComparison.Ordinal))
            {
                digits = digits[..^word.Length];
                isDeadline = true;
                break;
            }
        }

        bool isEnd = digits.Length > 0 && digits[^1] is '底' or '末';
        return Of(isEnd ? digits[..^1] : digits, isSerialAllowed && !isEnd) is { } date ? date with { IsDeadline = isDeadline, IsEndOfMonth = isEnd } : null;
    }

    /// <summary>2023.1 may be January or October.</summary>
    public static bool MayBeTwoMonths(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '.', '1'] && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && IsYear(year);

    private static PartialDate? Of(ReadOnlySpan<char> digits, bool isSerialAllowed) => digits switch
    {
        [_, _, _, _, _, _, _, _] => Date(digits[..4], digits[4..6], digits[6..]),
        [_, _, _, _, '.', _, _] => Date(digits[..4], digits[5..], default),
        [_, _, _, _, '.', not '1'] => Date(digits[..4], digits[5..], default),
        [_, _, _, _, _, _] => Date(digits[..4], digits[4..], default),
        [_, _, _, _, _] when isSerialAllowed => OfSerial(digits),
        _ => null,
    };

    private static PartialDate? Date(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (Number(year) is not { } y || !IsYear(y) || Number(month) is not { } m || m is < 1 or > 12)
        {
            return null;
        }

        return day.IsEmpty ? new PartialDate(y, m, null, false, false)
            : Number(day) is { } d && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new PartialDate(y, m, d, false, false) : null;
    }

    private static PartialDate? OfSerial(ReadOnlySpan<char> digits)
    {
        if (Number(digits) is not { } days)
        {
            return null;
        }

        DateOnly date = SpreadsheetZero.AddDays(days);
        return IsYear(date.Year) ? new PartialDate(date.Year, date.Month, date.Day, false, false) : null;
    }

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
