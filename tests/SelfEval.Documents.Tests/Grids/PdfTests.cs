using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Grids;

public sealed class PdfTests
{
    private static readonly double[] Xs = [50, 150, 250, 350];

    [Fact]
    public void Read_RuledTable_GivesItsCellsWithoutPrintedSpaces() => Picture(new PdfFile().Text(200, 80, "项目自评表", 16).Ruled(Xs, [100, 120, 140])
        .Text(55, 115, "指 标").Text(155, 115, "目标值").Text(255, 115, "得分").Text(55, 135, "合格率").Text(155, 135, "≥95%").Text(255, 135, "9.5"))
        .Should().Equal("项目自评表", "指标|目标值|得分", "合格率|≥95%|9.5");

    [Fact]
    public void Read_CellsOverRowsAndColumns_HaveTheirSpans() => Picture(new PdfFile()
        .Line(50, 100, 350, 100).Line(150, 120, 350, 120).Line(50, 140, 350, 140).Line(50, 100, 50, 140).Line(150, 100, 150, 140).Line(250, 120, 250, 140).Line(350, 100, 350, 140)
        .Text(55, 125, "产出").Text(155, 115, "数量指标").Text(155, 135, "1").Text(255, 135, "2"))
        .Should().Equal("产出|数量指标|←", "↑|1|2");

    [Fact]
    public void Read_OuterSidesOpen_AreClosed() => Picture(new PdfFile()
        .Line(50, 100, 350, 100).Line(50, 120, 350, 120).Line(50, 140, 350, 140).Line(150, 100, 150, 140).Line(250, 100, 250, 140)
        .Text(55, 115, "甲").Text(155, 115, "乙").Text(255, 115, "丙").Text(55, 135, "1").Text(155, 135, "2").Text(255, 135, "3"))
        .Should().Equal("甲|乙|丙", "1|2|3");

    [Fact]
    public void Read_LinesDrawnAsThinBoxesAndPieces_AreLines()
    {
        PdfFile file = new();
        foreach (double y in new double[] { 100, 120, 140 })
        {
            file.Box(50, y, 150, y + 0.5).Box(150.5, y + 0.7, 350, y + 1.2);
        }

        foreach (double x in Xs)
        {
            file.Box(x, 100, x + 0.5, 119).Box(x + 0.3, 120, x + 0.8, 140);
        }

        Picture(file.Text(55, 115, "甲").Text(255, 135, "3")).Should().Equal("甲||", "||3");
    }

    [Fact]
    public void Read_CellBrokenOverLines_IsJoinedUnlessTheLineEndedOnPurpose() => Picture(new PdfFile().Ruled([50, 116, 250], [100, 160])
        .Text(52, 115, "服务对象满意").Text(52, 130, "度指标").Text(118, 115, "1.甲").Text(118, 130, "2.乙").Text(118, 145, "3.丙"))
        .Should().Equal("服务对象满意度指标|1.甲⏎2.乙⏎3.丙");

    [Fact]
    public void Read_TableGoesOnOverleaf_IsOneTableWithoutTheSecondHeading()
    {
        PdfFile file = new PdfFile().Ruled(Xs, [700, 720, 740]).Text(55, 715, "指标").Text(155, 715, "目标").Text(255, 715, "得分").Text(55, 735, "甲").Text(155, 735, "一").Text(255, 735, "1")
            .NextPage().Ruled(Xs, [60, 80, 100]).Text(55, 75, "指标").Text(155, 75, "目标").Text(255, 75, "得分").Text(55, 95, "乙").Text(155, 95, "二").Text(255, 95, "2");

        DocumentContent content = Read(file);

        GridPicture.Of(content).Should().Equal("指标|目标|得分", "甲|一|1", "乙|二|2");
        ((Grid)content.Blocks[0])[2, 0]!.Place.Should().Be("第2页 表1 第2行第1列");
        content.Remarks.Select(r => r.Code).Should().Equal("SE0645");
    }

