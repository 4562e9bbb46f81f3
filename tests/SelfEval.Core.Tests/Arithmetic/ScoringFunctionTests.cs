using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Tests.Arithmetic;

/// <summary>Each function of the rules at its edges: every manner, every bound, and what it refuses.</summary>
public sealed class ScoringFunctionTests
{
    [Theory]
    [InlineData("2.45", "四舍五入", 1, "2.5")]
    [InlineData("-2.45", "四舍五入", 1, "-2.5")]
    [InlineData("2.49", "截断", 1, "2.4")]
    [InlineData("-2.49", "截断", 1, "-2.4")]
    [InlineData("2.41", "进一", 1, "2.5")]
    [InlineData("-2.49", "进一", 1, "-2.4")]
    [InlineData("2.4567", "不取舍", 1, "2.4567")]
    [InlineData("12345.6", "四舍五入", 0, "12346")]
    [InlineData("0.12345678905", "四舍五入", 10, "0.1234567891")]
    public void Rounding_InEveryManner_IsTheSameByNameAndInABook(string number, string manner, int decimals, string expected)
    {
        计分.取舍(Number(number), decimals, manner).Should().Be(Number(expected));
        decimal score = Number(number);
        Rounding.Of(new RoundingDefinition(decimals, manner)).Apply(ref score);
        score.Should().Be(Number(expected));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(0.5)]
    public void Rounding_DecimalsThatCannotBe_AreRefused(double decimals)
    {
        foreach (Func<decimal> cut in new Func<decimal>[] { () => 计分.四舍五入(1, (decimal)decimals), () => 计分.截断(1, (decimal)decimals), () => 计分.进一(1, (decimal)decimals) })
        {
            cut.Should().Throw<FunctionRefusal>().Which.Should().Match<FunctionRefusal>(f => f.Chinese == "小数位数应是 0 到 10 的整数" && f.English == "decimals are a whole number from 0 to 10");
        }
    }

    [Fact]
    public void Rounding_AWordThatIsNone_IsRefusedInBothLanguages() =>
        FluentActions.Invoking(() => 计分.取舍(1, 0, "取整")).Should().Throw<FunctionRefusal>().Which.Should().Match<FunctionRefusal>(f =>
            f.Chinese == "取舍方式“取整”不是 四舍五入、截断、进一、不取舍 之一" && f.English == "the way of rounding '取整' is none of '四舍五入', '截断', '进一', '不取舍'" && f.ParamName == "方式");

    /// <summary>A score that is not rounded is settled where that makes it a printed number, and stays as long as it is otherwise.</summary>
    [Theory]
    [InlineData("2.9999999999999999999999999999", "3")]
    [InlineData("0.3333333333333333333333333333", "0.3333333333333333333333333333")]
    [InlineData("0.12345678909999999999999999", "0.1234567891")]
    [InlineData("0.1234567891", "0.1234567891")]
    [InlineData("0.12345678912", "0.12345678912")]
    [InlineData("0.123456789100", "0.1234567891")]
    public void Rounding_None_SettlesWhatDivisionLeft(string number, string expected)
    {
        decimal score = Number(number);
        Rounding.Of(new RoundingDefinition(2, "不取舍")).Apply(ref score);
        score.ToString("G29", CultureInfo.InvariantCulture).Should().Be(expected);
    }

    /// <summary>The scale that a score has when nothing is to be done is kept: 2.50 is not printed 2.5 by being rounded to two decimals.</summary>
    [Theory]
    [InlineData("2.50", 2, "2.50")]
    [InlineData("2.5", 2, "2.5")]
    [InlineData("2.500", 2, "2.50")]
    public void Rounding_OfFewDecimals_LeavesTheScoreAsItIs(string number, int decimals, string expected)
    {
        decimal score = Number(number);
        Rounding.Of(new RoundingDefinition(decimals, "四舍五入")).Apply(ref score);
        score.ToString(CultureInfo.InvariantCulture).Should().Be(expected);
    }

    [Theory]
    [InlineData("0.123456789", "0.123456789")]
    [InlineData("0.1234567890123455", "0.123456789012346")]
    [InlineData("-0.1234567890123455", "-0.123456789012346")]
    [InlineData("0.1234567890123454", "0.123456789012345")]
    [InlineData("9999999999.0000000000000005", "9999999999.000000000000001")]
    [InlineData("10000000000.000000000000005", "10000000000.00000000000001")]
    [InlineData("-10000000000.000000000000005", "-10000000000.00000000000001")]
    [InlineData("10000000000.00000000000005", "10000000000.00000000000005")]
    [InlineData("99999999999.000000000000004", "99999999999.00000000000000")]
    [InlineData("100000000000.00000000000004", "100000000000.0000000000000")]
    [InlineData("100000000000.0000000000005", "100000000000.0000000000005")]
    [InlineData("1000000000000.0000000000005", "1000000000000.000000000001")]
    [InlineData("10000000000000000.00000001", "10000000000000000.00000001")]
    [InlineData("10000000000000000.000000005", "10000000000000000.00000001")]
    [InlineData("1000000000000000000.000000004", "1000000000000000000.00000000")]
    [InlineData("1000000000000000000.000000030", "1000000000000000000.00000003")]
    [InlineData("123456.12345678", "123456.12345678")]
    public void Settle_AtEachWidth_KeepsTheDecimalsThatCanBeTrusted(string number, string expected) => 计分.归整(Number(number)).Should().Be(Number(expected));

