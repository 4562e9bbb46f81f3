using System.Numerics;

namespace SelfEval.Tests.Arithmetic;

/// <summary>A fraction of whole numbers without any rounding: what scores are held against.</summary>
internal readonly record struct ExactFraction(BigInteger Numerator, BigInteger Denominator)
{
    public static ExactFraction Of(int numerator, int denominator = 1) => new(numerator, denominator);

    public static ExactFraction operator *(ExactFraction a, ExactFraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static ExactFraction operator -(ExactFraction a, ExactFraction b) => new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static bool operator >=(ExactFraction a, ExactFraction b) => a.Numerator * b.Denominator >= b.Numerator * a.Denominator;

    public static bool operator <=(ExactFraction a, ExactFraction b) => b >= a;

    public decimal HalfUp(int decimals) => Scaled(decimals, (n, d) => ((2 * n) + d) / (2 * d));

    public decimal Cut(int decimals) => Scaled(decimals, static (n, d) => n / d);

    public decimal Up(int decimals) => Scaled(decimals, static (n, d) => (n + d - 1) / d);

    /// <summary>For numbers that are not negative.</summary>
    private decimal Scaled(int decimals, Func<BigInteger, BigInteger, BigInteger> divide)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        return (decimal)divide(Numerator * scale, Denominator) / (decimal)scale;
    }
}
