using SelfEval.Model;

namespace SelfEval.Tests.Model;

public sealed class FormCellTests
{
    public static TheoryData<string> Texts => [.. CellCases.Cells.Select(static row => row.Text)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_PublishedForm_ReadsAsListed(string text)
    {
        CellCase row = CellCases.Cells.Single(cell => cell.Text == text);

        FormCell cell = FormCell.Parse(text);

        cell.Text.Should().Be(text);
        var read = new CellCase(text, cell.Kind)
        {
            Number = cell.Number,
            Comparator = cell.Comparator,
            Unit = cell.Unit,
            Scale = cell.Scale,
            Low = cell.Low,
            High = cell.High,
            Approximate = cell.IsApproximate,
            Degree = cell.Degree,
            Date = cell.Date is { } date ? new DateCase(date.Year, date.Month, date.Day, date.IsDeadline, date.IsEndOfMonth) : null,
        };
        read.Should().Be(row);
    }

    [Fact]
    public void Parse_AbsentCell_IsMissingWithoutText()
    {
        FormCell cell = FormCell.Parse(null);

        cell.Kind.Should().Be(CellKind.Missing);
        cell.Text.Should().BeNull();
        cell.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("556.95万元", "万元")]
    [InlineData("≥100百分比", "%")]
    [InlineData("4.4万人次", "万人次")]
    [InlineData("5万", "万")]
    [InlineData("3千万元", "千万元")]
    [InlineData("50", "")]
    public void PrintedUnit_NumberWithScale_KeepsTheScaleWord(string text, string unit) =>
        FormCell.Parse(text).PrintedUnit.Should().Be(unit);

    [Theory]
    [InlineData("0.0900000762939453", "0.09")]
    [InlineData("-0.300000152587891", "-0.3")]
    [InlineData("95.60", "95.60")]
    public void Number_SinglePrecisionResidue_PrintsAsTheFigureItWas(string text, string printed) =>
        FormCell.Parse(text).Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(printed);

    [Fact]
    public void Parse_LongProse_IsTextWithoutANumber()
    {
        FormCell cell = FormCell.Parse(string.Concat(Enumerable.Repeat("百分之九十", 100_000)));

        cell.Kind.Should().Be(CellKind.Text);
        cell.Number.Should().BeNull();
    }

    [Fact]
    public void Parse_BrokenSurrogate_IsText() => FormCell.Parse("50\uD800个").Kind.Should().Be(CellKind.Text);
}