    [Fact]
    public void Read_RowCutByThePagesEnd_IsMadeWhole() => Picture(new PdfFile().Ruled([50, 116, 250, 300], [700, 720])
        .Text(52, 715, "服务对象满意").Text(118, 715, "完成").Text(252, 715, "10")
        .NextPage().Ruled([50, 116, 250, 300], [60, 80, 100]).Text(52, 75, "度指标").Text(52, 95, "时效").Text(118, 95, "及时").Text(252, 95, "5"))
        .Should().Equal("服务对象满意度指标|完成|10", "时效|及时|5");

    [Fact]
    public void Read_TwoTablesOnOnePage_StayTwo() => Picture(new PdfFile().Ruled(Xs, [100, 120, 140]).Text(55, 115, "甲").Ruled(Xs, [160, 180, 200]).Text(55, 175, "乙"))
        .Should().Equal("甲||", "||", "乙||", "||");

    [Fact]
    public void Read_SideLabelPrintedUpwards_ReadsUpwards() => Picture(new PdfFile().Ruled([50, 80, 250], [100, 200]).Upwards(68, 180, "绩效指标").Text(100, 150, "数量指标和质量指标"))
        .Should().Equal("绩效指标|数量指标和质量指标");

    [Fact]
    public void Read_PageTurnedByItsOwnWord_ReadsUpright() => Picture(new PdfFile(rotation: 90).Line(100, 800, 100, 500).Line(120, 800, 120, 500).Line(100, 800, 120, 800).Line(100, 650, 120, 650).Line(100, 500, 120, 500)
        .Upwards(115, 790, "指标").Upwards(115, 640, "得分"))
        .Should().Equal("指标|得分");

    [Fact]
    public void Read_PagePrintedSideways_ReadsUpright() => Picture(new PdfFile().Line(100, 800, 100, 500).Line(120, 800, 120, 500).Line(100, 800, 120, 800).Line(100, 650, 120, 650).Line(100, 500, 120, 500)
        .Upwards(115, 790, "指标").Upwards(115, 640, "得分"))
        .Should().Equal("指标|得分");

    [Fact]
    public void Read_WrappedText_IsOneParagraphAndPageNumbersAreNone()
    {
        string full = new('完', 45);

        Picture(new PdfFile().Text(92, 100, "（一）项目概况").Text(92, 120, full[..43]).Text(72, 140, "成了全部任务。").Text(280, 820, "- 12 -"))
            .Should().Equal("（一）项目概况", full[..43] + "成了全部任务。");
    }

    [Fact]
    public void Read_TableWithoutLines_GoesByWhereWordsStand() => Picture(new PdfFile().Text(200, 60, "项目自评表", 16)
        .Text(50, 100, "三级指标").Text(150, 100, "年度指标值").Text(300, 100, "得分").Text(50, 120, "设备验收合格").Text(150, 120, "≥95%").Text(300, 120, "9.5").Text(50, 132, "率")
        .Text(50, 150, "项目完成及时率").Text(150, 150, "100%").Text(300, 150, "10").Text(50, 240, "填表人："))
        .Should().Equal("项目自评表", "三级指标|年度指标值|得分", "设备验收合格率|≥95%|9.5", "项目完成及时率|100%|10", "填表人：");

    [Fact]
    public void Read_OnlyPictures_IsRefusedAsAScan() => Read(new PdfFile().Picture()).Remarks.Select(r => r.Code).Should().Equal("SE0643", "SE0620");

    [Fact]
    public void Read_OnePageScanned_IsNamed()
    {
        DocumentContent content = Read(new PdfFile().Text(72, 100, "自评报告").NextPage().Picture());

        content.Remarks.Select(r => r.ToString()).Should().ContainSingle().Which.Should().StartWith("第2页: 警告 SE0643");
        GridPicture.Of(content).Should().Equal("自评报告");
    }

    private static string[] Picture(PdfFile file) => GridPicture.Of(Read(file));

    private static DocumentContent Read(PdfFile file) => DocumentReading.Read(file.ToArray(), "自评表.pdf");
}
