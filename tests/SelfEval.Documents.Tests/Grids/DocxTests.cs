using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using static SelfEval.Documents.Tests.Files.WordFile;

namespace SelfEval.Documents.Tests.Grids;

public sealed class DocxTests
{
    [Fact]
    public void Read_ControlsAroundTextRowAndCell_AreOpened() => Picture(Table(
        Row(Cell("一级指标"), $"<w:sdt><w:sdtContent>{Cell("二级指标")}</w:sdtContent></w:sdt>", Cell("得分")),
        $"<w:sdt><w:sdtContent>{Row(Cell("产出指标"), CellOf("<w:sdt><w:sdtContent>" + Paragraph("数量指标") + "</w:sdtContent></w:sdt>"), Cell("9"))}</w:sdtContent></w:sdt>"))
        .Should().Equal("一级指标|二级指标|得分", "产出指标|数量指标|9");

    [Fact]
    public void Read_GridBeforeSpansAndMerges_PlacesByColumn() => Picture(Table(
        Row(Cell("产出", "<w:vMerge w:val=\"restart\"/>"), Cell("数量", "<w:gridSpan w:val=\"2\"/>"), Cell("5")),
        Row(Cell("看不见", "<w:vMerge/>"), Cell("质量"), Cell("合格率"), Cell("6")),
        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("时效") + Cell("7") + "</w:tr>"))
        .Should().Equal("产出|数量|←|5", "↑|质量|合格率|6", "∅|∅|时效|7");

    [Fact]
    public void Read_TrackedChanges_TakesTheFinalText()
    {
        DocumentContent content = Read("<w:p><w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>95</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r></w:p>");

        GridPicture.Of(content).Should().Equal("完成95%");
        content.Remarks.Select(r => r.Code).Should().Equal("SE0638");
    }

    [Fact]
    public void Read_AlternateContent_TakesATextBoxOnce() => Picture(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + Paragraph("附件2")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + Paragraph("附件2")
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>")
        .Should().Equal("正文", "附件2");

    [Fact]
    public void Read_HiddenText_IsLeftOutWithARemark()
    {
        DocumentContent content = DocumentReading.Read(
            Of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>明</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>暗</w:t></w:r></w:p>",
                "<w:style w:styleId=\"B\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"H\"><w:basedOn w:val=\"B\"/></w:style>"), "自评表.docx");

        GridPicture.Of(content).Should().Equal("明");
        content.Remarks.Select(r => r.Code).Should().Equal("SE0633");
    }

    [Fact]
    public void Read_FieldsAndSymbols_ShowsWhatStandsOnPaper() => Picture(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>代码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>\uF0B3</w:t></w:r>"
        + "<w:r><w:t>95</w:t><w:noBreakHyphen/><w:t>97</w:t><w:br/><w:t>\u2F08\u00A0次</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
        .Should().Equal("12☑≥95-97\n人 次☑");

    [Fact]
    public void Read_StrictFile_ReadsAlike() =>
        GridPicture.Of(DocumentReading.Read(Of(Table(Row(Cell("分值"), Cell("10"))), ns: Strict), "自评表.docx")).Should().Equal("分值|10");

    [Fact]
    public void Read_TableInACell_IsAGridOfItsOwn()
    {
        string inner = Table(Row(Cell("数量"), Cell("1")), Row(Cell("质量"), Cell("2")));

        DocumentContent content = Read(Table(Row(Cell("年度目标"), Cell("甲"), Cell("乙")), Row(Cell("丙"), Cell("丁"), CellOf(inner + Paragraph("说明")))));

        GridPicture.Of(content).Should().Equal("年度目标|甲|乙", "丙|丁|说明", "数量|1", "质量|2");
        content.Blocks.Select(b => b.Place).Should().Equal("表1", "表2");
        content.Remarks.Select(r => r.Code).Should().Equal("SE0639");
    }

    [Fact]
    public void Read_TableThatOnlyFramesOthers_IsNoGrid()
    {
        string inner = Table(Row(Cell("数量"), Cell("1")), Row(Cell("质量"), Cell("2")));

        DocumentContent content = Read(Table(Row(CellOf(Paragraph("项目自评表") + inner))));

        GridPicture.Of(content).Should().Equal("项目自评表", "数量|1", "质量|2");
        content.Remarks.Should().BeEmpty();
    }

    [Fact]
    public void Read_DeletedAndHiddenRows_AreLeftOut() => Picture(Table(
        "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("旧") + "</w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>" + Cell("暗") + "</w:tr>", Row(Cell("新")))).Should().Equal("新");

    [Fact]
    public void Place_OfACell_NamesTableRowAndColumn()
    {
        var grid = (Grid)Read(Paragraph("自评表") + Table(Row(Cell("名称", "<w:gridSpan w:val=\"3\"/>"), Cell("得分")))).Blocks[1];

        grid.Cells.Select(c => c.Place).Should().Equal("表1 第1行第1列", "表1 第1行第4列");
    }

    [Fact]
    public void Read_TenThousandNestedTables_IsRefused()
    {
        string body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 10_000)) + Paragraph("底") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 10_000));

        Read(body).Remarks.Select(r => r.Code).Should().Equal("SE0618");
    }

    private static string[] Picture(string body) => GridPicture.Of(Read(body));

    private static DocumentContent Read(string body) => DocumentReading.Read(Of(body), "自评表.docx");
}
