using System.Globalization;
using System.Runtime.CompilerServices;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>The number format of a template (数的格式), <c>0.##</c> or <c>0.0%</c>, taken apart once: a batch prints the same few hundred times a form.</summary>
internal sealed class PrintedFormat
{
    private const int MostDecimals = 10;
    private const int LongestNumber = 64;

    private readonly string _format;
    private readonly bool _isPercent;
    private readonly int _decimals;
    private readonly int _least;

    /// <summary>False for formats with groups or more than one digit before the point, which are left to the library.</summary>
    private readonly bool _isPlain;

    public PrintedFormat(string format)
    {
        _isPercent = format.EndsWith('%');
        _format = _isPercent ? format[..^1] : format;
        int point = _format.IndexOf('.', StringComparison.Ordinal);
        ReadOnlySpan<char> decimals = point < 0 ? [] : _format.AsSpan(point + 1);
        _decimals = Math.Min(MostDecimals, decimals.Length);
        _least = decimals.TrimEnd('#').Length;
        _isPlain = (point < 0 ? _format : _format[..point]) == "0" && !decimals[.._least].Contains('#') && decimals.Length <= MostDecimals && !decimals.Contains(',');
    }

    /// <summary>Puts the number as people read it behind a text, rounded half away from zero. A percent is computed by hand: the P format puts a blank before the sign.</summary>
    public void Print(decimal number, ref DefaultInterpolatedStringHandler text)
    {
        decimal rounded = 计分.四舍五入(_isPercent ? number * 100 : number, _decimals);
        if (_isPlain && rounded != 0)
        {
            Span<char> digits = stackalloc char[LongestNumber];
            text.AppendFormatted((ReadOnlySpan<char>)digits[..Plain(rounded, digits)]);
        }
        else
        {
            text.AppendLiteral(rounded.ToString(_format, CultureInfo.InvariantCulture));
        }

        if (_isPercent)
        {
            text.AppendLiteral("%");
        }
    }

    private int Plain(decimal rounded, Span<char> text)
    {
        rounded.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        int decimals = rounded.Scale;
        if (decimals == 0 && _least > 0)
        {
            text[length++] = '.';
        }

        for (; decimals < _least; decimals++)
        {
            text[length++] = '0';
        }

        for (; decimals > _least && text[length - 1] == '0'; decimals--)
        {
            length--;
        }

        return length - (text[length - 1] == '.' ? 1 : 0);
    }
}
