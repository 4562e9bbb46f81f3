using System.Reflection;
using System.Text;
using SelfEval.Cli;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Isolation;
using SelfEval.Documents.Tests.Files;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Tests.Diagnostics;

/// <summary>Every message about a document: earned by a file, in both languages, on a page of its own.</summary>
public sealed class ReadingDiagnosticsTests
{
    private static readonly DiagnosticDescriptor[] OfReading = Rows(typeof(ReadingDiagnostics));

    /// <summary>All rows of the package, whichever folder they stand in.</summary>
    private static readonly DiagnosticDescriptor[] Catalogue = [.. typeof(Remark).Assembly.GetTypes().SelectMany(Rows).OrderBy(d => d.Code, StringComparer.Ordinal)];

    public static TheoryData<string> Codes() => [.. ReadingExample.All.Select(e => e.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_Example_EarnsItsRemark(string code) =>
        DocumentReading.Read(ReadingExample.All.Single(e => e.Code == code).File(), "自评表").Remarks.Select(r => r.Code).Should().Contain(code);

    [Fact]
    public void Read_TakesTooLong_IsStopped()
    {
        using var process = new ReadingProcess(DocumentProcess.StartInfo, milliseconds: 1);

        process.Read(new PdfFile().ToArray(), "自评表.pdf").Remarks.Select(r => r.Code).Should().Equal("SE0615");
    }

    [Fact]
    public void Codes_OfReading_AllHaveAnExample() =>
        ReadingExample.All.Select(e => e.Code).Append("SE0615").Should().BeEquivalentTo(OfReading.Select(d => d.Code));

    [Fact]
    public void Codes_InTheCatalogue_AreUniqueAndNotTakenByOthers() =>
        Catalogue.Concat(Rows(typeof(DiagnosticCatalog))).Select(d => d.Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Texts_InBothLanguages_TakeTheSameParticulars()
    {
        object[] particulars = [.. Enumerable.Range(0, 9).Select(i => (object)i)];
        foreach (DiagnosticDescriptor row in Catalogue)
        {
            Action format = () => _ = string.Format(row.Chinese, particulars) + string.Format(row.English, particulars);
            format.Should().NotThrow(row.Code);
            row.Chinese.Should().NotEndWith("。", row.Code);
        }

        OfReading.Should().OnlyContain(row => Slots(row.Chinese).Order().SequenceEqual(Slots(row.English).Order()));
    }

    /// <summary>docs/document-diagnostics.zh-CN.md is made from the catalogue and the examples; SELFEVAL_UPDATE=1 writes it anew.</summary>
    [Fact]
    public void Page_OfDocumentCodes_IsUpToDate()
    {
        string path = Repository.PathOf("docs", "document-diagnostics.zh-CN.md");
        string page = Page();
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "run: SELFEVAL_UPDATE=1 dotnet test --filter Page_OfDocumentCodes");
    }

    private static string Page()
    {
        var page = new StringBuilder("# 读表诊断代码\n\n读 Word、Excel、网页、PDF、CSV 自评表时可能看到的每个代码。代码一经公布不改含义；其他代码见 [诊断代码](diagnostics.md)。\n"
            + "本页由目录和示例生成，请勿手改：`SELFEVAL_UPDATE=1 dotnet test --filter Page_OfDocumentCodes`。\n");
        foreach (DiagnosticDescriptor row in Catalogue)
        {
            string what = ReadingExample.All.FirstOrDefault(e => e.Code == row.Code) is { } example ? $"\n例：{example.What}。\n" : "";
            page.Append($"\n## {row.Code} {DiagnosticText.Label(row.Severity)}\n\n{Plain(row.Chinese)}\n\n*{Plain(row.English)}*\n{what}");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, "(?<!\\{)\\{\\d\\}(?!\\})", "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static IEnumerable<string> Slots(string text) => System.Text.RegularExpressions.Regex.Matches(text, "(?<!\\{)\\{\\d\\}(?!\\})").Select(m => m.Value).Distinct();

    private static DiagnosticDescriptor[] Rows(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(DiagnosticDescriptor)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!)];
}
