using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

public sealed class ScoreVerbTests : IDisposable
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");
    private static readonly string Book = Repository.PathOf("rules", "lusong-2023", "rulebook.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Score_SeedAsJson_IsOneDocumentWithTheAgreedMembers()
    {
        (int status, string output, _) = CommandLine.Run("score", Seed, "--json");

        status.Should().Be(0);
        JObject card = JObject.Parse(output);
        ((decimal)card["total"]!).Should().Be(96.9m);
        ((string?)card["grade"]).Should().Be("优");
        ((decimal)card["execution"]!["weight"]!).Should().Be(10);
        ((decimal)card["execution"]!["score"]!).Should().Be(9.9m);
        ((decimal)card["execution"]!["rate"]!).Should().BeApproximately(0.99969m, 0.00001m);
        card["indicators"]!.Select(i => (decimal)i["score"]!).Should().Equal(5, 5, 5, 6, 8, 10, 10, 10, 10, 18);
        card["indicators"]!.Should().OnlyContain(i => (decimal)i["difference"]! == 0 && i["name"] != null && i["weight"] != null && i["rule"] != null && i["explanation"] != null && i["declared"] != null);
        card["notApplicable"]!.Should().HaveCount(3);
        card["findings"]!.Type.Should().Be(JTokenType.Array);
    }

    [Fact]
    public void Score_SeedPiped_IsPlainText()
    {
        (int status, string output, string error) = CommandLine.Run("score", Seed);

        status.Should().Be(0);
        error.Should().BeEmpty();
        output.Should().NotContain("\u001b").And.Contain("总分 96.9 分  等级 优").And.Contain("销号527项，预安549项，完成率95.99%，7分×95.99%=6.72，取整得6分");
    }

    [Fact]
    public void Score_ChangedBookFile_GivesTheChangedScore()
    {
        string changed = Path.Combine(_folder, "rulebook.json");
        File.WriteAllText(changed, File.ReadAllText(Book).Replace("\"每档扣分\": { \"value\": 2,", "\"每档扣分\": { \"value\": 3,", StringComparison.Ordinal));

        (int status, string output, _) = CommandLine.Run("score", Seed, "--rules", changed, "--json");

        status.Should().Be(0);
        ((decimal)JObject.Parse(output)["total"]!).Should().Be(95.9m);
        ((decimal)JObject.Parse(output)["indicators"]!.Last()["score"]!).Should().Be(17);
    }

    [Fact]
    public void Score_SeveralForms_IsAList()
    {
        (int status, string output, _) = CommandLine.Run("score", Seed, Seed, "--json");

        status.Should().Be(0);
        JArray.Parse(output).Should().HaveCount(2);
    }

    [Fact]
    public void Score_BadForm_PrintsPlaceAndCaretWithStatus1()
    {
        string form = Write("bad.json", "{\n  \"year\": 2023,\n  \"unit\": \"甲\",\n  \"total\": \"96.9\"\n}");

        (int status, string output, string error) = CommandLine.Run("score", form);

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain($"{form}:4:12: 错误 SE0008").And.Contain("^").And.NotContain("   at ");
    }

    [Fact]
    public void Score_BadBook_PrintsEveryFaultWithStatus1()
    {
        string book = Write("book.json", "{ \"id\": \"x\", \"title\": \"x\", \"scoring\": [{ \"when\": \"一级指标 == 未知\", \"use\": \"没有\" }] }");

        (int status, _, string error) = CommandLine.Run("score", Seed, "--rules", book);

        status.Should().Be(1);
        error.Should().Contain("SE0204").And.Contain("SE0102");
    }

    [Theory]
    [InlineData("找不到文件", "score", "没有这个文件.json")]
    [InlineData("找不到文件", "score", "没有/这个/文件.json")]
    [InlineData("是文件夹", "score", "a.json", "--layout", ".")]
    [InlineData("缺少 FORM", "score")]
    [InlineData("不认识“--bogus”", "score", "a.json", "--bogus")]
    [InlineData("--lang 不能写“fr”", "score", "a.json", "--lang", "fr")]
    [InlineData("不认识“skore”", "skore")]
    public void Run_WrongUsageOrFileTrouble_ExplainsWithStatus2(string message, params string[] args)
    {
        (int status, string output, string error) = CommandLine.Run(args);

        status.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain(message).And.NotContain("   at ");
    }

    [Fact]
    public void Score_UnknownBuiltInBook_NamesTheOnesThereAre()
    {
        (int status, _, string error) = CommandLine.Run("score", Seed, "--rules", "lusong-2032");

        status.Should().Be(2);
        error.Should().Contain("lusong-2032").And.Contain("lusong-2023");
    }

    [Fact]
    public void Score_FormWithoutBook_AsksForOne()
    {
        (int status, _, string error) = CommandLine.Run("score", Write("f.json", "{ \"year\": 2023, \"unit\": \"甲\" }"));

        status.Should().Be(1);
        error.Should().Contain("--rules");
    }

    [Fact]
    public void Score_OneOfTwoFormsBad_StillScoresTheOther()
    {
        (int status, string output, string error) = CommandLine.Run("score", Seed, Write("bad.json", "{"), "--json");

        status.Should().Be(1);
        JArray.Parse(output).Should().HaveCount(2).And.ContainSingle(e => e["total"] != null).And.ContainSingle(e => e["diagnostics"] != null);
        error.Should().Contain("SE0002");
    }

    [Fact]
    public void Score_English_SpeaksEnglish()
    {
        (int status, _, string error) = CommandLine.Run("score", "nothing.json", "--lang", "en");

        status.Should().Be(2);
        error.Should().StartWith("error: Could not find file");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("score", "--help")]
    public void Help_EveryVerb_IsChinese(params string[] args)
    {
        (int status, string output, _) = CommandLine.Run(args);

        status.Should().Be(0);
        output.Should().Contain("用法：").And.Contain("--lang");
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
