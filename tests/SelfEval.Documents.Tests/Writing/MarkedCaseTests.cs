using System.Text;
using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

/// <summary>The published forms and the seeds, laid out as official tables: marked, each file is sound, says what it said and bears every finding.</summary>
public sealed class MarkedCaseTests
{
    private static readonly string[] Formats = ["docx", "xlsx", "html"];

    public static TheoryData<string, string> Cases()
    {
        var all = new TheoryData<string, string>();
        foreach (string file in FilledFormTests.Published())
        {
            foreach (string format in Formats)
            {
                all.Add(file, format);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TryWrite_PublishedForm_BearsEveryFindingAndKeepsTheText(string file, string format)
    {
        byte[] original = FilledFormTests.Bytes(EvaluationFile.Load(Repository.PathOf(file.Split(Path.DirectorySeparatorChar))), format);
        (DocumentForm Form, ScoreCard Card)[] forms = Scored(original, format, "checks");

        byte[] marked = Marked(original, forms, out int comments);

        Finding[] findings = [.. forms.SelectMany(f => f.Card.Findings)];
        string said = Said(marked, format);
        findings.Where(f => !said.Contains(f.Message, StringComparison.Ordinal)).Select(f => f.ToString()).Should().BeEmpty();
        comments.Should().BeGreaterThanOrEqualTo(findings.Count(f => f.Kind != FindingKind.Status));
        Counted(marked, format).Should().Be(format == "xlsx" ? Places(marked).Distinct().Count() : comments);
        Cells(marked).Should().Equal(Cells(original));
        if (format != "html")
        {
            OfficeCheck.Errors(marked, format == "docx").Should().BeEmpty();
        }
    }

    /// <summary>A finding hangs on the very cell that it speaks of.</summary>
    [Fact]
    public void TryWrite_Workbook_PutsEachFindingAtItsCell()
    {
        byte[] original = FilledFormTests.Bytes(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")), "xlsx");
        (DocumentForm Form, ScoreCard Card)[] forms = Scored(original, "xlsx", "lusong-2023");

        byte[] marked = Marked(original, forms, out _);

        string[] wanted = [.. forms[0].Card.Findings.Where(f => f.Kind != FindingKind.Status).Select(f => forms[0].Card.CellOf(f)).OfType<string>().Where(p => p.Contains('!')).Distinct()];
        wanted.Should().HaveCountGreaterThan(5);
        Places(marked).Should().Contain(wanted);
    }

    /// <summary>A page bears comments on its paragraphs too: where the form is signed, and what the report states.</summary>
    [Fact]
    public void TryWrite_Page_MarksParagraphs()
    {
        byte[] original = FilledFormTests.Bytes(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")), "html");
        (DocumentForm Form, ScoreCard Card)[] forms = Scored(original, "html", "lusong-2023");
        string[] places = [.. forms[0].Card.Findings.Where(f => f.Kind != FindingKind.Status).Select(f => forms[0].Card.CellOf(f)).OfType<string>().Where(p => p.EndsWith('段')).Distinct()];

        string page = Encoding.UTF8.GetString(Marked(original, forms, out _));

        places.Should().NotBeEmpty();
        Regex.Count(page, "<p[^>]*>(<a class=\"selfeval-note\"[^>]*></a>)+").Should().Be(places.Length);
    }

    /// <summary>LibreOffice opens what was marked, with as many comments.</summary>
    [SofficeTheory]
    [InlineData("docx", "fodt")]
    [InlineData("xlsx", "fods")]
    public void TryWrite_Seed_IsReadByLibreOfficeWithAllItsComments(string format, string kind)
    {
        byte[] original = FilledFormTests.Bytes(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")), format);
        byte[] marked = Marked(original, Scored(original, format, "lusong-2023"), out _);

        Regex.Count(Soffice.Convert(marked, "a." + format, kind), "<office:annotation ").Should().Be(Counted(marked, format));
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Of), MemberType = typeof(HostileTexts))]
    public void TryWrite_HostileText_StaysText(string name, string text)
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        SelfEvaluation form = seed with { Indicators = [.. seed.Indicators.Select((r, i) => r with { Name = i % 3 == 0 ? text + i : r.Name, Reason = text })], ExpectedGoal = text };
        foreach (string format in Formats)
        {
            byte[] original = FilledFormTests.Bytes(form, format);

            byte[] marked = Marked(original, Scored(original, format, "lusong-2023"), out _);

            HostileTexts.ShouldBeSound(marked, format, name);
            Cells(marked).Should().Equal(Cells(original));
        }
    }

    private static (DocumentForm Form, ScoreCard Card)[] Scored(byte[] bytes, string format, string book)
    {
        var scorer = new Scorer(RuleBooks.Find(book)!);
        return [.. DocumentFile.Read(new MemoryStream(bytes), "自评表." + format).SelectMany(r => r.Forms).Select(f => (f, f.Score(scorer)))];
    }

    private static byte[] Marked(byte[] original, (DocumentForm, ScoreCard)[] forms, out int comments)
    {
        using var output = new MemoryStream();
        MarkedCopy.TryWrite(new MemoryStream(original), forms, output, out comments, out Remark? problem).Should().BeTrue(problem?.ToString());
        return output.ToArray();
    }

    private static string Said(byte[] bytes, string format) => System.Net.WebUtility.HtmlDecode(format switch
    {
        "docx" => Regex.Replace(ZipBytes.Text(bytes, "word/comments1.xml"), "</w:p><w:p>", "\n").Replace("</w:t></w:r>", "", StringComparison.Ordinal),
        "xlsx" => string.Concat(Comments(bytes).Select(c => ZipBytes.Text(bytes, c))),
        _ => Encoding.UTF8.GetString(bytes),
    });

    private static int Counted(byte[] bytes, string format) => format switch
    {
        "docx" => Regex.Count(ZipBytes.Text(bytes, "word/comments1.xml"), "<w:comment "),
        "xlsx" => Comments(bytes).Sum(c => Regex.Count(ZipBytes.Text(bytes, c), "<comment ")),
        _ => Regex.Count(Encoding.UTF8.GetString(bytes), "<a class=\"selfeval-note\""),
    };

    /// <summary>The cells that bear notes, by sheet.</summary>
    private static IEnumerable<string> Places(byte[] bytes)
    {
        string[] sheets = [.. Regex.Matches(ZipBytes.Text(bytes, "xl/workbook.xml"), "<sheet name=\"([^\"]+)\"").Select(m => m.Groups[1].Value)];
        for (int i = 0; i < sheets.Length; i++)
        {
            string? relations = ZipBytes.Names(bytes).Contains($"xl/worksheets/_rels/sheet{i + 1}.xml.rels") ? ZipBytes.Text(bytes, $"xl/worksheets/_rels/sheet{i + 1}.xml.rels") : null;
            if (relations is not null && Regex.Match(relations, "Target=\"/(xl/comments[0-9]+.xml)\"") is { Success: true } own)
            {
                foreach (Match note in Regex.Matches(ZipBytes.Text(bytes, own.Groups[1].Value), "<comment ref=\"([A-Z]+[0-9]+)\""))
                {
                    yield return $"{sheets[i]}!{note.Groups[1].Value}";
                }
            }
        }
    }

    private static IEnumerable<string> Comments(byte[] bytes) => ZipBytes.Names(bytes).Where(n => n.StartsWith("xl/comments", StringComparison.Ordinal));

    private static string[] Cells(byte[] bytes) => [.. DocumentReading.Read(bytes, "").Blocks.OfType<Grid>().SelectMany(g => g.Cells).Select(c => $"{c.Place} {c.Text}")];
}
