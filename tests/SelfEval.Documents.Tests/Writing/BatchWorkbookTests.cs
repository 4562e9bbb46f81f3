using System.IO.Compression;
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
        foreach (ZipArchiveEntry sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            (await reader.ReadToEndAsync()).Should().NotMatchRegex("<f[ >]").And.Contain("state=\"frozen\"").And.Contain("<autoFilter ref=");
        }
    }

    [Fact]
    public async Task WriteAsync_MoreRowsThanASheetHolds_GoesOnInTheNext()
    {
        using var output = new MemoryStream();
        await BureauBook.WriteAsync(_cards, output, mostRows: 100, CancellationToken.None);

        Grid[] indicators = [.. Sheets(output.ToArray()).Where(s => s.Place.StartsWith("指标", StringComparison.Ordinal))];

        indicators.Select(s => s.Place).Should().Equal("指标", "指标 2", "指标 3");
        indicators.Sum(s => s.RowCount - 1).Should().Be(_scored.Sum(c => c.Indicators.Count + 1));
    }

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
