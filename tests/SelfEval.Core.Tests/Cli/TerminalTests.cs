using System.Text.RegularExpressions;
using SelfEval.Cli;

namespace SelfEval.Tests.Cli;

/// <summary>Tables at every width of a terminal: they end, fit, and lose nothing.</summary>
public sealed partial class TerminalTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    public static TheoryData<string> Verbs => ["score", "check-form", "impact"];

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verb_AtEveryWidth_EndsAndStaysReadable(string verb)
    {
        for (int width = 1; width <= 300; width += verb == "impact" ? 7 : 1)
        {
            string output = Run(verb, width);

            string[] lines = output.Split('\n');
            lines.Where(l => (l.StartsWith('│') || l.StartsWith('╭')) && Columns(l) > width).Should().BeEmpty($"at {width}");
            string flat = string.Concat(output.Where(c => !char.IsWhiteSpace(c) && c is not ('│' or '─')));
            flat.Should().Contain(verb == "score" ? "96.9" : verb == "impact" ? "等级变化" : "疑点", $"at {width}");
        }
    }

    /// <summary>Below the width that a table needs, each row is some lines; above it, a table.</summary>
    [Theory]
    [InlineData(20, false)]
    [InlineData(45, false)]
    [InlineData(120, true)]
    public void Score_NarrowOrWide_PrintsLinesOrATable(int width, bool isTable)
    {
        string output = Run("score", width);

        output.Contains('╭').Should().Be(isTable);
        output.Contains("  分值：").Should().Be(!isTable);
    }

    [Theory]
    [InlineData("score @表.json --rules hubei", "@表.json")]
    [InlineData("check @book.json", "@book.json")]
    [InlineData("explain 表.json --indicator @平台 --rules hubei", "表.json")]
    public void Verb_TextThatBeginsWithAt_IsATextAsItIs(string line, string named)
    {
        (int status, _, string error) = CommandLine.Run(line.Split(' '));

        status.Should().Be(2);
        error.Should().Contain(named).And.Contain("找不到").And.NotContain("Response");
    }

    [Theory]
    [InlineData("scor 表.json", "score")]
    [InlineData("chek-form 表.json", "check-form")]
    [InlineData("score 表.json --rule hubei", "--rules")]
    [InlineData("batch in.ndjson --rules hubei --ot out", "--out")]
    public void Verb_Mistyped_IsGuessed(string line, string meant)
    {
        (int status, _, string error) = CommandLine.Run(line.Split(' '));

        status.Should().Be(2);
        error.Should().Contain("是否").And.Contain(meant);
    }

    [Fact]
    public void Fmt_AFolder_SaysThatItIsOne()
    {
        (int status, _, string error) = CommandLine.Run("fmt", Repository.PathOf("seeds"));

        status.Should().Be(2);
        error.Should().Contain("是文件夹").And.NotContain("denied");
    }

    private static string Run(string verb, int width)
    {
        string[] args = verb switch
        {
            "impact" => ["impact", "lusong-2023", "hubei", "--forms", Seed],
            "check-form" => ["check-form", Seed, Seed],
            _ => [verb, Seed],
        };
        using var output = new StringWriter();
        CommandLineApp.Run(args, output, TextWriter.Null, isPiped: false, width: width).Should().Be(0);
        return Colours().Replace(output.ToString(), "");
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();

    private static int Columns(string line) => line.Sum(c => c is >= '\u1100' and not ('│' or '─' or '╭' or '╮' or '┬' or '┼' or '├' or '┤' or '╰' or '╯' or '┴') && (c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uFF00' and <= '\uFF60')) ? 2 : 1);
}
