using System.Globalization;
using SelfEval.Rules;

namespace SelfEval.Tests.Bands;

/// <summary>A table of bands, sign by sign and edge by edge: which band holds, which are out of order, and how it is said in words.</summary>
public sealed class BandTableTests
{
    private static readonly char[] Signs = ['≥', '>', '≤', '<', '='];

    [Theory]
    [InlineData("≥", false, true, true)]
    [InlineData(">", false, false, true)]
    [InlineData("≤", true, true, false)]
    [InlineData("<", true, false, false)]
    [InlineData("=", false, true, false)]
    public void Holds_BelowAtAndAboveTheEdge_TakesTheSignAtItsWord(string sign, bool below, bool at, bool above)
    {
        var table = new BandTable($"{sign}5:1");
        table.Next().Should().BeTrue();

        (table.Holds(4.9m), table.Holds(5m), table.Holds(5.1m)).Should().Be((below, at, above));
        table.Next().Should().BeFalse();
    }

    [Fact]
    public void Next_EveryForm_ReadsSignEdgeAndPoints()
    {
        var table = new BandTable("  ≥95%:10 >-90.5:-8   其余:0.5 ");

        table.Next().Should().BeTrue();
        (table.Sign, table.Edge, table.Points).Should().Be(('≥', 95m, 10m));
        table.Next().Should().BeTrue();
        (table.Sign, table.Edge, table.Points).Should().Be(('>', -90.5m, -8m));
        table.Next().Should().BeTrue();
        (table.Sign, table.Points, table.Holds(-1_000)).Should().Be(('其', 0.5m, true));
        table.Next().Should().BeFalse();
    }

    [Theory]
    [InlineData("≥5")]
    [InlineData(":5")]
    [InlineData("5:1")]
    [InlineData("≥:1")]
    [InlineData("≥5:")]
    [InlineData("≥5:一")]
    [InlineData("≥五:1")]
    [InlineData("其余")]
    [InlineData("其它:1")]
    public void Next_WhatIsNoBand_Throws(string text)
    {
        Action read = () =>
        {
            var table = new BandTable(text);
            table.Next();
        };

        read.Should().Throw<FormatException>().Which.Message.Should().Be($"“{text}”不是一档");
    }

    /// <summary>Two bands are out of order where the second never gets a number, or where the table turns from falling to rising edges.</summary>
    [Fact]
    public void Fault_EveryPairOfBands_IsFoundWhereTheSecondIsNeverReached()
    {
        decimal[] numbers = [-1_000m, .. Enumerable.Range(-8, 17).Select(i => i / 4m), 1_000m];
        foreach (char first in Signs)
        {
            foreach (char second in Signs)
            {
                foreach (int edge in new[] { -1, 0, 1 })
                {
                    BandTable one = Single($"{first}0:2");
                    BandTable other = Single($"{second}{edge.ToString(CultureInfo.InvariantCulture)}:1");
                    bool isNeverReached = true;
                    foreach (decimal number in numbers)
                    {
                        isNeverReached &= !other.Holds(number) || one.Holds(number);
                    }

                    bool turns = Side(first) * Side(second) < 0;
                    (BandTable.Fault($"{first}0:2 {second}{edge}:1 其余:0") is not null).Should().Be(isNeverReached || turns, $"{first}0 before {second}{edge}");
                }
            }
        }
    }

    [Theory]
    [InlineData("≥90:5 =80:4 ≥70:3 其余:0", null)]
    [InlineData("=80:4 ≥90:5 其余:0", null)]
    [InlineData("≥90:5 =80:4 ≤70:3 其余:0", "次序")]
    [InlineData("≤10:5 =80:4 ≥90:3 其余:0", "次序")]
    [InlineData("=80:4 =70:3 ≥90:5 ≤60:1 其余:0", "次序")]
    [InlineData("≥90:5 ≥80:4 ≥85:3 其余:0", "次序")]
    [InlineData("其余:0", null)]
    [InlineData("其余:0 ≥90:5", "最后")]
    [InlineData("≥90:5 其余:0 其余:1", "最后")]
    [InlineData("≥90:5 其余:0 =80:2 其余:0", "最后")]
    [InlineData("≥90:5", "最后要有")]
    [InlineData("", "最后要有")]
    public void Fault_OfATable_IsItsFirst(string bands, string? says)
    {
        (string Chinese, string English)? fault = BandTable.Fault(bands);

        (fault?.Chinese.Contains(says ?? "", StringComparison.Ordinal)).Should().Be(says is null ? null : true);
    }

    [Theory]
    [InlineData("≥90:5 ≥95:6 其余:0", "界限 95 次序不对，这一档永远轮不到或与前一档重叠", "the edge 95 is out of order")]
    [InlineData("其余:0 ≥90:5", "“其余”应当写在最后", "'其余' must stand last")]
    [InlineData("≥90:5", "最后要有“其余”一档，否则有的数没有得分", "the last band must be 其余")]
    [InlineData("优:5", "“优:5”不是一档", "a band is a sign, an edge, a colon and points")]
    public void Fault_OfATable_IsSaidInBothLanguages(string bands, string chinese, string english) =>
        BandTable.Fault(bands).Should().Be((chinese, english));

    [Theory]
    [InlineData("≥90:5 ≥80:9 其余:7", "9", "90 80")]
    [InlineData("≥90:9 ≥80:5 其余:7", "9", "90 80")]
    [InlineData("≥90:5 ≥80:7 其余:9", "9", "90 80")]
    [InlineData("其余:-1", "-1", "")]
    public void HighestAndEdges_OfASoundTable_AreItsOwn(string bands, string highest, string edges)
    {
        BandTable.Highest(bands).Should().Be(decimal.Parse(highest, CultureInfo.InvariantCulture));
        string.Join(' ', BandTable.Edges(bands)).Should().Be(edges);
    }

    [Theory]
    [InlineData("≥90:5 ≥80:4 其余:0", "90 及以上：5；80 及以上、不到 90：4；其余：0")]
    [InlineData(">90:5 ≥80:4 其余:0", "超过 90：5；80 及以上、90 及以下：4；其余：0")]
    [InlineData("≥90:5 >80:4 其余:0", "90 及以上：5；超过 80、不到 90：4；其余：0")]
    [InlineData(">90:5 >80:4 其余:0", "超过 90：5；超过 80、90 及以下：4；其余：0")]
    [InlineData("≤10:5 ≤20:4 其余:0", "10 及以下：5；超过 10、20 及以下：4；其余：0")]
    [InlineData("<10:5 ≤20:4 其余:0", "不到 10：5；10 及以上、20 及以下：4；其余：0")]
    [InlineData("≤10:5 <20:4 其余:0", "10 及以下：5；超过 10、不到 20：4；其余：0")]
    [InlineData("<10:5 <20:4 其余:0", "不到 10：5；10 及以上、不到 20：4；其余：0")]
    [InlineData("=100:5 ≥80.50:4 其余:0", "正好 100：5；80.5 及以上：4；其余：0")]
    [InlineData("优:5", "优:5")]
    [InlineData("", "")]
    public void BandWords_OfATable_NameEachEndOnce(string bands, string words) => BandWords.Of(bands).Should().Be(words);

    private static int Side(char sign) => sign is '≥' or '>' ? 1 : sign is '≤' or '<' ? -1 : 0;

    private static BandTable Single(string band)
    {
        var table = new BandTable(band);
        table.Next();
        return table;
    }
}
