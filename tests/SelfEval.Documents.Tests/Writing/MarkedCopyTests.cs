using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Documents.Writing.Marking;

namespace SelfEval.Documents.Tests.Writing;

public sealed class MarkedCopyTests
{
    private static readonly string[] Endings = ["docx", "xlsx", "html"];

    /// <summary>Every drawn layout, in every format that can be marked.</summary>
    public static TheoryData<string, string> Layouts()
    {
        var all = new TheoryData<string, string>();
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases"), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string ending in Endings)
            {
                all.Add(Path.GetFileNameWithoutExtension(file), ending);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void TryWrite_EveryLayout_CommentsEveryFindingAndKeepsTheText(string name, string ending)
    {
        byte[] original = Bytes(DrawnDocument.Of(File.ReadAllText(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases", name + ".txt")).Split("=====")[0]), ending);
        (DocumentForm Form, ScoreCard Card)[] forms = Scored(original, ending, "national-2020-project");
        if (forms.Length == 0)
        {
            return;
        }

        byte[] marked = Marked(original, forms, out int comments);

        comments.Should().BeGreaterThanOrEqualTo(forms.Sum(f => f.Card.Findings.Count(x => x.Kind != FindingKind.Status) + f.Card.Indicators.Count(r => r.Workflow is not null) + 1));
        string said = CommentText(marked, ending);
        said.Should().ContainAll(forms.SelectMany(f => f.Card.Findings).Select(f => f.Code).Append("复核结果"));
        Cells(marked).Should().Equal(Cells(original));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void TryWrite_SeedReport_BringsNoErrorIntoTheFile(string ending)
    {
        byte[] original = Bytes(DrawnDocument.File("Reports", "lusong-2023.txt"), ending);

        byte[] marked = Marked(original, Scored(original, ending), out _);

        OfficeCheck.Errors(marked, ending == "docx").Should().BeSubsetOf(OfficeCheck.Errors(original, ending == "docx"));
    }

    [Fact]
    public void TryWrite_BookOfChecksAlone_SaysNothingOfScores()
    {
        using var form = new MemoryStream();
        WordForm.Write(OfficialForm.Of(SampleForms.Of(SelfEval.Model.FormKind.Project, 2024), 0), form);

        byte[] marked = Marked(form.ToArray(), Scored(form.ToArray(), "docx"), out int comments);

        comments.Should().Be(3, "the result, no signature and no date");
        Hanging(marked)["20"].Should().BeEmpty();
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void TryWrite_OfficialForm_IsValid(string ending)
    {
        using var form = new MemoryStream();
        (ending == "docx" ? (Action<OfficialForm, Stream>)WordForm.Write : WorkbookForm.Write)(OfficialForm.Of(SampleForms.Of(SelfEval.Model.FormKind.Project, 2024), 0), form);

        byte[] marked = Marked(form.ToArray(), Scored(form.ToArray(), ending, "national-2020-project"), out _);

        OfficeCheck.Errors(marked, ending == "docx").Should().BeEmpty();
    }

    /// <summary>Each comment is read with the text of the paragraph that it hangs on.</summary>
    [Fact]
    public void TryWrite_ScoreFindingAndTotal_StandInTheirOwnCells()
    {
        using var form = new MemoryStream();
        SelfEval.Model.SelfEvaluation sample = SampleForms.Of(SelfEval.Model.FormKind.Project, 2024);
        WordForm.Write(OfficialForm.Of(sample with { Indicators = [.. sample.Indicators.Select((r, i) => i == 1 ? r with { DeclaredScore = 14.9m } : r)] }, 0), form);

        byte[] marked = Marked(form.ToArray(), Scored(form.ToArray(), "docx", "national-2020-project"), out _);

        ILookup<string, string> said = Hanging(marked);
        said["14.9"].Should().Contain(t => t.StartsWith("核对得分 14.5 分，自评 14.9 分，差异 +0.4 分 培训农民", StringComparison.Ordinal)).And.Contain(t => t.StartsWith("警告", StringComparison.Ordinal) || t.StartsWith("错误", StringComparison.Ordinal));
        said["9.8"].Should().ContainSingle(t => t.StartsWith("核对得分 9.8 分，与自评一致 预算执行率", StringComparison.Ordinal));
        said["99.3"].Should().Contain(t => t.StartsWith("复核结果总分 98.9 分", StringComparison.Ordinal) || t.StartsWith("复核结果总分 99.3 分", StringComparison.Ordinal));
    }

    /// <summary>Content controls around cells, and the strict kind of file: the comments hang on the same texts.</summary>
    [Theory]
    [InlineData("<w:tc>(.*?)</w:tc>", "<w:sdt><w:sdtContent><w:tc>$1</w:tc></w:sdtContent></w:sdt>", WordFile.Transitional)]
    [InlineData("$^", "", WordFile.Strict)]
    public void TryWrite_OtherKindsOfWordFiles_AreCommentedAlike(string pattern, string replacement, string ns)
    {
        byte[] plain = DrawnDocument.File("Reports", "lusong-2023.txt").Word();
        string body = Regex.Match(Part(plain, "word/document.xml"), "<w:body>(.*)</w:body>", RegexOptions.Singleline).Groups[1].Value;
        byte[] original = WordFile.Of(Regex.Replace(body, pattern, replacement, RegexOptions.Singleline), ns: ns);

        byte[] marked = Marked(original, Scored(original, "docx"), out int comments);

        Marked(plain, Scored(plain, "docx"), out int expected);
        comments.Should().Be(expected);
        Hanging(marked, ns).Sum(h => h.Count()).Should().Be(comments);
        Cells(marked).Should().Equal(Cells(original));
        Part(marked, "word/_rels/document.xml.rels").Should().MatchRegex($"Type=\"{(ns == WordFile.Strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org")}[^\"]*/comments\"");
    }

    [Fact]
    public void AddTo_DrawingThatIsNotWellFormed_KeepsItAndNumbersBehindIt()
    {
        string drawing = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s2050\"><div>按钮<br></div></v:shape></xml>";

        string extended = Encoding.UTF8.GetString(NoteShapes.AddTo(drawing, [(0, 0, "甲"), (4, 2, "乙")]));

        extended.Should().StartWith(drawing[..^"</xml>".Length]).And.EndWith("</xml>").And.Contain("_x0000_s2051").And.Contain("_x0000_s2052").And.Contain("<x:Row>4</x:Row><x:Column>2</x:Column>");
        Regex.Count(extended, "<v:shapetype").Should().Be(1);
    }

    [Fact]
    public void TryWrite_CommentsThatAreThere_AreKept()
    {
        byte[] original = Bytes(DrawnDocument.File("Reports", "lusong-2023.txt"), "xlsx");
        byte[] once = Marked(original, Scored(original, "xlsx"), out _, "甲单位");

        byte[] twice = Marked(once, Scored(once, "xlsx"), out _, "乙单位");

        string notes = Part(twice, "xl/comments1.xml");
        notes.Should().Contain("<author>甲单位</author><author>乙单位</author>");
        Regex.Count(notes, "<comment ").Should().Be(Regex.Count(Part(once, "xl/comments1.xml"), "<comment "));
        Regex.Count(notes, "复核结果").Should().Be(2);
        Part(twice, "xl/drawings/vmlDrawing1.vml").Should().Be(Part(once, "xl/drawings/vmlDrawing1.vml"));
    }

    [Fact]
    public void TryWrite_WordCommentsThatAreThere_GetNoSecondNumber()
    {
        byte[] original = Bytes(DrawnDocument.File("Reports", "lusong-2023.txt"), "docx");
        byte[] once = Marked(original, Scored(original, "docx"), out int first);

        byte[] twice = Marked(once, Scored(once, "docx"), out int second);

        Regex.Matches(Part(twice, "word/comments1.xml"), "<w:comment w:id=\"(\\d+)\"").Select(m => m.Groups[1].Value).Should().OnlyHaveUniqueItems().And.HaveCount(first + second);
        OfficeCheck.Errors(twice, isWord: true).Should().BeSubsetOf(OfficeCheck.Errors(original, isWord: true));
    }

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("gb18030", "\r\n")]
    public void TryWrite_Page_ChangesNoByteOfIt(string encoding, string newLine)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string page = Encoding.UTF8.GetString(DrawnDocument.File("Reports", "lusong-2023.txt").Page()).Replace("utf-8", encoding, StringComparison.Ordinal).Replace("<tr>", newLine + "<tr>", StringComparison.Ordinal).Replace("<td", newLine + "<TD title='a>b'", StringComparison.Ordinal);
        byte[] original = Encoding.GetEncoding(encoding).GetBytes(page);

        byte[] marked = Marked(original, Scored(original, "html"), out int comments);

        string text = Encoding.GetEncoding(encoding).GetString(marked);
        Regex.Count(text, "<a class=\"selfeval-note\"").Should().Be(comments);
        Regex.Count(text, "<TD[^/]*?title='a>b'[^>]*>(<a class=\"selfeval-note\"[^>]*></a>)+").Should().BeGreaterThan(comments / 3);
        Regex.Replace(Regex.Replace(text, "<a class=\"selfeval-note\"[^>]*></a>", ""), "<div class=\"selfeval-notes\">.*</div>", "").Should().Be(page);
    }

    [Theory]
    [InlineData("自评表.pdf", "SE0700")]
    [InlineData("自评表.xls", "SE0700")]
    [InlineData("自评表.csv", "SE0700")]
    public void TryWrite_OtherFormats_SayTheWayOut(string name, string code)
    {
        byte[] file = SampleFiles.All.Single(f => f.Name == name).Bytes;
        using var output = new MemoryStream();

        bool isMarked = MarkedCopy.TryWrite(new MemoryStream(file), [], output, out _, out Remark? problem);

        isMarked.Should().BeFalse();
        problem!.Code.Should().Be(code);
        output.Length.Should().Be(0);
    }

    [Fact]
    public void TryWrite_PageOfBrokenCharacters_IsLeftAlone()
    {
        byte[] page = [.. Encoding.UTF8.GetBytes("<html><meta charset=utf-8><body>" + new string('绩', 30)), 0xFF, .. Encoding.UTF8.GetBytes("<table></table></body></html>")];

        MarkedCopy.TryWrite(new MemoryStream(page), [], new MemoryStream(), out _, out Remark? problem).Should().BeFalse();

        problem!.Code.Should().Be("SE0702");
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public void TryWrite_HostileAuthor_StaysText(string ending)
    {
        byte[] original = Bytes(DrawnDocument.File("Reports", "lusong-2023.txt"), ending);

        byte[] marked = Marked(original, Scored(original, ending), out _, "=cmd()<script>&\u0001\uD800\U0001F600" + new string('长', 40_000));

        Cells(marked).Should().Equal(Cells(original));
        if (ending == "html")
        {
            Encoding.UTF8.GetString(marked).Should().NotContain("<script>");
        }
        else
        {
            OfficeCheck.Errors(marked, ending == "docx").Should().BeSubsetOf(OfficeCheck.Errors(original, ending == "docx"));
        }
    }

    [SofficeFact]
    public void TryWrite_Word_IsReadByLibreOfficeWithAllItsComments()
    {
        byte[] original = Bytes(DrawnDocument.File("Reports", "lusong-2023.txt"), "docx");
        byte[] marked = Marked(original, Scored(original, "docx"), out int comments);

        Regex.Count(Soffice.Convert(marked, "a.docx", "fodt"), "<office:annotation ").Should().Be(comments);
    }

    [SofficeFact]
    public void TryWrite_Workbook_IsReadByLibreOfficeWithAllItsNotes()
    {
        byte[] original = Bytes(DrawnDocument.File("Reports", "lusong-2023.txt"), "xlsx");
        byte[] marked = Marked(original, Scored(original, "xlsx"), out _);

        Regex.Count(Soffice.Convert(marked, "a.xlsx", "fods"), "<office:annotation ").Should().Be(Regex.Count(Part(marked, "xl/comments1.xml"), "<comment "));
    }

    private static ILookup<string, string> Hanging(byte[] docx, string ns = WordFile.Transitional)
    {
        XNamespace w = ns;
        Dictionary<string, string> texts = XDocument.Parse(Part(docx, "word/comments1.xml")).Root!.Elements().ToDictionary(c => c.Attribute(w + "id")!.Value, c => c.Value);
        return XDocument.Parse(Part(docx, "word/document.xml")).Descendants(w + "commentReference").ToLookup(r => r.Ancestors(w + "p").First().Value, r => texts[r.Attribute(w + "id")!.Value]);
    }

    private static byte[] Bytes(DrawnDocument drawing, string ending) => ending switch
    {
        "docx" => drawing.Word(),
        "xlsx" => drawing.Workbook(),
        _ => drawing.Page(),
    };

    private static (DocumentForm Form, ScoreCard Card)[] Scored(byte[] bytes, string ending, string book = "checks")
    {
        var scorer = new Scorer(RuleBooks.Find(book)!);
        return [.. DocumentFile.Read(new MemoryStream(bytes), "自评表." + ending).SelectMany(r => r.Forms).Select(f => (f, f.Score(scorer)))];
    }

    private static byte[] Marked(byte[] original, (DocumentForm, ScoreCard)[] forms, out int comments, string author = "自评复核")
    {
        using var output = new MemoryStream();
        MarkedCopy.TryWrite(new MemoryStream(original), forms, output, out comments, out Remark? problem, author).Should().BeTrue(problem?.ToString());
        return output.ToArray();
    }

    private static string[] Cells(byte[] bytes) => [.. DocumentReading.Read(bytes, "").Blocks.OfType<Grid>().SelectMany(g => g.Cells).Select(c => $"{c.Place} {c.Text}")];

    private static string CommentText(byte[] bytes, string ending) => ending switch
    {
        "docx" => Part(bytes, "word/comments1.xml"),
        "xlsx" => Part(bytes, "xl/comments1.xml"),
        _ => System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes)),
    };

    private static string Part(byte[] bytes, string name)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
