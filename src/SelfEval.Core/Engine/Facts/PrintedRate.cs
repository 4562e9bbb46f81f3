using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>A rate as printed (印明的比率) and how far rounding may have moved it: half a unit of its last digit.</summary>
internal readonly record struct PrintedRate(decimal Value, decimal HalfUnit)
{
    private const int LongestPlain = 8;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Null where the cell is blank, not applicable or no number.</summary>
    public static PrintedRate? Read(string? text)
    {
        if (IsPlain(text) && decimal.TryParse(text.AsSpan(..^1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent))
        {
            return Of(percent, isPercent: true);
        }

        FormCell cell = FormCell.Parse(text);
        return cell.Number is { } number ? Of(number, cell.Unit == "%") : null;
    }

    /// <summary>Half a unit of the last printed digit: 0.005 for 99.97, 0.5 for 88.</summary>
    public static decimal HalfUnitOf(decimal printed) => 0.5m * new decimal(1, 0, 0, false, printed.Scale);

    /// <summary>93.50%, as most forms print it, needs no reading as a cell.</summary>
    private static bool IsPlain([NotNullWhen(true)] string? text) =>
        text is { Length: > 1 and <= LongestPlain } && text[^1] == '%' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^2]) && !text.AsSpan(..^1).ContainsAnyExcept(Digits);

    private static PrintedRate Of(decimal number, bool isPercent)
    {
        // A bare number up to 1.5 is a share (0.9997), above it per cents without the sign (99.97).
        decimal divisor = isPercent || Math.Abs(number) > 1.5m ? 100m : 1m;
        decimal halfUnit = HalfUnitOf(number) / divisor;
        // A share printed without decimals (1) is as exact as whole per cents, not as loose as 0.5 to 1.5.
        return new PrintedRate(number / divisor, divisor == 1m ? Math.Min(halfUnit, 0.005m) : halfUnit);
    }
}
