using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Tests.Grids;

public sealed class GridTests
{
    [Fact]
    public void Indexer_SpansOverlap_FirstCellKeepsTheSlot()
    {
        var tall = new GridCell("产出指标", 0, 0, 2, 1, "表1 第1行第1列");
        var wide = new GridCell("数量指标", 1, 0, 1, 2, "表1 第2行第1列");

        var grid = new Grid("表1", 2, 2, [tall, wide]);

        grid[1, 0].Should().BeSameAs(tall);
        grid[1, 1].Should().BeSameAs(wide);
        grid[0, 1].Should().BeNull();
    }

    [Fact]
    public void Constructor_SpanLeavesTheTable_IsCut()
    {
        var grid = new Grid("表1", 1, 1, [new GridCell("总分", 0, 0, 9, 9, "表1 第1行第1列")]);

        grid[0, 0]!.Text.Should().Be("总分");
    }
}
