using System.Globalization;
using System.Text.RegularExpressions;
using ExcelNumberFormat;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Shows a stored number as the sheet shows it (数字按格式显示): a share as a percentage, a serial number as a date.</summary>
internal sealed partial class NumberText(bool isDate1904)
{
    /// <summary>General shows no more characters than these, the point included.</summary>
    private const int MostGeneral = 11;
    private readonly Dictionary<string, NumberFormat> _formats = [];

    /// <param name="value">The stored number.</param>
    /// <param name="code">The format's code; null is General.</param>
    public string Show(double value, string? code)
    {
        if (code is null || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code is "@" or "G/通用格式" || !double.IsFinite(value))
        {
            return General(value);
        }

        return Plain(value, code) ?? Formatted(value, code);
    }

    /// <summary>Digits as General shows them in a wide cell: the fifteen that a sheet keeps, cut to eleven characters where decimals make them longer.</summary>
    private static string General(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e15 || (value != 0 && Math.Abs(value) < 1e-9))
        {
            return value.ToString("G15", CultureInfo.InvariantCulture);
        }

        decimal exact = Exact(value);
        int whole = decimal.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length;
        decimal shown = Math.Round(exact, Math.Clamp(MostGeneral - 1 - whole, 0, 9), MidpointRounding.AwayFromZero);
        return shown.ToString("0.#########", CultureInfo.InvariantCulture);
    }

    /// <summary>Most cells have digits and a percent sign at most: they are rounded as decimals, half away from zero, as sheets do.</summary>
    private static string? Plain(double value, string code)
    {
        if (Math.Abs(value) >= 1e13 || PlainCode().Match(code) is not { Success: true } match)
        {
            return null;
        }

        bool isShare = match.Groups["share"].Length > 0;
        int decimals = Math.Max(0, match.Groups["decimals"].Length - 1);
        decimal shown = Math.Round(Exact(value) * (isShare ? 100 : 1), Math.Min(decimals, 20), MidpointRounding.AwayFromZero);
        string digits = shown.ToString((match.Groups["groups"].Length > 0 ? "#,##0." : "0.") + new string('0', Math.Min(decimals, 20)), CultureInfo.InvariantCulture);
        return isShare ? digits + "%" : digits;
    }

    private string Formatted(double value, string code)
    {
        if (!_formats.TryGetValue(code, out NumberFormat? format))
        {
            _formats[code] = format = new NumberFormat(Local(code));
        }

        string shown = format.IsValid && !(format.IsDateTimeFormat && value is < 0 or > 2_958_465) ? format.Format(value, CultureInfo.InvariantCulture, isDate1904) : General(value);
        return code.Contains("上午", StringComparison.Ordinal) || code.StartsWith("AM/PMh\"", StringComparison.Ordinal)
            ? shown.Replace("AM", "上午", StringComparison.Ordinal).Replace("PM", "下午", StringComparison.Ordinal)
            : shown;
    }

    /// <summary>What Chinese editions write into codes and the formatter does not know.</summary>
    private static string Local(string code)
    {
        string local = code.Replace("上午/下午", "AM/PM", StringComparison.Ordinal).Replace("G/通用格式", "General", StringComparison.Ordinal);
        return local.StartsWith("[$-F800]", StringComparison.OrdinalIgnoreCase) ? "yyyy\"年\"m\"月\"d\"日\""
            : local.StartsWith("[$-F400]", StringComparison.OrdinalIgnoreCase) ? "h:mm:ss"
            : BareText().Replace(DigitShape().Replace(local, ""), m => m.Groups["bare"].Success ? $"\"{m.Value}\"" : m.Value);
    }

    /// <summary>A sheet keeps fifteen digits; what a double adds to them is noise.</summary>
    private static decimal Exact(double value) => decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<groups>#,##)?0(?<decimals>\\.0+)?(?<share>%)?(?:_.)?(?:;(?:\\[Red\\]|\\[红色\\])?\\\\?-(?:#,##)?0(?:\\.0+)?%?(?:_.)?)?$")]
    private static partial Regex PlainCode();

    /// <summary>Quoted, escaped and bracketed pieces are passed over; Chinese characters outside them are text that wants quotes.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|(?<bare>[\u00A2-\uFFFF]+)")]
    private static partial Regex BareText();

    [GeneratedRegex("\\[DBNum\\d\\]", RegexOptions.IgnoreCase)]
    private static partial Regex DigitShape();
}
