using System.Globalization;
using CsCheck;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Model.Cells;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Arithmetic;

public class PrintedFormatTests
{
    private static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Int[-200_000, 200_000].Select(i => i / 1000m), Gen.Int[-999, 999].Select(i => (decimal)i), Gen.Decimal[-1e15m, 1e15m], Gen.Const(0.00m), Gen.Const(100.10m));

    [Theory]
    [InlineData("0")]
    [InlineData("0.#")]
    [InlineData("0.##")]
    [InlineData("0.0")]
    [InlineData("0.00")]
    [InlineData("0.0##")]
    [InlineData("0.####")]
    [InlineData("0.##########")]
    [InlineData("0%")]
    [InlineData("0.00%")]
    [InlineData("0.##%")]
    [InlineData("#,##0.00")]
    [InlineData("00.0")]
    [InlineData("#.##")]
    [InlineData("0.#0#")]
    public void Print_AnyNumber_IsAsTheLibraryFormatsIt(string format)
    {
        var printed = new PrintedFormat(format);

        Gen.OneOf(Number, Short).Sample(number => Print(printed, number) == Slow(number, format));
    }

    [Theory]
    [InlineData("0.00%", "0.94999", "94.999%")]
    [InlineData("0.00%", "0.949999996", "94.9999996%")]
    [InlineData("0.00%", "0.95004", "95.004%")]
    [InlineData("0.00%", "0.95", "95.00%")]
    [InlineData("0.00%", "0.9494", "94.94%")]
    [InlineData("0.00%", "0.9999999999999999999999999999", "100.00%")]
    [InlineData("0%", "0.948", "94.8%")]
    [InlineData("0.00%", "0.000004", "0.0004%")]
    [InlineData("0.##", "94.996", "94.996")]
    [InlineData("0.##", "94.994", "94.99")]
    public void Print_BesideAnEdge_IsNotPrintedAsTheEdge(string format, string number, string expected)
    {
        var printed = new PrintedFormat(format);

        Print(printed, decimal.Parse(number, CultureInfo.InvariantCulture), printed.Measured([0, 0.95m, 1, 95])).Should().Be(expected);
    }

    [Fact]
    public void Plain_AnyNumber_IsAsTheLibraryFormatsIt() =>
        Gen.OneOf(Number, Gen.Decimal).Sample(number => PrintedNumber.Plain(number) == number.ToString("0.##########", CultureInfo.InvariantCulture));

    [Fact]
    public void Add_AnyNumberToAText_IsAsTheLibraryFormatsIt() =>
        Gen.OneOf(Number, Short, Gen.Decimal).Sample(number => PrintedText.Of(number, static (number, text) => text.Add(number)) == number.ToString("0.##########", CultureInfo.InvariantCulture));

    /// <summary>Around nine digits, with every scale.</summary>
    private static Gen<decimal> Short =>
        Gen.Select(Gen.OneOf(Gen.UInt, Gen.UInt[0, 200], Gen.UInt[999_999_990, 1_000_000_010]), Gen.Bool, Gen.Byte[0, 12], static (digits, isNegative, scale) => new decimal((int)digits, 0, 0, isNegative, scale));

    private static string Print(PrintedFormat format, decimal number, params decimal[] edges) =>
        PrintedText.Of(number, (number, text) => format.Print(number, edges, text));

    private static string Slow(decimal number, string format)
    {
        int point = format.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : Math.Min(10, format.TrimEnd('%').Length - point - 1);
        return format.EndsWith('%')
            ? 计分.四舍五入(number * 100, decimals).ToString(format[..^1], CultureInfo.InvariantCulture) + "%"
            : 计分.四舍五入(number, decimals).ToString(format, CultureInfo.InvariantCulture);
    }
}
