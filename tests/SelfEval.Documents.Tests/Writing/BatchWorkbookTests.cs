using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Documents.Writing.Workbooks;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.Tests.Writing;

public sealed class BatchWorkbookTests : IDisposable
{
    private const int Forms = 40;

    private readonly string _cards = Path.GetTempFileName();
    private readonly ScoreCard[] _scored;

    public BatchWorkbookTests()
    {
        var scorer = new Scorer(RuleBooks.National2020);
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        _scored = [.. Enumerable.Range(0, Forms).Select(i => scorer.Score(sample with { Unit = i == 0 ? "=1+1" : $"单位{i}", ProjectName = i == 1 ? "@项目\u0001" : "项目", Indicators = [.. sample.Indicators.Select((r, n) => n == 0 ? r with { DeclaredScore = 20m - (i % 7) } : r)] }))];
        File.WriteAllLines(_cards, _scored.Select(Line));
    }

    [Fact]
    public async Task WriteAsync_Batch_IsValidAndHasItsSheets()
    {
        byte[] book = await Book();

        OfficeCheck.Errors(book, isWord: false).Should().BeEmpty();
        Sheets(book).Select(s => s.Place).Should().Equal("汇总", "疑点", "指标", "统计");
    }

    [Fact]
    public async Task WriteAsync_Batch_SaysWhatTheCardsSay()
    {
        Grid[] sheets = Sheets(await Book());

        Column(sheets[0], "总分").Sum(Number).Should().Be(_scored.Sum(c => c.Total));
        sheets[1].RowCount.Should().Be(1 + _scored.Sum(c => c.Findings.Count));
        sheets[2].RowCount.Should().Be(1 + _scored.Sum(c => c.Indicators.Count + 1));
        Column(sheets[2], "差异").Where(t => t.Length > 0).Sum(Number).Should().Be(_scored.Sum(c => c.Indicators.Append(c.Execution!).Sum(r => r.Difference ?? 0)));
        Column(sheets[0], "执行率").Should().OnlyContain(t => t == "98.00%");
        Column(sheets[2], "说明").Should().Contain(_scored[0].Indicators[0].Explanation);
        Number(sheets[3][Enumerable.Range(0, sheets[3].RowCount).Single(r => sheets[3][r, 0]!.Text == "总分合计"), 1]!.Text).Should().Be(_scored.Sum(c => c.Total));
    }

    [Fact]
    public async Task WriteAsync_HostileTexts_StayText()
    {
        byte[] book = await Book();

        Column(Sheets(book)[0], "单位").Should().StartWith("=1+1");
        using var zip = new ZipArchive(new MemoryStream(book));
        foreach (ZipArchiveEntry sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            (await reader.ReadToEndAsync()).Should().NotMatchRegex("<f[ >]").And.Contain("state=\"frozen\"").And.Contain("<autoFilter ref=");
        }
    }

    [Fact]
    public async Task WriteAsync_MoreRowsThanASheetHolds_GoesOnInTheNext()
    {
        using var output = new MemoryStream();
        await BureauBook.WriteAsync(_cards, output, mostRows: 100, null, CancellationToken.None);

        Grid[] indicators = [.. Sheets(output.ToArray()).Where(s => s.Place.StartsWith("指标", StringComparison.Ordinal))];

        indicators.Select(s => s.Place).Should().Equal("指标", "指标 2", "指标 3");
        indicators.Sum(s => s.RowCount - 1).Should().Be(_scored.Sum(c => c.Indicators.Count + 1));
    }

    /// <summary>Three charts of what the sheet says beside them; each names its range, and holds the same numbers.</summary>
    [Fact]
    public async Task WriteAsync_Charts_ShowTheNumbersOfTheSheet()
    {
        byte[] book = await Book();

        Grid figures = Sheets(book)[3];
        string[] charts = [.. Enumerable.Range(1, 3).Select(i => ZipBytes.Text(book, $"xl/charts/chart{i}.xml"))];
        foreach (string chart in charts)
        {
            Match range = Regex.Match(chart, @"<c:val><c:numRef><c:f>'统计'!\$B\$(\d+):\$B\$(\d+)</c:f>");
            int first = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
            int last = int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) - 1;
            Regex.Matches(chart.Split("<c:val>")[1], "<c:v>([^<]*)</c:v>").Select(m => m.Groups[1].Value).Should().Equal(Enumerable.Range(first, last - first + 1).Select(r => figures[r, 1]!.Text));
            Regex.Matches(chart.Split("<c:val>")[0], "<c:v>([^<]*)</c:v>").Select(m => m.Groups[1].Value).Should().Equal(Enumerable.Range(first, last - first + 1).Select(r => figures[r, 0]!.Text));
        }

