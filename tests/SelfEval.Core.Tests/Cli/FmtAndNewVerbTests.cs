using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

public sealed class FmtAndNewVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-").FullName;

    [Fact]
    public void Fmt_OneFile_PrintsItAndLeavesItAlone()
    {
        string file = Write("{ \"title\": \"x\", \"id\": \"x\" }");

        (int status, string output, string error) = CommandLine.Run("fmt", file);

        (status, error).Should().Be((0, ""));
        output.Should().Be("{\n  \"id\": \"x\",\n  \"title\": \"x\"\n}\n");
        File.ReadAllText(file).Should().StartWith("{ \"title\"");
    }

    [Fact]
    public void Fmt_WriteThenCheck_IsContent()
    {
        string file = Write("{ \"title\": \"x\", \"id\": \"x\" }");

        CommandLine.Run("fmt", file, "--check").Should().Match<(int Status, string Output, string)>(r => r.Status == 1 && r.Output.Contains("没有整理好"));
        CommandLine.Run("fmt", file, "--write").Output.Should().StartWith("已整理");
        CommandLine.Run("fmt", file, "--check").Should().Be((0, "", ""));
        Directory.EnumerateFiles(_folder).Should().ContainSingle("no temporary file stays behind");
    }

    [Fact]
    public void Fmt_Json_SaysWhatChanges() =>
        ((bool)JArray.Parse(CommandLine.Run("fmt", Write("{}"), "--json").Output)[0]["changed"]!).Should().BeTrue();

    [Fact]
    public void Fmt_SeveralFilesToScreen_IsWrongUsage() =>
        CommandLine.Run("fmt", Write("{}"), Write("{}")).Status.Should().Be(2);

    [Fact]
    public void Fmt_NotJson_IsAnErrorAndLeavesTheFile()
    {
        string file = Write("{ 坏的");

        CommandLine.Run("fmt", file, "--write").Status.Should().Be(1);
        File.ReadAllText(file).Should().Be("{ 坏的");
    }

    [Fact]
    public void New_FromBuiltIn_WritesABookThatPassesItsTests()
    {
        string folder = Path.Combine(_folder, "my-county-2024");

        (int status, string output, string error) = CommandLine.Run("new", folder, "--from", "lusong-2023", "--title", "某县");

        (status, error).Should().Be((0, ""));
        output.Should().Contain("selfeval check").And.Contain("selfeval test").And.Contain("selfeval score");
        RuleBook book = RuleBook.Load(Path.Combine(folder, "rulebook.json"));
        (book.Id, book.Title).Should().Be(("my-county-2024", "某县"));
        File.ReadAllText(Path.Combine(folder, "rulebook.json")).Should().Contain("// 最常改的数都在这里");
        string schema = Path.Combine(folder, (string)JObject.Parse(File.ReadAllText(Path.Combine(folder, "rulebook.json")))["$schema"]!);
        File.ReadAllText(schema).Should().Be(File.ReadAllText(Repository.PathOf("rules", "schema", "rulebook.schema.json")), "the editor finds what $schema names");
        CommandLine.Run("test", folder, "--min", "100").Status.Should().Be(0);
    }

    [Fact]
    public void New_FolderWithABook_TouchesNothing()
    {
        Write("{ }");
        string folder = Path.Combine(_folder, "my-county");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "tests.json"), "别动");

        CommandLine.Run("new", folder, "--from", "lusong-2023").Status.Should().Be(2);

        File.ReadAllText(Path.Combine(folder, "tests.json")).Should().Be("别动");
        File.Exists(Path.Combine(folder, "rulebook.json")).Should().BeFalse();
    }

    [Theory]
    [InlineData("湖南", "hunan-department")]
    [InlineData("芦淞", "lusong-2023")]
    [InlineData("湖北 项目", "hubei")]
    [InlineData("湖北部门", "hubei-department")]
    [InlineData("湖北省项目支出绩效自评", "hubei")]
    [InlineData("Hubei", "hubei")]
    [InlineData("ｈｕｂｅｉ", "hubei")]
    public void New_FromName_FindsTheBook(string name, string id)
    {
        string folder = Path.Combine(_folder, "my-county");

        CommandLine.Run("new", folder, "--from", name).Status.Should().Be(0);

        RuleBook.Load(Path.Combine(folder, "rulebook.json")).RuleCount.Should().Be(RuleBooks.Find(id)!.RuleCount);
    }

    [Fact]
    public void New_NameOfSeveralBooks_ProposesThem()
    {
        (int status, _, string error) = CommandLine.Run("new", Path.Combine(_folder, "my-county"), "--from", "四川");

        status.Should().Be(2);
        error.Should().Contain("可以是这 2 本").And.Contain("sichuan-department  四川省部门整体支出绩效自评").And.Contain("sichuan-2025").And.NotContain("hubei");
        Directory.Exists(Path.Combine(_folder, "my-county")).Should().BeFalse();
    }

    [Fact]
    public void New_NameOfNoBook_ListsAll() =>
        CommandLine.Run("new", Path.Combine(_folder, "my-county"), "--from", "火星").Error.Should().ContainAll(RuleBooks.Ids);

    [Theory]
    [InlineData("某县", "lusong-2023")]
    [InlineData("lusong-2023", "lusong-2023")]
    [InlineData("my-county", "没有这本")]
    public void New_BadIdOrSource_IsWrongUsage(string id, string from)
    {
        CommandLine.Run("new", Path.Combine(_folder, id), "--from", from).Status.Should().Be(2);

        Directory.Exists(Path.Combine(_folder, id)).Should().BeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        string file = Path.Combine(_folder, "book.json");
        File.WriteAllText(file, text);
        return file;
    }
}
