using SelfEval.Engine.Facts;

namespace SelfEval.Tests.Arithmetic;

/// <summary>The functions that cut see the exact value of a chain with division: all actuals and targets to 60, all weights to 20.</summary>
public sealed class ExactFunctionTests
{
    private const string Bands = "≥10:4 ≥5:3 ≥1:2 >0.5:1 其余:0";

    [Trait("Speed", "Slow")]
    [Fact]
    public void Cutting_EveryTriple_RoundsAsTheFractionDoes()
    {
        var wrong = new List<string>();
        foreach ((int actual, int target, int weight) in Triples.All)
        {
            ExactFraction exact = ExactFraction.Of(weight) * ExactFraction.Of(actual, target);
            foreach (decimal chain in Chains(actual, target, weight))
            {
                if (!Cuts(chain).SequenceEqual(Cuts(exact)))
                {
                    wrong.Add($"{weight} × {actual} / {target}: {chain}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("0.9999999999999999999999999999", "1")]
    [InlineData("0.625", "0.625")]
    [InlineData("0.3333333333333333333333333333", "0.333333333333333")]
    [InlineData("-2.9999999999999999999999999997", "-3")]
    [InlineData("12345678901234.999999999999", "12345678901235.00000000000")]
    [InlineData("0.123456", "0.123456")]
    public void Settle_WhatDivisionLeft_IsTakenOff(string number, string settled) =>
        计分.归整(Decimal(number)).Should().Be(Decimal(settled));

    [Fact]
    public void Settle_SumOfThirds_IsWhole() => 计分.截断((1m / 3m) + (1m / 3m) + (1m / 3m), 0).Should().Be(1m);

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The ways in which books write the same value.</summary>
    private static IEnumerable<decimal> Chains(int actual, int target, int weight) =>
        [weight * ((decimal)actual / target), (decimal)weight * actual / target, (decimal)actual / target * weight, (decimal)actual / target / (1m / weight)];

    private static decimal[] Cuts(decimal value) =>
    [
        计分.四舍五入(value, 0), 计分.四舍五入(value, 1), 计分.四舍五入(value, 2), 计分.截断(value, 0), 计分.截断(value, 1), 计分.进一(value, 0), 计分.进一(value, 2),
        计分.取舍(value, 1, "截断"), 计分.计数(value, "整数"), 计分.计数(value, "进一"), 计分.分档(value, Bands),
    ];

    private static decimal[] Cuts(ExactFraction value) =>
    [
        value.HalfUp(0), value.HalfUp(1), value.HalfUp(2), value.Cut(0), value.Cut(1), value.Up(0), value.Up(2),
        value.Cut(1), value.Cut(0), value.Up(0), Band(value),
    ];

    private static decimal Band(ExactFraction value) =>
        value >= ExactFraction.Of(10) ? 4 : value >= ExactFraction.Of(5) ? 3 : value >= ExactFraction.Of(1) ? 2 : value <= ExactFraction.Of(1, 2) ? 0 : 1;
}
