using System.Globalization;
using System.Text;
using SelfEval.Documents.Tests.Files;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Documents;

/// <summary>Generated forms written out in every format that the tests can write, and the tests' workbook.</summary>
internal static class PrintedForms
{
    private const int Forms = 10;

    public static IReadOnlyList<byte[]> All => [.. Repository.Generated(Forms).Select(Rows).SelectMany(Formats)];

    private static string[][] Rows(SelfEvaluation form) =>
    [
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        .. form.Indicators.Select(i => new[] { i.Level1, i.Level2 ?? "", i.Name, i.Target.Text ?? "", i.Actual.Text ?? "", Number(i.Weight), Number(i.DeclaredScore) }),
    ];

    private static IEnumerable<byte[]> Formats(string[][] rows)
    {
        yield return WordFile.Of(WordFile.Paragraph("项目支出绩效自评表") + WordFile.Table([.. rows.Select(r => WordFile.Row([.. r.Select(c => WordFile.Cell(Escaped(c)))]))]));
        yield return ExcelFile.Of("<sheetData>" + string.Concat(rows.Select((r, y) => ExcelFile.Row(y + 1, string.Concat(r.Select((c, x) => ExcelFile.Text($"{(char)('A' + x)}{y + 1}", Escaped(c))))))) + "</sheetData>");
        yield return Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8></head><body><table border=1>" + string.Concat(rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{Escaped(c)}</td>")) + "</tr>")) + "</table></body></html>");
        yield return Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => string.Join(',', r.Select(c => $"\"{c}\"")) + "\r\n")));
        yield return Pdf(rows);
        yield return File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "SelfEval.Documents.Tests", "Files", "workbook.xls"));
    }

    private static byte[] Pdf(string[][] rows)
    {
        double[] xs = [40, 100, 160, 290, 380, 470, 510, 550];
        var file = new PdfFile().Ruled(xs, [.. Enumerable.Range(0, rows.Length + 1).Select(i => 80.0 + (24 * i))]);
        for (int y = 0; y < rows.Length; y++)
        {
            for (int x = 0; x < rows[y].Length; x++)
            {
                file.Text(xs[x] + 2, 96 + (24 * y), rows[y][x], 7);
            }
        }

        return file.ToArray();
    }

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