    [Theory]
    [InlineData("连续", "2.5", "2.5")]
    [InlineData("连续", "-2.5", "0")]
    [InlineData("整数", "2.5", "2")]
    [InlineData("整数", "-2.5", "0")]
    [InlineData("整数", "2.9999999999999999999999999", "3")]
    [InlineData("进一", "2.1", "3")]
    [InlineData("进一", "-2.5", "0")]
    [InlineData("进一", "2.0000000000000000000000001", "2")]
    public void Count_InEveryManner_CountsUnits(string manner, string number, string expected) => 计分.计数(Number(number), manner).Should().Be(Number(expected));

    [Fact]
    public void Count_AWordThatIsNone_IsRefusedInBothLanguages() =>
        FluentActions.Invoking(() => 计分.计数(1, "大概")).Should().Throw<FunctionRefusal>().Which.Should().Match<FunctionRefusal>(f =>
            f.Chinese == "计数方式“大概”不是 连续、整数、进一 之一" && f.English == "the way of counting '大概' is none of '连续', '整数', '进一'" && f.ParamName == "方式");

    [Theory]
    [InlineData("95", "8")]
    [InlineData("90", "8")]
    [InlineData("89.9999999999999999999999999", "8")]
    [InlineData("89.99", "6")]
    [InlineData("80", "6")]
    [InlineData("79", "0")]
    public void Band_FirstThatHolds_GivesItsPoints(string number, string points) => 计分.分档(Number(number), "≥90:8 ≥80:6 其余:0").Should().Be(Number(points));

    [Theory]
    [InlineData("优:5", "“优:5”不是一档", "'优:5' is no table of bands")]
    [InlineData("≥90:8", "没有一档包含这个数", "no band holds this number")]
    [InlineData("", "没有一档包含这个数", "no band holds this number")]
    public void Band_NoneOrNoTable_IsRefusedInBothLanguages(string bands, string chinese, string english) =>
        FluentActions.Invoking(() => 计分.分档(1, bands)).Should().Throw<FunctionRefusal>().Which.Should().Match<FunctionRefusal>(f => f.Chinese == chinese && f.English == english && f.ParamName == "档次");

    [Theory]
    [InlineData("道路硬化", "修建、硬化", true)]
    [InlineData("道路硬化", "硬化、修建", true)]
    [InlineData("道路硬化", "修建、绿化", false)]
    [InlineData("道路硬化", "硬化", true)]
    [InlineData("道路硬化", "道", true)]
    [InlineData("道路硬化", "", false)]
    [InlineData("道路硬化", "、", false)]
    [InlineData("道路硬化", "、、化", true)]
    [InlineData("道路硬化", "修、", false)]
    [InlineData("", "修", false)]
    public void ContainsAny_OfSeveralWords_LooksForEach(string text, string words, bool expected) => 计分.含任一(text, words).Should().Be(expected);

    [Theory]
    [InlineData("道路硬化", "道路", true)]
    [InlineData("道路硬化", "硬化", true)]
    [InlineData("道路硬化", "绿化", false)]
    public void Contains_AWord_LooksForIt(string text, string word, bool expected) => 计分.含(text, word).Should().Be(expected);

    [Theory]
    [InlineData(2023, 12, 1, 2023, 12, 31, 30)]
    [InlineData(2023, 12, 31, 2023, 12, 1, -30)]
    [InlineData(2023, 2, 0, 2023, 3, 1, 1)]
    [InlineData(2024, 2, 0, 2024, 2, 29, 0)]
    [InlineData(2023, 1, 1, 2023, 12, 0, 364)]
    [InlineData(1, 1, 1, 1, 1, 2, 1)]
    [InlineData(9999, 12, 30, 9999, 12, 31, 1)]
    public void Days_FromOneDateToAnother_AreCounted(int year, int month, int day, int toYear, int toMonth, int toDay, int days) =>
        计分.相差天数(year, month, day, toYear, toMonth, toDay).Should().Be(days);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(10000, 1, 1)]
    [InlineData(2023, 0, 1)]
    [InlineData(2023, 13, 1)]
    [InlineData(2023, 1, -1)]
    [InlineData(2023, 1, 32)]
    [InlineData(2023, 2, 29)]
    [InlineData(2023, 4, 31)]
    public void Days_OfWhatIsNoDate_IsRefusedInBothLanguages(int year, int month, int day)
    {
        foreach (Func<decimal> count in new Func<decimal>[] { () => 计分.相差天数(year, month, day, 2023, 1, 1), () => 计分.相差天数(2023, 1, 1, year, month, day) })
        {
            count.Should().Throw<FunctionRefusal>().Which.Should().Match<FunctionRefusal>(f => f.Chinese == "不是一个日期" && f.English == "this is no date");
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
