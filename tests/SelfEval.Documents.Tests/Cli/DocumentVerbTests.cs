using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using SelfEval.Cli;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Cli;

/// <summary>Every verb that takes a form takes a document.</summary>
public sealed class DocumentVerbTests : IDisposable
{
    private const string LocalForm = """
        2023年度项目支出绩效自评表
        |项目名称|文化下乡|<|<|<|<|
        |实施单位|文化馆|<|<|<|<|
        |一级指标|三级指标|上级下达数|完成值|分值|得分|
        |产出指标|演出场次|≥20场|22场|100|100|
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("verbs").FullName;

    public DocumentVerbTests()
    {
        DrawnDocument report = DrawnDocument.File("Reports", "lusong-2023.txt");
        File.WriteAllBytes(Path.Combine(_folder, "报告.docx"), report.Word());
        File.WriteAllBytes(Path.Combine(_folder, "报告.xlsx"), report.Workbook());
        File.WriteAllText(Path.Combine(_folder, "通知.html"), "<html><body><p>没有表</p></body></html>");
    }

    [Fact]
    public void Read_Folder_GivesAnEntryAForm()
    {
        (int status, string output, _) = Run("read", _folder, "--json");

        JsonElement[] entries = [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
        status.Should().Be(1, "a file without a form is an error");
        entries.Select(e => Path.GetFileName(e.GetProperty("file").GetString())).Should().Equal("报告.docx", "报告.xlsx", "通知.html");
        entries.Select(e => e.GetProperty("form").ValueKind).Should().Equal(JsonValueKind.Object, JsonValueKind.Object, JsonValueKind.Null);
        entries[0].GetProperty("form").GetProperty("unit").GetString().Should().Be("中共株洲市芦淞区委办公室");
        entries[0].GetProperty("place").GetString().Should().Be("表2");
        entries[2].GetProperty("remarks")[0].GetProperty("code").GetString().Should().Be("SE0660");
    }

    [Fact]
    public void Read_Zip_NamesTheFileInIt()
    {
        string zip = Path.Combine(Directory.CreateTempSubdirectory("zip").FullName, "县.zip");
        ZipFile.CreateFromDirectory(_folder, zip);

        (_, string output, _) = Run("read", zip);

        output.Should().Contain("县.zip/报告.docx").And.Contain("自评表 2 张");
    }

    [Fact]
    public void Read_Out_WritesFormsThatBatchTakes()
    {
        string forms = Path.Combine(_folder, "forms.ndjson");
        Run("read", Path.Combine(_folder, "报告.docx"), Path.Combine(_folder, "报告.xlsx"), "--out", forms).Status.Should().Be(0);

        (int status, string output, string error) = Run("batch", forms, "--rules", "lusong-2023", "--out", Path.Combine(_folder, "cards.ndjson"));

        status.Should().Be(0, error);
        output.Should().Contain("计分 2 张").And.Contain("96.9");
    }

    [Theory]
    [InlineData("score 报告.docx --rules lusong-2023", "总分 96.9 分")]
    [InlineData("score 报告.xlsx --rules lusong-2023 --json", "\"cell\": \"自评表!")]
    [InlineData("check-form 报告.docx --rules lusong-2023", "K20c 正文支出合计（第18段）")]
    [InlineData("check-form 报告.docx --rules lusong-2023 --sarif -", "\"name\": \"表2 第3行第10列\"")]
    [InlineData("explain 报告.docx --rules lusong-2023 --indicator 全年总支出", "18 分")]
    [InlineData("whatif 报告.xlsx --rules lusong-2023 --set 全年总支出=556", "总分")]
    [InlineData("batch 报告.docx --rules lusong-2023 --out cards.ndjson", "计分 1 张")]
    [InlineData("impact lusong-2023 hunan-department --json --forms 报告.docx", "\"forms\": 1")]
    [InlineData("impact lusong-2023 hunan-department --xlsx 影响.xlsx --forms 报告.docx", "自评表 1 份")]
    [InlineData("mark 报告.docx --rules lusong-2023 --out 批注.docx", "批注 ")]
    [InlineData("mark 报告.xlsx --out 批注.xlsx --author 审核科 --date 2024-05-01", "批注 ")]
    [InlineData("batch 报告.docx --rules lusong-2023 --out cards.ndjson --xlsx 汇总.xlsx", "计分 1 张")]
    [InlineData("opinion 报告.docx 报告.xlsx --rules lusong-2023 --out 意见.docx", "复核意见 2 份")]
    [InlineData("opinion 报告.docx 报告.xlsx --rules lusong-2023 --out 意见/", "芦淞区委办公室（2）.docx：复核意见 1 份")]
    [InlineData("opinion 报告.docx --rules lusong-2023 --out 意见 --kind html", ".html：复核意见 1 份")]
    [InlineData("mark 报告.docx#1 --out 批注.docx", "批注 ")]
    [InlineData("fill 报告.docx --out 填好.xlsx", "填好.xlsx")]
    [InlineData("fill 报告.xlsx --out 填好.html --style national --scores computed --rules lusong-2023", "填好.html")]
    [InlineData("fill 报告.docx --template 报告.xlsx --out 填好.xlsx", "填好.xlsx")]
    public void Verb_OfADocument_Works(string line, string expected)
    {
        string[] words = [.. line.Split(' ').Select(w => (w.Contains('.') || w.StartsWith("意见", StringComparison.Ordinal)) && !w.Contains('=') ? Path.Combine(_folder, w) : w)];

        (int status, string output, string error) = Run(words);

        status.Should().Be(0, error);
        output.Should().Contain(expected);
    }

    /// <summary>Every verb that takes a document takes the head words of its county.</summary>
    [Theory]
    [InlineData("score $ --rules national-2020-project", "总分 100")]
    [InlineData("explain $ --rules national-2020-project --indicator 演出场次", "年度指标值 ≠ 0 → 20 ≠ 0 成立")]
    [InlineData("whatif $ --rules national-2020-project", "总分")]
    [InlineData("batch $ --rules national-2020-project --out cards.ndjson", "计分 1 张")]
    [InlineData("impact national-2020-project national-2020-project --json --forms $", "\"forms\": 1")]
    [InlineData("read $", "自评表 1 张")]
    public void Verb_LayoutOfOnesOwn_ReadsTheColumn(string line, string expected)
    {
        string file = Path.Combine(_folder, "本县.html");
        File.WriteAllBytes(file, DrawnDocument.Of(LocalForm).Page());
        string layout = Path.Combine(_folder, "用词.json");
        File.WriteAllText(layout, """{ "id": "my-county", "title": "本县用词", "columns": { "target": ["上级下达数"] } }""");
        string[] words = [.. line.Replace("$", file, StringComparison.Ordinal).Split(' ').Select(w => w == "cards.ndjson" ? Path.Combine(_folder, w) : w)];

        (_, string plain, string remarked) = Run(words);
        (int status, string output, string error) = Run([.. words, "--layout", layout]);

        status.Should().Be(0, output + error);
        output.Should().Contain(expected);
        (output + error).Should().NotBe(plain + remarked, "without the layout the column is not known");
    }

    /// <summary>Every file of a folder that can be marked is, below the other folder as it stands in its own; the others are told.</summary>
    [Fact]
    public void Mark_Folder_WritesAFolderOfCopies()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "乡镇"));
        File.Copy(Path.Combine(_folder, "报告.docx"), Path.Combine(_folder, "乡镇", "某镇.docx"));
        string copies = Path.Combine(Directory.CreateTempSubdirectory("copies").FullName, "批注");

        (int status, string output, string error) = Run("mark", _folder, "--rules", "lusong-2023", "--out", copies);

        status.Should().Be(1, "the notice holds no form");
        error.Should().Contain("通知.html");
        Directory.EnumerateFiles(copies, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(copies, f)).Should().BeEquivalentTo(["报告.docx", "报告.xlsx", Path.Combine("乡镇", "某镇.docx")]);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3);
    }

    /// <summary>The director opens the unit's file from the list; a batch that is gone on with says the same.</summary>
    [Fact]
    public void Batch_OfAFolder_LinksEachLineToItsFile()
    {
        string book = Path.Combine(_folder, "汇总.xlsx");
        string cards = Path.Combine(_folder, "cards.ndjson");
        Run("batch", Path.Combine(_folder, "报告.docx"), "--rules", "lusong-2023", "--out", cards, "--xlsx", book).Status.Should().Be(0);
        byte[] first = File.ReadAllBytes(book);
        string sheet = ZipBytes.Text(first, "xl/worksheets/sheet1.xml");

        System.Net.WebUtility.HtmlDecode(sheet).Should().Contain("HYPERLINK(\"报告.docx\",");
        Run("batch", Path.Combine(_folder, "报告.docx"), "--rules", "lusong-2023", "--out", cards, "--xlsx", book, "--resume").Status.Should().Be(0);
        ZipBytes.Text(File.ReadAllBytes(book), "xl/worksheets/sheet1.xml").Should().Be(sheet);
    }

    /// <summary>What a verb writes is never a document that it reads, whichever way that is named.</summary>
    [Theory]
    [InlineData("batch 报告.docx --rules lusong-2023 --out 报告.docx")]
    [InlineData("batch 报告.docx --rules lusong-2023 --out cards.ndjson --csv 报告.docx")]
    [InlineData("batch . --rules lusong-2023 --out 通知.html")]
    [InlineData("batch 报告.docx --rules lusong-2023 --out 用词.json --layout 用词.json")]
    [InlineData("impact lusong-2023 hubei --forms . --html 通知.html")]
    [InlineData("impact lusong-2023 hubei --forms 报告.docx --html 用词.json --layout 用词.json")]
    [InlineData("impact lusong-2023 hubei --forms . --xlsx 报告.xlsx")]
    [InlineData("check-form . --rules lusong-2023 --sarif 通知.html")]
    [InlineData("whatif 报告.docx#1 --rules lusong-2023 --sweep 全年总支出=1..2 --svg 报告.docx")]
    [InlineData("read . --out 通知.html")]
    [InlineData("mark 报告.docx#1 --out 报告.docx")]
    [InlineData("opinion . --rules lusong-2023 --out 通知.html")]
    [InlineData("fill 报告.docx --out 报告.docx")]
    [InlineData("fill 报告.docx --template 报告.xlsx --out 报告.xlsx")]
    [InlineData("mark . --out .")]
    public void Verb_OutputThatIsADocumentRead_RefusesAndLeavesAllAsItWas(string line)
    {
        File.WriteAllText(Path.Combine(_folder, "用词.json"), """{ "id": "my-county", "title": "本县用词", "columns": { "target": ["上级下达数"] } }""");
        string before = Everything();
        string[] words = [.. line.Split(' ').Select(w => w == "." || (w.Contains('.') && !w.Contains('=')) ? Path.Combine(_folder, w) : w)];

        (int status, _, string error) = Run(words);

        status.Should().Be(2, error);
        error.Should().Contain("SE0801");
        Everything().Should().Be(before);

        string Everything() => string.Join('\n', Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal).Select(f => f + Convert.ToHexString(File.ReadAllBytes(f))));
    }

    [Fact]
    public void Batch_DocumentToStandardOutput_AsksForAFile()
    {
        (int status, _, string error) = Run("batch", Path.Combine(_folder, "报告.docx"), "--rules", "lusong-2023", "--out", "-");

        status.Should().Be(2);
        error.Should().Contain("--out 请写文件名");
        File.Exists("/dev/stdout.forms.ndjson").Should().BeFalse();
    }

    [Fact]
    public void Explain_DocumentOfSeveralForms_AsksWhichAndTakesTheNumber()
    {
        string several = Path.Combine(_folder, "几张.html");
        File.WriteAllBytes(several, DrawnDocument.Of(File.ReadAllText(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases", "several.txt")).Split("=====")[0]).Page());

        (int status, _, string error) = Run("explain", several, "--rules", "national-2020-project", "--indicator", "维修校舍");
        (int second, string output, _) = Run("explain", several + "#2", "--rules", "national-2020-project", "--indicator", "维修校舍");

        status.Should().Be(2);
        error.Should().Contain("#2 表2 校舍维修");
        second.Should().Be(0);
        output.Should().Contain("维修校舍");
    }

    [Fact]
    public void Score_EmptyFolder_SaysSo()
    {
        (int status, _, string error) = Run("score", Directory.CreateDirectory(Path.Combine(_folder, "空")).FullName, "--rules", "lusong-2023");

        status.Should().Be(2);
        error.Should().Contain("没有可以读的文件");
    }

    [Fact]
    public void Check_Layout_IsCheckedAsOne()
    {
        string file = Path.Combine(_folder, "用词.json");
        File.WriteAllText(file, """{ "id": "a", "title": "甲", "columns": { "targets": [] } }""");

        (int status, string output, _) = Run("check", file);

        status.Should().Be(1);
        output.Should().Contain("SE0005").And.Contain("columns");
    }

    [Fact]
    public void NewForm_Sample_IsScored()
    {
        string file = Path.Combine(_folder, "样表.xlsx");

        (int written, _, _) = Run("new-form", file, "--sample");
        (int scored, string output, _) = Run("score", file, "--rules", "national-2020-project");
        (int again, _, string error) = Run("new-form", file);

        (written, scored, again).Should().Be((0, 0, 2));
        output.Should().Contain("农技推广服务");
        error.Should().Contain("没有改动");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Status, string Output, string Error) Run(params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        int status = CommandLineApp.Run(words, output, error, isPiped: true);
        return (status, output.ToString(), error.ToString());
    }
}
