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
    [InlineData("", "请用 --indicator", "预算执行率", true)]
    public void Explain_UnclearName_ListsNames(string name, string complaint, string listed, bool all)
    {
        (int status, string output, string error) = CommandLine.Run("explain", Seed, "--indicator", name);

        (status, output).Should().Be((2, ""));
        error.Should().Contain(complaint).And.Contain(listed);
        error.Contains("全年总支出").Should().Be(all);
    }

    [Fact]
    public void Explain_Depth_CutsTheTree() =>
        CommandLine.Run("explain", Seed, "--indicator", "销号", "--depth", "1").Output.TrimEnd().Split('\n').Should().HaveCount(5);

    [Fact]
    public void Explain_Json_IsOneDocument()
    {
        JObject trace = JObject.Parse(CommandLine.Run("explain", Seed, "--indicator", "销号", "--json").Output);

        ((string)trace["value"]!).Should().Be("6 分（分值 7 分）");
        trace.SelectTokens("$..children[?(@.outcome == 'false')].filled").Select(t => (string)t!).Should().Contain("527 >= 549");
    }

    [Fact]
    public void Explain_UnknownBook_IsWrongUsage() =>
        CommandLine.Run("explain", Seed, "--indicator", "销号", "--rules", "没有这本").Status.Should().Be(2);
}
