using SelfEval.Model.Cells;

namespace SelfEval.Tests.Model;

/// <summary>Dates without separators: every month by its length, and the signs around them that make a deadline.</summary>
public sealed class CompactDateTests
{
    [Theory]
    [InlineData("20231231", "2023-12-31")]
    [InlineData("20230228", "2023-2-28")]
    [InlineData("20240229", "2024-2-29")]
    [InlineData("20230229", "")]
    [InlineData("20230431", "")]
    [InlineData("20230400", "")]
    [InlineData("20230001", "")]
    [InlineData("20231301", "")]
    [InlineData("20230101", "2023-1-1")]
    [InlineData("19900101", "1990-1-1")]
    [InlineData("19891231", "")]
    [InlineData("20591231", "2059-12-31")]
    [InlineData("20600101", "")]
    [InlineData("202312", "2023-12-")]
    [InlineData("2023.12", "2023-12-")]
    [InlineData("2023.1", "")]
    [InlineData("2023.2", "2023-2-")]
    [InlineData("20231231前", "2023-12-31 deadline")]
    [InlineData("20231231之前", "2023-12-31 deadline")]
    [InlineData("20231231以前", "2023-12-31 deadline")]
    [InlineData("202306底前", "2023-6- deadline end")]
    [InlineData("202306末", "2023-6- end")]
    [InlineData("≤20231231", "2023-12-31 deadline")]
    [InlineData("=20231231", "2023-12-31")]
    [InlineData("前", "")]
    public void Read_Digits_IsTheDateOrNone(string text, string expected)
    {
        string read = CompactDate.Read(text, isSerialAllowed: false) is { } date ? $"{date.Year}-{date.Month}-{date.Day}{(date.IsDeadline ? " deadline" : "")}{(date.IsEndOfMonth ? " end" : "")}" : "";

        read.Should().Be(expected);
    }
}
