using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using static SelfEval.Documents.Tests.Files.ExcelFile;

namespace SelfEval.Documents.Tests.Grids;

public sealed class XlsxTests
{
    [Theory]
    [InlineData("0.9997", "0.00%", "99.97%")]
    [InlineData("0.285", "0.00", "0.29")]
    [InlineData("1234.5", "#,##0.00", "1,234.50")]
    [InlineData("1234.5", "#,##0.00_ ;[Red]\\-#,##0.00\\ ", "1,234.50")]
    [InlineData("-3", "#,##0.00_);(#,##0.00)", "(3.00)")]
    [InlineData("0", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData("45000", "yyyy\"年\"m\"月\"d\"日\"", "2023年3月15日")]
    [InlineData("45000", "yyyy年m月d日;@", "2023年3月15日")]
    [InlineData("45000", "[$-804]yyyy\\-mm\\-dd", "2023-03-15")]
    [InlineData("45000", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "2023年3月")]
    [InlineData("0.75", "上午/下午h\"时\"mm\"分\"", "下午6时00分")]
    [InlineData("97.61904761904762", "General", "97.61904762")]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("582.84", "G/通用格式", "582.84")]
    [InlineData("5", "0\"万元\"", "5万元")]
    [InlineData("5", "\"≥\"0", "≥5")]
    [InlineData("12", "##0", "12")]
    public void Read_Number_IsShownByItsFormat(string value, string format, string shown) => Picture(Row(1, Number("A1", value, 1)), format).Should().Equal(shown);

    [Fact]
    public void Read_ChineseDateIds_AreDates() => Picture(Row(1, Number("A1", "45000", 1) + Number("B1", "45000", 2))).Should().Equal("2023年3月|2023年3月15日");

    [Fact]
    public void Read_ErrorValue_IsNoFigureAndIsReported()
    {
        DocumentContent content = Read("<sheetData>" + Row(1, "<c r=\"B1\" t=\"e\"><f>SUM(#REF!)</f><v>#REF!</v></c>" + Text("C1", "总分")) + "</sheetData>");

        GridCell cell = ((Grid)content.Blocks[0])[0, 1]!;
        (cell.Text, cell.Error, cell.IsFormula, cell.Place).Should().Be(("", "#REF!", true, "自评表!B1"));
        content.Remarks.Select(r => $"{r.Place} {r.Code}").Should().Equal("自评表!B1 SE0634");
    }

    [Fact]
    public void Read_HiddenRowsColumnsAndSheets_AreLeftOutWithRemarks()
    {
        string sheet = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>" + Row(1, Text("A1", "甲") + Text("B1", "暗") + Text("C1", "乙"))
            + Row(2, Text("A2", "暗"), "hidden=\"1\"") + Row(3, Text("C3", "丙")) + "</sheetData>";

        DocumentContent content = DocumentReading.Read(Of([("自评表 ", "", sheet), ("底稿", "hidden", sheet)]), "自评表.xlsx");

        GridPicture.Of(content).Should().Equal("甲|乙", "∅|丙");
        ((Grid)content.Blocks[0])[1, 1]!.Place.Should().Be("自评表!C3");
        content.Remarks.Select(r => r.Code).Should().Equal("SE0631", "SE0632", "SE0630");
    }

    [Fact]
    public void Read_MergedAreas_TakeTheAnchorOnly()
    {
        string rows = Row(1, Text("A1", "产出") + Text("B1", "数量")) + Row(2, Text("A2", "产出") + Text("B2", "质量")) + Row(3, Text("A3", "旧字") + Text("B3", "时效"));

        DocumentContent content = Read($"<sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"C1:C2\"/></mergeCells>");

        GridPicture.Of(content).Should().Equal("产出|数量", "↑|质量", "↑|时效");
        content.Remarks.Select(r => $"{r.Place} {r.Code}").Should().Equal("自评表!A3 SE0637");
    }

    [Fact]
    public void Read_MillionEmptyRows_StopsAtTheLastFilledCell()
    {
        string empty = string.Concat(Enumerable.Range(2, 200_000).Select(i => $"<row r=\"{i}\"><c r=\"IV{i}\" s=\"0\"/></row>"));

        Picture(Row(1, Text("A1", "甲")) + empty).Should().Equal("甲");
    }

    [Fact]
    public void Read_CellBeyondTheLimits_LeavesThatSheetOut()
    {
        string far = "<sheetData>" + Row(1, Text("A1", "甲") + Text("XFD1", "乙")) + "</sheetData>";
        string near = "<sheetData>" + Row(1, Text("A1", "丙")) + "</sheetData>";

        DocumentContent content = DocumentReading.Read(Of([("甲表", "", far), ("丙表", "", near)]), "自评表.xlsx");

        GridPicture.Of(content).Should().Equal("丙");
        content.Remarks.Select(r => $"{r.Place} {r.Code}").Should().Equal("甲表!XFD1 SE0617");
    }

    [Fact]
    public void Read_FormulaNeverCalculated_IsReported() =>
        Read("<sheetData>" + Row(1, "<c r=\"A1\"><f>1+1</f></c>" + Text("B1", "甲")) + "</sheetData>").Remarks.Select(r => r.Code).Should().Equal("SE0635");

    [Fact]
    public void Read_FormatThatShowsNothing_IsBlankAndReported() =>
        DocumentReading.Read(Of("<sheetData>" + Row(1, Number("A1", "7", 1) + Text("B1", "甲")) + "</sheetData>", ";;;"), "自评表.xlsx").Remarks.Select(r => r.Code).Should().Equal("SE0636");

    private static string[] Picture(string rows, params string[] formats) => GridPicture.Of(DocumentReading.Read(Of($"<sheetData>{rows}</sheetData>", formats), "自评表.xlsx"));

    private static DocumentContent Read(string sheet) => DocumentReading.Read(Of(sheet), "自评表.xlsx");
}
