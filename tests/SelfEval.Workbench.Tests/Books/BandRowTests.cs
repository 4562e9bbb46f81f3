using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Tests.Books;

public sealed class BandRowTests
{
    [Theory]
    [InlineData("≥90:5 ≥80:4 其余:0", "[90, +∞)|[80, 90)|(−∞, 80)")]
    [InlineData(">90:5 >80:4 其余:0", "(90, +∞)|(80, 90]|(−∞, 80]")]
    [InlineData("≤5:10 <10:6 其余:0", "(−∞, 5]|(5, 10)|[10, +∞)")]
    public void Interval_OfEachBand_HasTheEndsThatTheLawGives(string text, string intervals)
    {
        IReadOnlyList<BandRow> rows = BandRow.TryRead(text)!;

        rows.Select((_, i) => BandRow.Interval(rows, i)).Should().Equal(intervals.Split('|'));
        BandRow.Write(rows).Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("优秀")]
    [InlineData("≥九十:5")]
    public void TryRead_WhatIsNoTable_IsLeftAsItStands(string text) => BandRow.TryRead(text).Should().BeNull();
}
