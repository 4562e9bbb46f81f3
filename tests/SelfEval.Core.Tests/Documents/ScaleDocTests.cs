using System.CommandLine;
using System.Text.RegularExpressions;
using SelfEval.Cli;

namespace SelfEval.Tests;

/// <summary>docs/scale.md hands the filter to other programs: the calls of <c>selfeval</c> in its blocks are ones that it understands.</summary>
public sealed partial class ScaleDocTests
{
    [Fact]
    public void Calls_InScaleMd_AreUnderstood()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "scale.md"));
        RootCommand selfeval = CommandLineApp.Root(new Session(TextWriter.Null, TextWriter.Null, english: false, isPiped: true));

        string[] calls = [.. Block().Matches(page).SelectMany(b => Call().Matches(b.Value)).Select(c => c.Groups[1].Value.Trim())];

        calls.Should().HaveCountGreaterThan(6).And.OnlyContain(c => !CommandLineApp.IsWrongUsage(selfeval.Parse(c, null)));
        calls.Should().Contain(c => c.StartsWith("summary")).And.Contain(c => c.Contains("--brief"));
    }

    [GeneratedRegex("```(?:text|scala|yaml)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("selfeval ((?:batch|summary) [^\"<>|#&;\n]*)")]
    private static partial Regex Call();
}
