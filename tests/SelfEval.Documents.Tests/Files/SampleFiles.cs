using System.Text;

namespace SelfEval.Documents.Tests.Files;

/// <summary>One small self-evaluation form in every format that tests can write by themselves.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        ("自评表.docx", WordFile.Of(WordFile.Paragraph("项目支出绩效自评表") + WordFile.Table(
            WordFile.Row(WordFile.Cell("一级指标"), WordFile.Cell("三级指标", "<w:gridSpan w:val=\"2\"/>"), WordFile.Cell("得分")),
            WordFile.Row(WordFile.Cell("产出指标", "<w:vMerge w:val=\"restart\"/>"), WordFile.Cell("合格率"), WordFile.Cell("≥95%"), WordFile.Cell("10")),
            WordFile.Row(WordFile.Cell("", "<w:vMerge/>"), WordFile.Cell("及时率"), WordFile.Cell("100%"), WordFile.Cell("9.5"))))),
        ("自评表.xlsx", ExcelFile.Of("<sheetData>" + ExcelFile.Row(1, ExcelFile.Text("A1", "一级指标") + ExcelFile.Text("B1", "三级指标") + ExcelFile.Text("C1", "得分"))
            + ExcelFile.Row(2, ExcelFile.Text("A2", "产出指标") + ExcelFile.Number("B2", "0.95", 1) + ExcelFile.Number("C2", "10"))
            + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>", "0.00%")),
        ("自评表.html", Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8></head><body><p>项目支出绩效自评表</p><table border=1><tr><td>一级指标<td colspan=2>三级指标<td>得分<tr><td rowspan=2>产出指标<td>合格率<td>≥95%<td>10<tr><td>及时率<td>100%<td>9.5</table></body></html>")),
        ("自评表.csv", Encoding.UTF8.GetBytes("一级指标,三级指标,目标,得分\n产出指标,\"合格率\n（抽查）\",≥95%,10\n,及时率,100%,9.5\n")),
        ("自评表.pdf", new PdfFile().Text(200, 80, "项目支出绩效自评表", 16).Ruled([50, 150, 250, 350], [100, 120, 140]).Text(55, 115, "三级指标").Text(155, 115, "目标").Text(255, 115, "得分")
            .Text(55, 135, "合格率").Text(155, 135, "≥95%").Text(255, 135, "10").ToArray()),
        ("自评表.xls", File.ReadAllBytes(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Files", "workbook.xls"))),
    ];
}
