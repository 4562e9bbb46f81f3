using System.Text.RegularExpressions;
using SelfEval.Tests.Analysis;
using SelfEval.Tests.Cli;

namespace SelfEval.Tests;

/// <summary>What docs/impact.zh-CN.md shows is what the commands print.</summary>
public sealed partial class ImpactDocTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    private static readonly Dictionary<string, string> Examples =
        Example().Matches(File.ReadAllText(Repository.PathOf("docs", "impact.zh-CN.md"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    public static TheoryData<string> Commands => [.. Examples.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_InTheDocument_PrintsWhatItShows(string command)
    {
        string book = Path.Combine(_folder, "新规则书.json");
        File.WriteAllText(book, ChangedBook.Json("每档扣分", "3"));
        string[] args = [.. command.Split(' ').Select(a => a switch
        {
            "新规则书.json" => book,
            "影响.html" => Path.Combine(_folder, a),
            _ when a.StartsWith("seeds/", StringComparison.Ordinal) => Repository.PathOf(a.Split('/')),
            _ => a,
        })];

        (int status, string output, string error) = CommandLine.Run(args);

        status.Should().Be(0, error);
        Lines(output).Should().Equal(Lines(Examples[command]));
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];

    [GeneratedRegex(@"```console\n\$ selfeval ([^\n]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
