using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Grids;

public sealed class HtmlTests
{
    [Fact]
    public void Read_WrongSpans_FormsTheTableAsABrowserDoes()
    {
        DocumentContent content = Read("<table><tr><td rowspan=9>甲<td colspan=0>乙<td rowspan=x>丙<tr><td colspan=1000>丁<tr><td>己</table>");

        GridPicture.Of(content).Should().Equal("甲|乙|丙", "↑|丁|←", "↑|己|∅");
    }

    [Fact]
    public void Read_SpansThatMeet_FirstKeepsTheSlotWithARemark()
    {
        DocumentContent content = Read("<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙</table>");

        GridPicture.Of(content).Should().Equal("甲|乙", "丙|↑");
        content.Remarks.Select(r => r.Code).Should().Equal("SE0640");
    }

    [Fact]
    public void Read_BreaksEntitiesAndWrappedSource_ReadAsShown() => Picture("<table><tr><td>一级<br>指标&nbsp;1<td>实际\n  完成值<td><p>甲<p>乙<td>Word  2019\n版</table>")
        .Should().Equal("一级⏎指标 1|实际完成值|甲⏎乙|Word 2019 版");

    [Fact]
    public void Read_LayoutTablesAroundTheForm_AreNoGrids() => Picture("<body><table><tr><td>首页</td><td><table><tr><td>指标<td>得分<tr><td>甲<td>1</table></td></tr></table>")
        .Should().Equal("首页", "指标|得分", "甲|1");

    [Fact]
    public void Read_HiddenPartsScriptsAndStyles_AreLeftOut() => Picture("<style>x</style><script>document.write('坏')</script><p style='DISPLAY : none'>暗</p><p hidden>暗</p><p>明<span style='mso-hide:all'>暗</span></p>")
        .Should().Equal("明");

    [Fact]
    public void Read_FormControls_ShowWhatIsChosen() => Picture("<p><input type=checkbox checked>是<input type=checkbox>否 <input value=95%><select><option>甲<option selected>乙</select><input type=hidden value=暗></p>")
        .Should().Equal("☑是□否 95%乙");

    [Theory]
    [InlineData("<meta charset=gb2312>", "GB18030", "")]
    [InlineData("", "GB18030", "")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=utf-8'>", "GB18030", "SE0641")]
    [InlineData("<meta charset=gbk>", "UTF-8", "SE0641")]
    [InlineData("", "UTF-8", "")]
    [InlineData("", "UTF-16", "")]
    public void Read_AnyDeclaration_TakesTheEncodingThatTheBytesHave(string declaration, string encoding, string remark)
    {
        Encoding written = encoding == "GB18030" ? TextEncoding.Chinese : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble().Where(_ => encoding == "UTF-16"), .. written.GetBytes($"<html><head>{declaration}</head><body><p>项目支出绩效自评表项目支出绩效自评表项目支出绩效自评表</p>")];

        DocumentContent content = DocumentReading.Read(bytes, "自评表.htm");

        GridPicture.Of(content).Should().Equal("项目支出绩效自评表项目支出绩效自评表项目支出绩效自评表");
        content.Remarks.Select(r => r.Code).Should().Equal(remark.Length == 0 ? [] : [remark]);
    }

    [Fact]
    public void Read_SheetSavedAsWebPageUnderXlsName_ReadsByContent() =>
        DocumentReading.Read(Encoding.UTF8.GetBytes("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>得分<td>9</table></html>"), "自评表.xls").Format.Should().Be(DocumentFormat.Html);

    [Theory]
    [InlineData("quoted-printable", "<p>=D7=D4=C6=C0=B1=\r\n=ED</p>")]
    [InlineData("base64", "PHA+19TGwLHtPC9w\r\nPg==")]
    public void Read_PageInOneFile_IsUnpacked(string packing, string body)
    {
        string file = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--=_Part\"\r\n\r\n----=_Part\r\nContent-Location: a.htm\r\n"
            + $"Content-Transfer-Encoding: {packing}\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n{body}\r\n----=_Part\r\nContent-Type: image/png\r\n\r\nxx\r\n----=_Part--";

        GridPicture.Of(DocumentReading.Read(Encoding.Latin1.GetBytes(file), "自评表.mht")).Should().Equal("自评表");
    }

    [Fact]
    public void Read_SheetsInOneFile_AreReadOneAfterTheOther()
    {
        string Part(string html) => $"\n--b\nContent-Type: text/html\n\n{html}";
        string file = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n" + Part("<html><frameset><frame src=sheet001.htm></frameset></html>")
            + Part("<table><tr><td>1<td>2</table>") + Part("<table><tr><td>3<td>4</table>") + "\n--b--";

        GridPicture.Of(DocumentReading.Read(Encoding.Latin1.GetBytes(file), "自评表.mht")).Should().Equal("1|2", "3|4");
    }

    [Fact]
    public void Read_TenThousandNestedTables_IsRefused() =>
        Read(string.Concat(Enumerable.Repeat("<table><tr><td>", 10_000))).Remarks.Select(r => r.Code).Should().Equal("SE0618");

    [Fact]
    public void Read_ElementsNeverClosed_IsRefusedBeforeTheStackOverflows()
    {
        DocumentContent? content = null;
        var small = new Thread(() => content = Read(string.Concat(Enumerable.Repeat("<span>", 4_000)) + "底"), maxStackSize: 256 * 1024);

        small.Start();
        small.Join();

        content!.Remarks.Select(r => r.Code).Should().Equal("SE0618");
    }

    [Fact]
    public void Read_PageMadeToBeDeep_IsRefusedBeforeItIsParsed() =>
        Read(string.Concat(Enumerable.Repeat("<b><div>", 200_000))).Remarks.Select(r => r.Code).Should().Equal("SE0618");

    [Fact]
    public void Read_ManyParagraphs_AreAllRead() =>
        Read(string.Concat(Enumerable.Repeat("<p>文字</p>", 50_000))).Blocks.Should().HaveCount(50_000);

    private static string[] Picture(string html) => GridPicture.Of(Read(html));

    private static DocumentContent Read(string html) => DocumentReading.Read(Encoding.UTF8.GetBytes(html), "自评表.html");
}
