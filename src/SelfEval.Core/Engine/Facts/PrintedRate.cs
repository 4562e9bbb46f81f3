using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>A rate as printed (印明的比率) and how far rounding may have moved it: half a unit of its last digit.</summary>
internal readonly record struct PrintedRate(decimal Value, decimal HalfUnit)
{
    /// <summary>Null where the cell is blank, not applicable or no number.</summary>
    public static PrintedRate? Read(string? text)
    {
        FormCell cell = FormCell.Parse(text);
        if (cell.Number is not { } number)
        {
            return null;
        }

        // A bare number up to 1.5 is a share (0.9997), above it per cents without the sign (99.97).
        decimal divisor = cell.Unit == "%" || Math.Abs(number) > 1.5m ? 100m : 1m;
        decimal halfUnit = HalfUnitOf(number) / divisor;
        // A share printed without decimals (1) is as exact as whole per cents, not as loose as 0.5 to 1.5.
        return new PrintedRate(number / divisor, divisor == 1m ? Math.Min(halfUnit, 0.005m) : halfUnit);
    }

    /// <summary>Half a unit of the last printed digit: 0.005 for 99.97, 0.5 for 88.</summary>
    public static decimal HalfUnitOf(decimal printed) => 0.5m * new decimal(1, 0, 0, false, printed.Scale);
}
