using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

public sealed class ExplainVerbTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    [Theory]
    [InlineData("执行主要工作预安销号制度", "三级指标“执行主要工作预安销号制度” = 6 分")]
    [InlineData("销号", "三级指标“执行主要工作预安销号制度” = 6 分")]
    [InlineData("预算执行率", "预算执行率 = 9.9 分")]
    public void Explain_NameOrUniquePart_PrintsTheTree(string name, string start)
    {
        (int status, string output, string error) = CommandLine.Run("explain", Seed, "--indicator", name);

        (status, error).Should().Be((0, ""));
        output.Should().StartWith(start);
    }

    [Theory]
    [InlineData("工作", "有 2 个指标", "全面提高“三服务”工作质效", false)]
    [InlineData("火星", "没有名称含“火星”", "全年总支出", true)]
    public void Explain_UnclearName_ListsNames(string name, string complaint, string listed, bool all)
    {
        (int status, string output, string error) = CommandLine.Run("explain", Seed, "--indicator", name);

        (status, output).Should().Be((2, ""));
        error.Should().Contain(complaint).And.Contain(listed);
        error.Contains("全年总支出").Should().Be(all);
    }

    [Fact]
    public void Explain_Depth_CutsTheTree() =>
        CommandLine.Run("explain", Seed, "--indicator", "销号", "--depth", "1").Output.TrimEnd().Split("逐步：\n")[1].Split('\n').Should().HaveCount(5);

    [Fact]
    public void Explain_OneRow_SaysItShortlyFirst()
    {
        string[] lines = CommandLine.Run("explain", Seed, "--indicator", "销号").Output.Split('\n');

        lines[1].Should().Contain("说明").And.Contain("完成率95.99%");
        lines[2].Should().Contain("规则  预安销号·未全部销号按比例取整");
        Array.IndexOf(lines, "逐步：").Should().BeInRange(3, 7);
    }

    [Fact]
    public void Explain_NoIndicator_GivesALineForEachRowAndTheSameWordsOnce()
    {
        (int status, string output, _) = CommandLine.Run("explain", Seed);

        status.Should().Be(0);
        string[] lines = output.TrimEnd().Split('\n');
        lines[0].Should().StartWith("预算执行率  9.9/10：");
        lines.Should().ContainSingle(l => l.Contains("不适用"), "rows that say the very same share one line").Which.Should().Contain("、");
    }

    [Fact]
    public void Explain_NoIndicatorJson_IsAListOfAllRows() =>
        JArray.Parse(CommandLine.Run("explain", Seed, "--json").Output)[0]["name"]!.ToString().Should().Be("预算执行率");

    [Fact]
    public void Explain_Json_IsOneDocument()
    {
        JObject trace = JObject.Parse(CommandLine.Run("explain", Seed, "--indicator", "销号", "--json").Output);

        ((string)trace["value"]!).Should().Be("6 分（分值 7 分）");
        trace.SelectTokens("$..children[?(@.outcome == 'false')].filled").Select(t => (string)t!).Should().Contain("527 ≥ 549");
    }

    [Fact]
    public void Explain_UnknownBook_IsWrongUsage() =>
        CommandLine.Run("explain", Seed, "--indicator", "销号", "--rules", "没有这本").Status.Should().Be(2);
}
