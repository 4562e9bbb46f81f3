using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Json;

namespace SelfEval.Engine.Expressions;

/// <summary>The number format of a template (数的格式), <c>0.##</c> or <c>0.0%</c>, taken apart once: a batch prints the same few hundred times a form.</summary>
internal sealed class PrintedFormat
{
    private const int MostDecimals = 10;

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

    /// <summary>Figures in the measure in which this format prints them, in order: a per cent for a share.</summary>
    public decimal[] Measured(decimal[] edges) => [.. edges.Select(e => _isPercent ? e * 100 : e).Order()];

    /// <summary>
    /// Puts the number as people read it behind a text, rounded half away from zero. A percent is computed by hand: the P format puts a blank before the
    /// sign. Where rounding would put it on or past an edge beside which it lies (94.999 % as 95.00 %), it has as many more decimals as that takes.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="edges">The figures at which the rule turns, as printed, in order.</param>
    /// <param name="text">What it is put behind.</param>
    public void Print(decimal number, decimal[] edges, PrintedText text)
    {
        decimal value = _isPercent ? number * 100 : number;
        decimal rounded = value.Scale <= _decimals ? value : GuardDigits.Cut(value, _decimals, MidpointRounding.AwayFromZero);
        if (rounded != value && Misleads(value, rounded, edges) && Apart(GuardDigits.Settle(value), edges) is { } apart)
        {
            text.Add(apart);
        }
        else if (!_isPlain || !text.TryAdd(rounded, _least))
        {
            text.Add(rounded.ToString(_format, CultureInfo.InvariantCulture));
        }

        if (_isPercent)
        {
            text.Add("%");
        }
    }

    /// <summary>With so many decimals that no edge lies between the number and what is printed; null where the usual ones do.</summary>
    private decimal? Apart(decimal value, decimal[] edges)
    {
        int decimals = _decimals;
        while (decimals < MostDecimals && Misleads(value, 计分.四舍五入(value, decimals), edges))
        {
            decimals++;
        }

        return decimals == _decimals ? null : 计分.四舍五入(value, decimals);
    }

    private static bool Misleads(decimal value, decimal rounded, decimal[] edges)
    {
        (decimal low, decimal high) = value < rounded ? (value, rounded) : (rounded, value);
        int at = Array.BinarySearch(edges, low);
        for (at = at < 0 ? ~at : at; at < edges.Length && edges[at] <= high; at++)
        {
            if (edges[at] != value)
            {
                return true;
            }
        }

        return false;
    }
}
