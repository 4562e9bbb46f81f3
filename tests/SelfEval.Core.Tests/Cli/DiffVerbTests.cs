using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

public sealed class DiffVerbTests : IDisposable
{
    private static readonly string Book = Repository.PathOf("rules", "lusong-2023", "rulebook.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Diff_ChangedParameter_PrintsItAndSucceeds()
    {
        (int status, string output, string error) = CommandLine.Run("diff", "lusong-2023", Changed());

        status.Should().Be(0);
        error.Should().BeEmpty();
        output.Should().EndWith("改动（1 处）：\n  参数“每档扣分”：2 → 3\n");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Diff_ExitCode_SaysWhetherTheBooksDiffer(bool changed, int expected) =>
        CommandLine.Run("diff", Book, changed ? Changed() : "lusong-2023", "--exit-code").Status.Should().Be(expected);

    [Fact]
    public void Diff_Json_HoldsBeforeAndAfter()
    {
        (int status, string output, _) = CommandLine.Run("diff", Book, Changed(), "--json");

        status.Should().Be(0);
        JObject diff = JObject.Parse(output);
        ((bool)diff["identical"]!).Should().BeFalse();
        JToken change = diff["changes"]!.Should().ContainSingle().Subject;
        ((string?)change["before"], (string?)change["after"], (string?)change["item"], (bool)change["wordsOnly"]!).Should().Be(("2", "3", "parameter", false));
    }

    [Fact]
    public void Diff_All_AlsoListsWhatIsUsedNowhere()
    {
        string told = CommandLine.Run("diff", "vendor-default", "lusong-2023").Output;
        string all = CommandLine.Run("diff", "vendor-default", "lusong-2023", "--all").Output;

        told.Should().Contain("没有列出").And.NotContain("分段合计");
        all.Should().Contain("分段合计").And.NotContain("没有列出");
    }

    [Fact]
    public void Diff_UnknownId_IsWrongUsage() => CommandLine.Run("diff", "lusong-2023", "没有").Status.Should().Be(2);

    [Fact]
    public void Diff_BadBook_IsStatus1WithItsFaults()
    {
        string bad = Path.Combine(_folder, "bad.json");
        File.WriteAllText(bad, "{ \"id\": 5 }");

        (int status, string output, string error) = CommandLine.Run("diff", "lusong-2023", bad);

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("SE0007");
    }

    private string Changed()
    {
        string path = Path.Combine(_folder, "rulebook.json");
        File.WriteAllText(path, Analysis.ChangedBook.Json("每档扣分", "3"));
        return path;
    }
}
