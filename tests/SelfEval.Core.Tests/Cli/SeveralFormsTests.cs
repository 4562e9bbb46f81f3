using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

/// <summary>Folders, names with * and ?, and what <c>--json</c> says of forms that cannot be read.</summary>
public sealed class SeveralFormsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public SeveralFormsTests()
    {
        Directory.CreateDirectory(At("2023", "二级单位"));
        File.Copy(Repository.PathOf("seeds", "lusong-2023.json"), At("2023", "甲.json"));
        File.Copy(Repository.PathOf("seeds", "lusong-2023.json"), At("2023", "二级单位", "乙.json"));
        File.WriteAllText(At("2023", "坏.json"), "{ \"year\": 2023, \"unit\": 5 }");
        File.WriteAllText(At("2023", "~$甲.json"), "\u0005owner");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("甲")]
    [InlineData("?")]
    public void Score_OneFormAsJson_IsOneObjectWithItsFile(string name)
    {
        File.Delete(At("2023", "坏.json"));

        JObject card = JObject.Parse(CommandLine.Run("score", At("2023", name + ".json"), "--json").Output);

        ((string?)card["file"]).Should().Be(At("2023", "甲.json"));
        ((decimal)card["total"]!).Should().Be(96.9m);
    }

    [Fact]
    public void Score_UnreadableFormAsJson_IsOneObjectWithItsDiagnostics()
    {
        (int status, string output, _) = CommandLine.Run("score", At("2023", "坏.json"), "--json");

        status.Should().Be(1);
        JObject entry = JObject.Parse(output);
        ((string?)entry["file"]).Should().Be(At("2023", "坏.json"));
        entry["diagnostics"]!.Select(d => (string?)d["code"]).Should().Equal("SE0007");
        entry["diagnostics"]!.Select(d => (string?)d["place"]).Should().Equal("第1行第25列");
    }

    [Fact]
    public void Score_FolderAsJson_IsAListWithAnEntryForEveryFile()
    {
        (int status, string output, _) = CommandLine.Run("score", At("2023"), "--json");

        status.Should().Be(1);
        JArray list = JArray.Parse(output);
        list.Select(e => Path.GetFileName((string)e["file"]!)).Should().BeEquivalentTo("甲.json", "乙.json", "坏.json");
        list.Single(e => e["diagnostics"] is not null)["file"]!.ToString().Should().EndWith("坏.json");
        list.Where(e => e["total"] is not null).Should().OnlyContain(e => (decimal)e["total"]! == 96.9m);
    }

    [Fact]
    public void Score_MissingFileAmongOthers_KeepsTheOthersAndEndsWith2()
    {
        (int status, string output, string error) = CommandLine.Run("score", At("2023", "没有.json"), At("2023", "甲.json"), "--json");

        status.Should().Be(2);
        error.Should().Contain("找不到文件").And.Contain("没有.json");
        JArray list = JArray.Parse(output);
        list.Select(e => (string?)e["file"]).Should().Equal(At("2023", "没有.json"), At("2023", "甲.json"));
        list[0]["diagnostics"]!.Should().ContainSingle();
        ((decimal)list[1]["total"]!).Should().Be(96.9m);
    }

    [Fact]
    public void Score_FormWithoutBookAsJson_IsAnEntryThatSaysSo()
    {
        File.WriteAllText(At("没有规则书.json"), "{ \"year\": 2023, \"unit\": \"甲\", \"kind\": \"project\" }");

        JObject entry = JObject.Parse(CommandLine.Run("score", At("没有规则书.json"), "--json").Output);

        entry["diagnostics"]!.Single()["message"]!.ToString().Should().Contain("--rules");
    }

    [Fact]
    public void CheckForm_FolderAsJson_HasAnEntryForEveryFile()
    {
        (int status, string output, _) = CommandLine.Run("check-form", At("2023"), "--json");

        status.Should().Be(1);
        JArray.Parse(output).Should().HaveCount(3).And.ContainSingle(e => e["diagnostics"] != null);
    }

    [Theory]
    [InlineData("*.json", "坏.json", "甲.json")]
    [InlineData("**", "*.json", "二级单位/乙.json", "坏.json", "甲.json")]
    [InlineData("二*", "?.json", "二级单位/乙.json")]
    [InlineData("甲*", "甲.json")]
    public void Score_NameWithStars_IsEveryFileOfThatName(params string[] patternAndFiles)
    {
        string[] pattern = [.. patternAndFiles.TakeWhile(p => p.AsSpan().ContainsAny('*', '?'))];

        (_, string output, _) = CommandLine.Run("score", At(["2023", .. pattern]), At("2023", "甲.json"), "--json");

        JArray.Parse(output).SkipLast(1).Select(e => Path.GetRelativePath(At("2023"), (string)e["file"]!).Replace('\\', '/')).Should().Equal(patternAndFiles[pattern.Length..]);
    }

    [Fact]
    public void Score_NameWithStarsThatNothingHas_IsToldByThatName()
    {
        (int status, _, string error) = CommandLine.Run("score", At("2023", "*.docx"));

        status.Should().Be(2);
        error.Should().StartWith("错误：没有名称符合“").And.Contain("*.docx");
    }

    [Fact]
    public void Explain_NameWithStarsThatSeveralHave_AsksForOne()
    {
        (int status, _, string error) = CommandLine.Run("explain", At("2023", "*.json"));

        status.Should().Be(2);
        error.Should().Contain("文件有 2 个，这里只能写一个").And.Contain("甲.json");
    }

    private string At(params string[] parts) => Path.Combine([_folder, .. parts]);
}
