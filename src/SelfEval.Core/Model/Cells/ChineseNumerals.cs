using System.Buffers;
using System.Globalization;

namespace SelfEval.Model.Cells;

/// <summary>
/// Rewrites Chinese numerals (汉字数字) as digits where they can mean nothing else: behind 百分之, and when the whole
/// cell is a numeral with a counting unit (三次, 两个, 一百二十名). 一般, 一次性, 一级, 十分, 三服务 stay words.
/// </summary>
internal static class ChineseNumerals
{
    private const string Percent = "百分之";
    private const string DigitSigns = "零一二三四五六七八九";

    private static readonly SearchValues<char> Counting = SearchValues.Create(DigitSigns + "两十");

    /// <summary>Units that with a Chinese numeral name a rank, a date or a degree word rather than a count.</summary>
    private static readonly string[] NotCounted =
        ["级", "类", "期", "届", "代", "层", "分", "日", "度", "角", "年度", "季度", "方面", "面", "块", "档", "方", "对", "双", "里", "周", "国"];

    internal static string Rewrite(string text)
    {
        if (text == "百分百")
        {
            return "100%";
        }

        int at = text.IndexOf(Percent, StringComparison.Ordinal);
        if (at >= 0)
        {
            // Digits right before would run together with the new ones.
            return at > 0 && char.IsAsciiDigit(text[at - 1]) ? text : RewritePercent(text, at);
        }

        return text.AsSpan().ContainsAny(Counting) && !text.AsSpan().ContainsAnyInRange('0', '9')
            ? RewriteCount(text)
            : text;
    }

    private static string RewritePercent(string text, int at)
    {
        int start = at + Percent.Length;
        int end = start;
        while (end < text.Length && IsPart(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> numeral = text.AsSpan(start, end - start);
        if (!numeral.IsEmpty && !numeral.ContainsAnyExceptInRange('.', '9'))
        {
            return string.Concat(text.AsSpan(0, at), numeral, "%", Rewrite(text[end..]));
        }

        string? value = numeral is "百" or "一百" ? "100" : ValueOf(numeral);
        return value is null ? text : string.Concat(text.AsSpan(0, at), value, "%", Rewrite(text[end..]));
    }

    private static string RewriteCount(string text)
    {
        int start = 0;
        while (start < text.Length && !IsNumeral(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && IsNumeral(text[end]))
        {
            end++;
        }

        string? value = IsWholeLead(text.AsSpan(0, start)) ? ValueOf(text.AsSpan(start, end - start)) : null;
        return value is not null && IsCounted(text.AsSpan(end)) ? string.Concat(text.AsSpan(0, start), value, text.AsSpan(end)) : text;
    }

    private static bool IsWholeLead(ReadOnlySpan<char> lead) => ComparatorWords.PrefixAt(lead).Length == lead.Length;

    private static bool IsCounted(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> unit = rest[ScaleWords.At(rest).Length..];
        int length = MeasureUnits.LongestAt(unit);
        bool isWhole = unit.Length == length || unit.Length == length + ComparatorWords.SuffixAt(unit[length..]).Length;
        return length > 0 && isWhole && !NotCounted.Contains(unit[..length].ToString());
    }

    internal static bool IsNumeral(char c) => DigitSigns.Contains(c, StringComparison.Ordinal) || c is '两' or '十' or '百';

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '.' or '点' || IsNumeral(c);

    /// <summary>The digits of a numeral up to 999 with an optional 点 part; null when it is not well formed (一百二, 三四).</summary>
    private static string? ValueOf(ReadOnlySpan<char> numeral)
    {
        int point = numeral.IndexOf('点');
        if (point < 0)
        {
            return Whole(numeral)?.ToString(CultureInfo.InvariantCulture);
        }

        return Whole(numeral[..point]) is int whole && Decimals(numeral[(point + 1)..]) is { } decimals
            ? string.Create(CultureInfo.InvariantCulture, $"{whole}.{decimals}")
            : null;
    }

    private static int? Whole(ReadOnlySpan<char> numeral)
    {
        if (numeral is "零")
        {
            return 0;
        }

        int total = 0;
        ReadOnlySpan<char> rest = numeral;
        int hundred = rest.IndexOf('百');
        if (hundred == 1 && DigitOf(rest[0]) is > 0 and int hundreds)
        {
            total = 100 * hundreds;
            rest = rest[2..];
            if (rest.IsEmpty)
            {
                return total;
            }

            // 一百二 means 120 and 一百零二 means 102: only forms that say which are read.
            return rest[0] == '零' ? Add(total, Units(rest[1..])) : Add(total, rest.Contains('十') ? Tens(rest) : null);
        }

        return rest.Contains('十') ? Tens(rest) : Units(rest);
    }

    private static int? Tens(ReadOnlySpan<char> rest)
    {
        int ten = rest.IndexOf('十');
        int? tens = ten switch { 0 => 1, 1 when rest[0] != '两' => DigitOf(rest[0]), _ => null };
        if (tens is null or 0)
        {
            return null;
        }

        return rest.Length == ten + 1 ? tens * 10 : Add(tens.Value * 10, rest[^1] == '两' ? null : Units(rest[(ten + 1)..]));
    }

    private static int? Units(ReadOnlySpan<char> rest) => rest.Length == 1 && DigitOf(rest[0]) is > 0 and int digit ? digit : null;

    private static int? Add(int left, int? right) => left + right;

    private static int? DigitOf(char c)
    {
        int digit = c == '两' ? 2 : DigitSigns.IndexOf(c, StringComparison.Ordinal);
        return digit < 0 ? null : digit;
    }

    private static string? Decimals(ReadOnlySpan<char> numeral)
    {
        var digits = new char[numeral.Length];
        for (int i = 0; i < numeral.Length; i++)
        {
            int digit = DigitSigns.IndexOf(numeral[i], StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            digits[i] = (char)('0' + digit);
        }

        return digits.Length == 0 ? null : new string(digits);
    }
}
