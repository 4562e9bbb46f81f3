using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Grids;

public sealed class CsvTests
{
    private const string Table = "指标,目标,得分\r\n\"合格率\n（抽查）\",\"≥95%，\"\"优\"\"\",9.5\r\n\r\n合计,,9.5,,\r\n";

    [Theory]
    [InlineData("GB18030", false)]
    [InlineData("UTF-8", false)]
    [InlineData("UTF-8", true)]
    [InlineData("UTF-16", true)]
    public void Read_AnyEncoding_GivesTheTable(string encoding, bool isMarked)
    {
        Encoding written = encoding == "GB18030" ? TextEncoding.Chinese : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. isMarked ? written.GetPreamble() : [], .. written.GetBytes(Table)];

        DocumentContent content = DocumentReading.Read(bytes, "自评表.csv");

        GridPicture.Of(content).Should().Equal("指标|目标|得分", "合格率⏎（抽查）|≥95%，\"优\"|9.5", "|∅|∅", "合计||9.5");
        ((Grid)content.Blocks[0])[3, 2]!.Place.Should().Be("表1 第4行第3列");
    }

    [Theory]
    [InlineData("指标\t得分\n甲\t1\n")]
    [InlineData("指标;得分\n甲;1\n")]
    public void Read_OtherSeparators_AreFound(string text) =>
        GridPicture.Of(DocumentReading.Read(Encoding.UTF8.GetBytes(text), "自评表.csv")).Should().Equal("指标|得分", "甲|1");

    [Fact]
    public void Read_TextWithoutSeparators_IsParagraphs() =>
        GridPicture.Of(DocumentReading.Read(Encoding.UTF8.GetBytes("一、项目概况\n\n完成了全部任务。\n"), "报告.txt")).Should().Equal("一、项目概况", "完成了全部任务。");

    [Fact]
    public void Read_TooManyRows_IsRefused() =>
        DocumentReading.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("甲,1\n", 10_001))), "自评表.csv").Remarks.Select(r => r.Code).Should().Equal("SE0617");
}
