using System.Text;
using SelfEval.Documents.Tests.Files;
using static SelfEval.Documents.Tests.Files.WordFile;

namespace SelfEval.Documents.Tests.Diagnostics;

/// <summary>A file that earns a remark, and what it is in words.</summary>
internal sealed record ReadingExample(string Code, string What, Func<byte[]> File)
{
    private static readonly string Small = Table(Row(Cell("数量"), Cell("1")), Row(Cell("质量"), Cell("2")));

    public static IReadOnlyList<ReadingExample> All { get; } =
    [
        new("SE0610", "另存成 RTF 的自评表", () => Encoding.ASCII.GetBytes("{\\rtf1 text}")),
        new("SE0611", "Word 97 的 .doc 文件", () => CompoundBytes.Of("WordDocument")),
        new("SE0612", "加了打开密码的 .xlsx 文件", () => CompoundBytes.Of("EncryptedPackage")),
        new("SE0613", "只传了一半的 .docx 文件", () => Of(Paragraph("自评表"))[..200]),
        new("SE0614", "插了许多照片、超过 100 MB 的文件", () => new byte[100_000_001]),
        new("SE0616", "解开后比自己大两百倍以上的 .docx 文件", () => Of(Paragraph(new string('一', 5_000_000)))),
        new("SE0617", "一万多行的 .csv 文件", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("甲,1\n", 10_001)))),
        new("SE0618", "九层表格套在一起的网页", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<table><tr><td>", 9)))),
        new("SE0619", "零字节的文件", () => []),
        new("SE0620", "扫描成 PDF 的自评表", () => new PdfFile().Picture().ToArray()),
        new("SE0621", "Excel 把几张表存成网页时的主文件", () => Encoding.UTF8.GetBytes("<html><frameset rows=*><frame src=a.files/sheet001.htm></frameset></html>")),
        new("SE0630", "工作簿里隐藏的“底稿”表", () => ExcelFile.Of([("底稿", "hidden", ""), ("自评表", "", Sheet(ExcelFile.Row(1, ExcelFile.Text("A1", "甲"))))])),
        new("SE0631", "筛选后看不见的行", () => ExcelFile.Of(Sheet(ExcelFile.Row(1, ExcelFile.Text("A1", "甲")) + ExcelFile.Row(2, ExcelFile.Text("A2", "乙"), "hidden=\"1\"")))),
        new("SE0632", "隐藏的列", () => ExcelFile.Of("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + Sheet(ExcelFile.Row(1, ExcelFile.Text("A1", "甲") + ExcelFile.Text("B1", "乙"))))),
        new("SE0633", "Word 里设为隐藏的文字", () => Of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>")),
        new("SE0634", "总分单元格是 #REF!", () => ExcelFile.Of(Sheet(ExcelFile.Row(1, "<c r=\"A1\" t=\"e\"><v>#REF!</v></c>")))),
        new("SE0635", "由程序生成、没有用表格软件打开过的公式", () => ExcelFile.Of(Sheet(ExcelFile.Row(1, "<c r=\"A1\"><f>1+1</f></c>")))),
        new("SE0636", "格式为 ;;; 的数", () => ExcelFile.Of(Sheet(ExcelFile.Row(1, ExcelFile.Number("A1", "7", 1))), ";;;")),
        new("SE0637", "合并以前留下的文字", () => Of(Table(Row(Cell("甲", "<w:vMerge w:val=\"restart\"/>")), Row(Cell("旧", "<w:vMerge/>"))))),
        new("SE0638", "没有接受的修订", () => Of("<w:p><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>95</w:t></w:r></w:ins></w:p>")),
        new("SE0639", "“年度目标”格子里的明细表", () => Of(Table(Row(Cell("甲"), Cell("乙"), Cell("丙")), Row(Cell("丁"), Cell("戊"), CellOf(Small + Paragraph("说明")))))),
        new("SE0640", "跨行和跨列互相压住的网页表格", () => Encoding.UTF8.GetBytes("<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙</table>")),
        new("SE0641", "声明 gbk、实为 UTF-8 的网页", () => Encoding.UTF8.GetBytes("<meta charset=gbk><p>" + new string('绩', 30))),
        new("SE0642", "带宏的 .docm 文件", () => ZipBytes.Of(("word/document.xml", "<document><body/></document>"), ("word/vbaProject.bin", "x"))),
        new("SE0643", "有一页是扫描图片的 PDF", () => new PdfFile().Text(72, 100, "自评报告").NextPage().Picture().ToArray()),
        new("SE0644", "字体没有编码表的 PDF，复制出来是乱码", () => new PdfFile(encoding: "Identity-H").Text(72, 100, "自评报告").ToArray()),
        new("SE0645", "第二页接着第一页的表", () => new PdfFile().Ruled([50, 150, 250], [700, 720]).Text(55, 715, "甲").NextPage().Ruled([50, 150, 250], [60, 80]).Text(55, 75, "乙").ToArray()),
        new("SE0646", "没有框线的表导出的 PDF", () => new PdfFile().Text(50, 100, "指标").Text(150, 100, "目标").Text(250, 100, "得分").Text(50, 120, "甲").Text(150, 120, "95%").Text(250, 120, "9")
            .Text(50, 140, "乙").Text(150, 140, "90%").Text(250, 140, "8").ToArray()),
    ];

    private static string Sheet(string rows) => $"<sheetData>{rows}</sheetData>";
}
