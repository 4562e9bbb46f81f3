using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cli;

public sealed class WhatIfVerbTests : IDisposable
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIf_TwoFigures_ShowsBothExplanations()
    {
        (int status, string output, string error) = CommandLine.Run("whatif", Seed, "--set", "销号=549", "--set", "全年执行数=570");

        status.Should().Be(0);
        error.Should().BeEmpty();
        output.Should().Contain("改动  执行主要工作预安销号制度.实际完成值：销号527项 → 销号549项")
            .And.Contain("总分  96.9（优） → 97.7（优），变化 +0.8")
            .And.Contain("  改前 销号527项，预安549项，完成率95.99%，7分×95.99%=6.72，取整得6分")
            .And.Contain("  改后 销号549项，预安549项，全部销号，得满分7分");
    }

    [Fact]
    public void WhatIf_Goal_NamesWhatReachesItAndWhatDoesNot()
    {
        (int status, string output, _) = CommandLine.Run("whatif", Seed, "--goal", "98");

        status.Should().Be(0);
        output.Should().Contain("全年总支出.实际完成值：582.66 → 556.95（-25.71），总分 98.9").And.Contain("达不到：年初预算数");
    }

    [Fact]
    public void WhatIf_Sweep_DrawsTheCurve()
    {
        string svg = Path.Combine(_folder, "curve.svg");

        (int status, string output, _) = CommandLine.Run("whatif", Seed, "--indicator", "执行主要工作预安销号制度", "--sweep", "实际完成值=500..549", "--svg", svg);

        status.Should().Be(0);
        output.Should().Contain(" |").And.Contain("*").And.Contain("  500–548：96.9 优").And.Contain("  549：97.9 优");
        output.Should().Contain("横轴：执行主要工作预安销号制度.实际完成值（项）").And.Contain("^ 现在 527项");
        System.Xml.Linq.XDocument.Load(svg).Root!.Name.LocalName.Should().Be("svg");
        File.ReadAllText(svg).Should().Contain("（项）的变化").And.Contain("现在 527项");
    }

    [Fact]
    public void WhatIf_SweepOverAGradeLimit_ShowsTheLimit()
    {
        string svg = Path.Combine(_folder, "curve.svg");

        string output = CommandLine.Run("whatif", Seed, "--sweep", "全年总支出=540..680", "--step", "1", "--svg", svg).Output;

        output.Should().Contain("- 优（90 分起）").And.Contain("横轴：全年总支出.实际完成值（万元）");
        File.ReadAllText(svg).Should().Contain("优（90 分起）").And.Contain("现在 582.66万元");
    }

    [Fact]
    public void WhatIf_GoalOutOfReach_TellsTheMostAndWhatBlocks()
    {
        string output = CommandLine.Run("whatif", Seed, "--set", "上报信息数量=没有统计", "--goal", "100").Output;

        output.Should().Contain("只改一个完成值或执行数，最多到").And.Contain("完成值和执行数全改，最多到").And.Contain("仍差").And.Contain("  挡住的：上报信息数量（");
    }

    [Fact]
    public void WhatIf_Json_HoldsChangesGoalAndSweep()
    {
        (int status, string output, _) = CommandLine.Run("whatif", Seed, "--set", "销号=540", "--goal", "97", "--sweep", "销号=540..549", "--json");

        status.Should().Be(0);
        JObject whatIf = JObject.Parse(output);
        ((string?)whatIf["changes"]![0]!["after"]).Should().Be("销号540项");
        whatIf["goal"]!["answers"]!.Should().NotBeEmpty();
        whatIf["sweep"]!.Should().HaveCount(10);
    }

    [Theory]
    [InlineData("没有叫“没有”的数", "--set", "没有=1")]
    [InlineData("--set 应写成", "--set", "没有")]
    [InlineData("--sweep 应写成", "--sweep", "销号=1")]
    [InlineData("超过 10000 个点", "--sweep", "全年执行数=0..9999999")]
    public void WhatIf_WrongUsage_SaysHowToWriteIt(string message, params string[] args)
    {
        (int status, string output, string error) = CommandLine.Run(["whatif", Seed, .. args]);

        status.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain(message);
    }
}
