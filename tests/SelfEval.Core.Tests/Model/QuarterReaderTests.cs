using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Model;

/// <summary>Quarters and half-years: as a deadline the end of their last month, as what was done read only where every day of them keeps the deadline.</summary>
public sealed class QuarterReaderTests
{
    private const string Words = "";

    [Theory]
    [InlineData("一季度", "-3")]
    [InlineData("第2季度", "-6")]
    [InlineData("三季度末", "-9")]
    [InlineData("第4季度", "-12")]
    [InlineData("上半年", "-6")]
    [InlineData("下半年", "-12")]
    [InlineData("2023年第一季度内", "2023-3")]
    [InlineData("2023年度上半年底之前完成", "2023-6")]
    [InlineData("完成时间：2023年四季度", "2023-12")]
    [InlineData("第二季度前", Words)]
    [InlineData("五季度", Words)]
    [InlineData("上半年完成80%", Words)]
    public void Read_Deadline_IsTheEndOfItsLastMonth(string target, string expected)
    {
        (FormCell due, _) = QuarterReader.Read(FormCell.Parse(target), FormCell.Parse(""));

        Shown(due).Should().Be(expected);
        due.Text.Should().Be(FormCell.Parse(target).Text);
        (due.Date is not { } date || date is { IsEndOfMonth: true, IsDeadline: false, Day: null }).Should().BeTrue();
    }

    [Theory]
    [InlineData("2023年6月30日", "2023年第二季度", "2023-6")]
    [InlineData("2023年6月29日", "2023年第二季度", Words)]
    [InlineData("2023年6月30日", "第三季度", Words)]
    [InlineData("2023年7月1日", "上半年", "-6")]
    [InlineData("2024年1月", "2023年下半年", "2023-12")]
    [InlineData("2022年12月", "2023年第一季度", Words)]
    [InlineData("6月前", "上半年", Words)]
    [InlineData("6月底前", "上半年", "-6")]
    [InlineData("上半年", "第二季度", "-6")]
    [InlineData("上半年", "下半年", Words)]
    [InlineData("2023年上半年", "2022年下半年", "2022-12")]
    [InlineData("有所提升", "一季度", Words)]
    public void Read_Done_IsReadWhereEveryDayKeepsTheDeadline(string target, string actual, string expected)
    {
        (_, FormCell done) = QuarterReader.Read(FormCell.Parse(target), FormCell.Parse(actual));

        Shown(done).Should().Be(expected);
        done.Text.Should().Be(FormCell.Parse(actual).Text);
    }

    private static string Shown(FormCell cell) => cell.Date is { } date ? $"{date.Year}-{date.Month}" : Words;
}
