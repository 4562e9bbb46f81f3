using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Tests.Arithmetic;

/// <summary>Adding up, with blanks, with nothing to add, and with more than a decimal holds.</summary>
public sealed class SumsTests
{
    [Fact]
    public void PlusMinusQuotient_OfBlanksAndOverflow_AreMissing()
    {
        Sums.Plus(2, 3).Should().Be(5);
        Sums.Minus(2, 3).Should().Be(-1);
        Sums.Quotient(3, 4).Should().Be(0.75m);
        Sums.Plus(null, 3).Should().BeNull();
        Sums.Minus(2, null).Should().BeNull();
        Sums.Quotient(null, 4).Should().BeNull();
        Sums.Plus(decimal.MaxValue, 1).Should().BeNull();
        Sums.Minus(decimal.MinValue, 1).Should().BeNull();
        Sums.Quotient(decimal.MaxValue, 0.1m).Should().BeNull();
        Sums.Total([decimal.MaxValue, decimal.MaxValue]).Should().BeNull();
        Sums.Total([]).Should().Be(0);
        Sums.Total([1, 2, 3.5m]).Should().Be(6.5m);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("1 2 3", "6")]
    [InlineData("1 _ 3", null)]
    [InlineData("1 x 3", "4")]
    [InlineData("x", "0")]
    public void Whole_OfRowsThatMustHaveTheFigure_IsMissingWithOneBlank(string rows, string? sum) =>
        Sums.Whole(rows.Split(' ', StringSplitOptions.RemoveEmptyEntries), static row => row != "x", Value).Should().Be(sum is null ? null : Value(sum));

    [Theory]
    [InlineData("", null, null)]
    [InlineData("_ _", null, null)]
    [InlineData("1 2 3", "6", "1")]
    [InlineData("_ 2 3", "5", "2")]
    [InlineData("3 _ 2", "5", "2")]
    [InlineData("3 5 4", "12", "3")]
    [InlineData("5 3 3", "11", "3")]
    [InlineData("-1 0", "-1", "-1")]
    public void FilledAndLeast_OfPrintedLines_CountBlanksForNothing(string rows, string? sum, string? least)
    {
        Figure?[] lines = [.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(row => row == "_" ? (Figure?)null : Figure.Of(Value(row)!.Value))];

        Sums.Filled(lines).Should().Be(sum is null ? null : Value(sum));
        Sums.Filled(lines, static line => line ?? Figure.Missing).Should().Be(sum is null ? null : Value(sum));
        Sums.Least([.. lines.Select(static line => line?.Value)]).Should().Be(least is null ? null : Value(least));
    }

    private static decimal? Value(string row) => decimal.TryParse(row, System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
