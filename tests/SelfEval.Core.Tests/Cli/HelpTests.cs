using System.CommandLine;
using System.CommandLine.Parsing;
using SelfEval.Cli;
using SelfEval.Cli.Verbs;

namespace SelfEval.Tests.Cli;

/// <summary>Help says whom each verb is for, what it must be given, what people write and what the exit status means.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Verbs => [.. VerbTable.All.Select(v => v.Name)];

    public static TheoryData<string> Examples => [.. VerbTable.All.SelectMany(v => v.Examples)];

    [Fact]
    public void Help_OfTheProgram_ListsEveryVerbUnderWhomItIsFor()
    {
        (int status, string output, _) = CommandLine.Run("--help");

        status.Should().Be(0);
        string[] lines = output.Split(Environment.NewLine);
        int[] heads = [.. new[] { "填表和审表：", "写规则：", "批量和系统：", "选项：" }.Select(h => Array.IndexOf(lines, h))];
        heads.Should().BeInAscendingOrder().And.NotContain(-1);
        lines[heads[0]..heads[1]].Should().Contain(l => l.StartsWith("  score ")).And.Contain(l => l.StartsWith("  mark "));
        lines[heads[1]..heads[2]].Should().Contain(l => l.StartsWith("  check ")).And.Contain(l => l.StartsWith("  impact "));
        lines[heads[2]..heads[3]].Should().Contain(l => l.StartsWith("  batch ")).And.Contain(l => l.StartsWith("  completion "));
        VerbTable.All.Should().OnlyContain(v => lines.Count(l => l.StartsWith($"  {v.Name} ")) == 1);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_OfAVerb_HasUsageExamplesAndExitStatuses(string verb)
    {
        (int status, string chinese, _) = CommandLine.Run(verb, "--help");
        (_, string english, _) = CommandLine.Run(verb, "--help", "--lang", "en");

        status.Should().Be(0);
        chinese.Should().Contain("用法：").And.Contain("例：").And.Contain("退出码：");
        english.Should().Contain("Usage:").And.Contain("Examples:").And.Contain("Exit status:");
        english.Split("Examples:")[0].Where(c => c is >= '\u4E00' and <= '\u9FFF').Count().Should().BeLessThan(40, "names of cells stay Chinese, sentences do not");
    }

    [Fact]
    public void Help_OfAVerbWithRequiredOptions_ShowsThemInTheUsageLineAndFirst()
    {
        (_, string output, _) = CommandLine.Run("mark", "--help");

        output.Should().Contain("selfeval mark FILE --out COPY [--…]").And.MatchRegex("-o, --out <COPY> +必写。");
        output.IndexOf("必写。", StringComparison.Ordinal).Should().BeLessThan(output.IndexOf("--rules <", StringComparison.Ordinal));
    }

    /// <summary>Files are not there, so that only the grammar is held; patterns and redirections are the shell's.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfHelp_IsUnderstood(string example)
    {
        string[] args = [.. example.Split(" >> ")[0].Split(' ').Skip(1).Select(a => a.Replace("*", "a", StringComparison.Ordinal))];
        var session = new Session(TextWriter.Null, TextWriter.Null, english: false, isPiped: true);

        ParseResult parsed = CommandLineApp.Root(session, args).Parse(args);

        parsed.Errors.Should().BeEmpty();
        CommandLineApp.IsWrongUsage(parsed).Should().BeFalse();
    }

    [Theory]
    [InlineData("不认识“scroe”；您是否想写“score”？", "scroe", "表.json", "--json")]
    [InlineData("不认识“--jsn”；您是否想写“--json”？", "score", "表.json", "--jsn")]
    [InlineData("不认识“-o”", "score", "seeds/lusong-2023.json", "-o", "卡.json")]
    [InlineData("不认识“-json”；您是否想写“--json”？", "score", "seeds/lusong-2023.json", "-json")]
    [InlineData("没有内置规则书“lusong-2032”；您是否想写“lusong-2023”？", "score", "seeds/lusong-2023.json", "--rules", "lusong-2032")]
    public void Run_MisspeltWord_ProposesTheNearestAndSaysNothingElse(string told, params string[] args)
    {
        string[] placed = [.. args.Select(a => a.StartsWith("seeds/", StringComparison.Ordinal) ? Repository.PathOf(a.Split('/')) : a)];

        (int status, _, string error) = CommandLine.Run(placed);

        status.Should().Be(2);
        error.Should().Contain(told);
        error.Split('\n').Count(l => l.StartsWith("错误", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public void Run_ShortO_IsOut()
    {
        string folder = Directory.CreateTempSubdirectory("selfeval").FullName;
        try
        {
            string target = Path.Combine(folder, "表.ndjson");

            (int status, _, _) = CommandLine.Run("read", Repository.PathOf("seeds", "lusong-2023.json"), "-o", target);

            File.Exists(target).Should().Be(status == 0);
            CommandLine.Run("batch", Repository.PathOf("seeds", "lusong-2023.json"), "--rules", "lusong-2023", "-o", Path.Combine(folder, "卡.ndjson")).Error.Should().NotContain("用法请看");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
