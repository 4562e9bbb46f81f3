using System.Globalization;
using System.Text;

namespace SelfEval.Model.Cells;

/// <summary>Finds runs of digits and decides whether a run is a number (数字): 1,234.5 is, 7,00.0,77 and 1.2.3 are not.</summary>
internal static class PrintedNumber
{
    /// <summary>15 whole digits times 万亿 still fit a decimal; a longer run is a code, not a figure.</summary>
    private const int MostWholeDigits = 15;

    /// <summary>No figure is as large (上限): the sum of any number of figures below it, and its product with 万亿, fit a decimal.</summary>
    internal const decimal TooLarge = 1_000_000_000_000_000m;

    private const int MostPlain = 10;
    private const int LongestPrinted = 64;

    private static readonly uint[] TenTo = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Published figures have at most four decimals; beyond six stands the residue of single precision.</summary>
    private const int MostDecimals = 6;

    /// <summary>Whether a number is larger than any figure of a form, above or below 0.</summary>
    internal static bool IsTooLarge(decimal? value) => value is <= -TooLarge or >= TooLarge;

    /// <summary>A number for people (数的写法): as few decimals as it needs, ten at most.</summary>
    internal static string Plain(decimal number)
    {
        Span<byte> text = stackalloc byte[LongestPrinted];
        return Encoding.ASCII.GetString(text[..Plain(number, text)]);
    }

    /// <summary>As <see cref="Plain(decimal)"/> in UTF-8; the number of bytes.</summary>
    internal static int Plain(decimal number, Span<byte> text)
    {
        if (TryShort(number, 0, text, out int length))
        {
            return length;
        }

        // Its own digits without the last zeros, several times faster than by a format.
        bool isUsual = number.Scale <= MostPlain && !(number == 0 && decimal.IsNegative(number));
        number.TryFormat(text, out length, isUsual ? default : "0.##########", CultureInfo.InvariantCulture);
        return isUsual && number.Scale > 0 ? text[..length].TrimEnd((byte)'0').TrimEnd((byte)'.').Length : length;
    }

    /// <summary>
    /// A number of up to nine digits, as nearly all of a form are, without its last zeros beyond the least decimals, not by the library's
    /// way for numbers of any length. False for a longer one.
    /// </summary>
    internal static bool TryShort(decimal number, int leastDecimals, Span<byte> text, out int length)
    {
        length = 0;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        int decimals = number.Scale;
        uint digits = (uint)parts[0];
        if ((parts[1] | parts[2]) != 0 || digits >= TenTo[^1] || Math.Max(decimals, leastDecimals) >= TenTo.Length || (digits == 0 && decimal.IsNegative(number)))
        {
            return false;
        }

        for (; decimals > leastDecimals && digits % 10 == 0; decimals--)
        {
            digits /= 10;
        }

        int sign = decimal.IsNegative(number) ? 1 : 0;
        text[0] = (byte)'-';
        length = sign + Put(digits, decimals, Math.Max(decimals, leastDecimals), text[sign..]);
        return true;
    }

    private static int Put(uint digits, int decimals, int places, Span<byte> text)
    {
        (uint whole, uint rest) = Math.DivRem(digits, TenTo[decimals]);
        int length = 1;
        while (whole >= TenTo[length])
        {
            length++;
        }

        Put(whole, text[..length]);
        if (places == 0)
        {
            return length;
        }

        text[length] = (byte)'.';
        Span<byte> behind = text.Slice(length + 1, places);
        Put(rest, behind[..decimals]);
        behind[decimals..].Fill((byte)'0');
        return length + 1 + places;
    }

    private static void Put(uint number, Span<byte> text)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>As <see cref="Plain(decimal)"/>; where there is no number, <paramref name="none"/>.</summary>
    internal static string Plain(decimal? number, string none = "") => number is { } known ? Plain(known) : none;

    /// <summary>A number in a table or a line of sums (表中的数): four decimals at most; nothing where there is none.</summary>
    internal static string Short(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>As <see cref="Short"/>, a rise with its sign (变化).</summary>
    internal static string Signed(decimal? number) => (number > 0 ? "+" : "") + Short(number);

    /// <summary>Every decimal that the number has: two numbers that differ are never printed alike.</summary>
    internal static string? Exact(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The end of the run that starts at <paramref name="start"/>: digits, and dots and commas between digits.</summary>
    internal static int EndOfRun(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    internal static decimal? Read(ReadOnlySpan<char> run)
    {
        int point = run.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? run : run[..point];
        ReadOnlySpan<char> decimals = point < 0 ? [] : run[(point + 1)..];
        if (whole.IsEmpty || whole.Length > MostWholeDigits + 4 || decimals.ContainsAny('.', ',') || !IsGrouped(whole))
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return (PlainDigits.TryRead(run, out decimal value) || decimal.TryParse(run, Style, CultureInfo.InvariantCulture, out value))
            && value < TooLarge
                ? Shorten(value, decimals.Length)
                : null;
    }

    /// <summary>Rounds the residue away and drops the zeros that rounding leaves: 0.09, not 0.090000.</summary>
    private static decimal Shorten(decimal value, int decimals) => decimals > MostDecimals
        ? decimal.Round(value, MostDecimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m
        : value;

    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        int first = whole.IndexOf(',');
        if (first < 0)
        {
            return true;
        }

        if (first is 0 or > 3 || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (int i = first; i < whole.Length; i++)
        {
            if (whole[i] == ',' != ((i - first) % 4 == 0))
            {
                return false;
            }
        }

        return true;
    }
}