        charts.Select(c => Regex.Match(c, "<a:t>([^<]*)</a:t>").Groups[1].Value).Should().Equal("等级（张）", "总分的十分位（分）", "最多的疑点（处）");
    }

    [Fact]
    public async Task WriteAsync_EverySheet_IsSetUpForA4WithItsHeadOnEveryPage()
    {
        byte[] book = await Book();

        for (int i = 1; i <= 4; i++)
        {
            ZipBytes.Text(book, $"xl/worksheets/sheet{i}.xml").Should().Contain(i < 4 ? "paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"" : "paperSize=\"9\" orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"1\"").And.Contain("fitToPage=\"1\"");
        }

        Regex.Count(ZipBytes.Text(book, "xl/workbook.xml"), "_xlnm.Print_Titles").Should().Be(4);
    }

    [Fact]
    public async Task WriteAsync_FilesKnown_LinksToThem()
    {
        using var output = new MemoryStream();
        await BatchWorkbook.WriteAsync(_cards, output, line => line switch { 1 => ("a\"b=1.docx 表2", "子\\a\"b=1.docx"), 2 => ("没有路径", ""), 3 => (new string('长', 300), "c.docx"), _ => null });

        byte[] book = output.ToArray();
        OfficeCheck.Errors(book, isWord: false).Should().BeEmpty();
        Column(Sheets(book)[0], "文件").Take(4).Should().Equal("a\"b=1.docx 表2", "没有路径", new string('长', 300), "");
        Regex.Matches(ZipBytes.Text(book, "xl/worksheets/sheet1.xml"), "<f>([^<]*)</f>").Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).Should().Equal("HYPERLINK(\"子/a\"\"b=1.docx\",\"a\"\"b=1.docx 表2\")");
    }

    [SofficeFact]
    public async Task WriteAsync_Batch_IsReadByLibreOfficeWithItsCharts() =>
        Regex.Count(Soffice.Convert(await Book(), "汇总.xlsx", "fods"), "<draw:object ").Should().Be(3);

    [Theory]
    [MemberData(nameof(HostileTexts.Of), MemberType = typeof(HostileTexts))]
    public async Task WriteAsync_HostileText_StaysText(string name, string text)
    {
        var scorer = new Scorer(RuleBooks.National2020);
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        File.WriteAllText(_cards, Line(scorer.Score(sample with { Unit = text, ProjectName = text, Indicators = [.. sample.Indicators.Select(r => r with { Name = text, DeclaredScore = 1m })] }), 0));

        byte[] book = await Book();

        HostileTexts.ShouldBeSound(book, "xlsx", name);
        Letters(Column(Sheets(book)[0], "单位").Single()).Should().Be(Letters(text)[..Math.Min(32_000, Letters(text).Length)], name);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [Fact]
    public async Task WriteAsync_NoCards_IsAWorkbookOfHeads()
    {
        File.WriteAllText(_cards, "");

        byte[] book = await Book();

        OfficeCheck.Errors(book, isWord: false).Should().BeEmpty();
        Sheets(book)[3][1, 1]!.Text.Should().Be("0");
    }

    public void Dispose() => File.Delete(_cards);

    private static string Line(ScoreCard card, int index)
    {
        var line = new Utf8Buffer();
        ScoreCardJson.WriteLine(card, index + 1, line);
        return Encoding.UTF8.GetString(line.Written).Trim();
    }

    private async Task<byte[]> Book()
    {
        using var output = new MemoryStream();
        await BatchWorkbook.WriteAsync(_cards, output);
        return output.ToArray();
    }

    private static Grid[] Sheets(byte[] book) => [.. DocumentReading.Read(book, "").Blocks.OfType<Grid>()];

    private static IEnumerable<string> Column(Grid sheet, string head)
    {
        int column = Enumerable.Range(0, sheet.ColumnCount).Single(c => sheet[0, c]!.Text == head);
        return Enumerable.Range(1, sheet.RowCount - 1).Select(r => sheet[r, column]?.Text ?? "");
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
