using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Model;

public sealed class CellPairTests
{
    public static TheoryData<PairCase> Rows => [.. CellCases.Pairs];

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void New_PublishedPair_ComparesAsListed(PairCase row)
    {
        ArgumentNullException.ThrowIfNull(row);

        var pair = new CellPair(FormCell.Parse(row.Target), FormCell.Parse(row.Actual));

        var read = new PairCase(row.Target, row.Actual, pair.Unit)
        {
            TargetNumber = pair.TargetNumber,
            ActualNumber = pair.ActualNumber,
            UnitsDiffer = pair.UnitsDiffer,
            ScaleUnclear = pair.ScaleUnclear,
        };
        read.Should().Be(row);
    }

    [Fact]
    public void New_EveryCellBesideEveryOther_NeverThrows()
    {
        FormCell[] cells = [.. CellCases.Cells.Select(static row => FormCell.Parse(row.Text))];

        Action pairing = () =>
        {
            foreach (FormCell target in cells)
            {
                foreach (FormCell actual in cells)
                {
                    _ = new CellPair(target, actual);
                }
            }
        };

        pairing.Should().NotThrow();
    }

    [Fact]
    public void New_CellMissing_Throws()
    {
        Action pairing = () => _ = new CellPair(null!, FormCell.Parse("1"));

        pairing.Should().Throw<ArgumentNullException>();
    }
}
