using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

public sealed class ImpactWorkbookTests
{
    /// <summary>The national book, where doing more than planned costs points.</summary>
    private static readonly RuleBook Stricter = RuleBook.TryParse(
        File.ReadAllText(Repository.PathOf("rules", "national-2020-project", "rulebook.json")).Replace("\"超额处理\": { \"value\": \"不扣\"", "\"超额处理\": { \"value\": \"按偏离度\"", StringComparison.Ordinal), "rulebook.json", out RuleBook? book, out _) ? book : null!;

    [Fact]
    public async Task WriteAsync_Impact_ListsEveryUnitWithItsChange()
    {
        ImpactAnalysis impact = Impact(s => s, 30);

        byte[] book = await Book(impact);

        OfficeCheck.Errors(book, isWord: false).Should().BeEmpty();
        Grid[] sheets = Sheets(book);
        sheets.Select(s => s.Place).Should().Equal("结论", "单位", "规则", "统计");
        Column(sheets[1], "单位").Should().Equal(impact.Units.Select(u => u.Unit));
        Column(sheets[1], "变化").Select(Number).Should().Equal(impact.Units.Select(u => u.After - u.Before));
        Column(sheets[1], "等级变化").Count(t => t.Length > 0).Should().Be(impact.Units.Count(u => u.GradeBefore != u.GradeAfter));
        Column(sheets[1], "结果").Should().Equal(impact.Units.Select(u => u.Outcome));
        Column(sheets[0], "结论").Should().Contain(impact.ConclusionIn());
        Column(sheets[2], "变化合计（分）").Sum(t => Number(t) ?? 0).Should().Be(impact.TotalAfter - impact.TotalBefore);
        impact.Fallen.Should().BeGreaterThan(20);
        ZipBytes.Names(book).Count(n => n.StartsWith("xl/charts/", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public async Task WriteAsync_NoForms_IsAWorkbookOfHeads() => OfficeCheck.Errors(await Book(Impact(s => s, 0)), isWord: false).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(HostileTexts.Of), MemberType = typeof(HostileTexts))]
    public async Task WriteAsync_HostileText_StaysText(string name, string text) =>
        HostileTexts.ShouldBeSound(await Book(Impact(s => s with { Unit = text, ProjectName = text }, 2)), "xlsx", name);

    private static ImpactAnalysis Impact(Func<SelfEvaluation, SelfEvaluation> change, int forms)
    {
        var impact = new ImpactAnalysis(RuleBooks.National2020, Stricter);
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        for (int i = 0; i < forms; i++)
        {
            int less = i;
            impact.Add(change(sample with { Unit = $"单位{i}", Indicators = [.. sample.Indicators.Select((r, n) => n == 1 ? r with { Actual = FormCell.Parse($"{3000 + (less * 300)}人次") } : r)] }), $"表.ndjson:{i + 1}");
        }

        return impact;
    }

    private static async Task<byte[]> Book(ImpactAnalysis impact)
    {
        using var output = new MemoryStream();
        await ImpactWorkbook.WriteAsync(impact, output);
        return output.ToArray();
    }

    private static Grid[] Sheets(byte[] book) => [.. DocumentReading.Read(book, "").Blocks.OfType<Grid>()];

    private static IEnumerable<string> Column(Grid sheet, string head)
    {
        int column = Enumerable.Range(0, sheet.ColumnCount).Single(c => sheet[0, c]!.Text == head);
        return Enumerable.Range(1, sheet.RowCount - 1).Select(r => sheet[r, column]?.Text ?? "");
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
