using System.Text;
using System.Text.RegularExpressions;

namespace SelfEval.Tests.Cli;

/// <summary>Every verb that takes a book, a form or tests says what it was given instead (拿错了文件): one message, which names both.</summary>
public sealed partial class FileKindTests : IDisposable
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["book.json"] = "{\n  \"id\": \"mine\",\n  \"title\": \"某县办法（示例）\",\n  \"extends\": \"national-2020-project\"\n}",
        ["form.json"] = "{\n  \"year\": 2024,\n  \"unit\": \"某局\",\n  \"kind\": \"project\",\n  \"indicators\": []\n}",
        ["cases.json"] = "{\n  \"cases\": []\n}",
        ["layout.json"] = "{\n  \"id\": \"my\",\n  \"title\": \"本县用词\",\n  \"columns\": { \"target\": [\"计划数\"] }\n}",
        ["card.json"] = "{\n  \"unit\": \"某局\",\n  \"ruleBook\": \"national-2020-project\",\n  \"ruleBookVersion\": \"1.0.0\",\n  \"indicators\": []\n}",
        ["workflow.json"] = "[{ \"WorkflowName\": \"甲\", \"Rules\": [] }]",
        ["schema.json"] = "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": \"x\",\n  \"definitions\": {}\n}",
        ["empty.json"] = "",
        ["word.json"] = "PK\u0003\u0004\u0014\0",
        ["page.json"] = "<html><body></body></html>",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public FileKindTests()
    {
        foreach ((string name, string text) in Files)
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(Path.Combine(_folder, "gbk.json"), Encoding.GetEncoding("gb18030").GetBytes(Files["book.json"]));
        File.WriteAllBytes(Path.Combine(_folder, "utf16.json"), Encoding.Unicode.GetBytes(Files["book.json"]));
        File.WriteAllBytes(Path.Combine(_folder, "marked16.json"), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Files["book.json"])]);
        File.WriteAllText(Path.Combine(_folder, "marked.json"), Files["book.json"], new UTF8Encoding(true));
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("check form.json", "SE0023", "这是自评表，不是规则书")]
    [InlineData("check cases.json", "SE0023", "这是用例，不是规则书")]
    [InlineData("check card.json", "SE0023", "这是评分卡，不是规则书")]
    [InlineData("check workflow.json", "SE0023", "workflows")]
    [InlineData("check schema.json", "SE0023", "schema")]
    [InlineData("check empty.json", "SE0003", "文件是空的")]
    [InlineData("check word.json", "SE0024", "Word 或 Excel")]
    [InlineData("check gbk.json", "SE0019", "UTF-8")]
    [InlineData("check utf16.json", "SE0019", "UTF-8")]
    [InlineData("test form.json", "SE0023", "这是自评表，不是规则书")]
    [InlineData("test layout.json", "SE0023", "这是表头词表，不是规则书")]
    [InlineData("diff form.json book.json", "SE0023", "这是自评表，不是规则书")]
    [InlineData("impact national-2020-project form.json --forms form.json", "SE0023", "这是自评表，不是规则书")]
    [InlineData("score book.json --rules national-2020-project", "SE0023", "这是规则书，不是自评表")]
    [InlineData("score card.json --rules national-2020-project", "SE0023", "这是评分卡，不是自评表")]
    [InlineData("score cases.json --rules national-2020-project", "SE0023", "这是用例，不是自评表")]
    [InlineData("score page.json --rules national-2020-project", "SE0024", "网页")]
    [InlineData("score form.json --rules cases.json", "SE0023", "这是用例，不是规则书")]
    [InlineData("score form.json --rules word.json", "SE0024", "Word 或 Excel")]
    [InlineData("score form.json --rules national-2020-project --layout book.json", "SE0023", "这是规则书，不是表头词表")]
    [InlineData("check-form book.json", "SE0023", "这是规则书，不是自评表")]
    [InlineData("explain layout.json --rules national-2020-project --indicator 甲", "SE0023", "这是表头词表，不是自评表")]
    [InlineData("whatif book.json --rules national-2020-project", "SE0023", "这是规则书，不是自评表")]
    [InlineData("mark book.json --rules national-2020-project --out m.xlsx", "SE0023", "这是规则书，不是自评表")]
    [InlineData("opinion cases.json --rules national-2020-project --out m.docx", "SE0023", "这是用例，不是自评表")]
    [InlineData("batch book.json --rules national-2020-project --out o.ndjson", "SE0023", "这是规则书，不是自评表")]
    public void Run_FileOfAnotherKind_SaysWhatItIsOnce(string command, string code, string words)
    {
        (int status, string output, string error) = Run(command);

        status.Should().NotBe(0);
        MatchCollection codes = Code().Matches(output + error);
        codes.Select(c => c.Value).Should().Equal([code], output + error);
        (output + error).Should().Contain(words);
    }

    [Theory]
    [InlineData("check empty", "没有规则书 rulebook.json")]
    [InlineData("score form.json --rules empty", "没有规则书 rulebook.json")]
    public void Run_FolderWithoutBook_SaysSo(string command, string words)
    {
        (int status, string output, string error) = Run(command);

        status.Should().Be(2, output);
        error.Should().Contain(words);
    }

    [Fact]
    public void Test_TestsWithoutBook_SaysWhereTheyBelong()
    {
        File.Move(Path.Combine(_folder, "cases.json"), Path.Combine(_folder, "tests.json"));

        (int status, _, string error) = Run("test tests.json");

        status.Should().Be(2);
        error.Should().Contain("放在一个文件夹里");
    }

    [Theory]
    [InlineData("marked.json")]
    [InlineData("marked16.json")]
    public void Check_BookWithByteOrderMark_IsRead(string book) => Run("check " + book).Status.Should().Be(0);

    [Fact]
    public void Batch_OneFormOverManyLines_IsScored()
    {
        (int status, string output, string error) = Run("batch form.json --rules national-2020-project --out o.ndjson");

        status.Should().Be(0, error);
        output.Should().Contain("计分 1 张");
    }

    private (int Status, string Output, string Error) Run(string command) =>
        CommandLine.Run([.. command.Split(' ').Select(w => Files.ContainsKey(w) || w.Contains('.') || w == "empty" ? Path.Combine(_folder, w) : w)]);

    [GeneratedRegex("SE[0-9]{4}")]
    private static partial Regex Code();
}
