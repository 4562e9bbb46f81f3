using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SelfEval.Extensions.Tests;

/// <summary>Every fenced block of the documents is compiled, parsed or run, so that none of them rots.</summary>
public sealed partial class DocumentTests
{
    // Verbs whose whole work is tested elsewhere or that would start the tests again.
    private static readonly string[] KnownCommands = ["dotnet build ", "dotnet test ", "dotnet pack ", "dotnet tool install ", "selfeval ", "dotnet run --project "];

    public static TheoryData<string> Documents() =>
    [
        .. new[] { "docs", "src", "samples", "benchmarks" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Append(Repository.PathOf("CONTRIBUTING.md"))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}") && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharpBlocks_InDocument_Compile(string document)
    {
        foreach (string code in Blocks(document, "csharp"))
        {
            Snippet.Errors(code).Should().BeEmpty(code);
        }
    }

    [Fact]
    public void CSharpBlock_ThatIsWrong_IsFound() => Snippet.Errors("SelfEval.RuleBook.Laod(\"x\");").Should().ContainSingle();

    [Theory]
    [MemberData(nameof(Documents))]
    public void JsonBlocks_InDocument_AreJson(string document)
    {
        foreach (string json in Blocks(document, "json"))
        {
            string text = json.TrimStart().StartsWith('"') ? "{" + json + "}" : json;
            Action parse = () => JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            parse.Should().NotThrow(json);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void ShellBlocks_InDocument_AreKnownCommandsAndScoringOnesSucceed(string document)
    {
        foreach (string line in Blocks(document, "sh").SelectMany(b => b.Split('\n')).Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            KnownCommands.Should().Contain(c => line.StartsWith(c, StringComparison.Ordinal), line);
            if (CliCommand().Match(line) is { Success: true } command)
            {
                Run(command.Groups[1].Value.Split(' ')).Should().Be(0, line);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_InDocument_LeadToFiles(string document)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        foreach (string target in Link().Matches(File.ReadAllText(Repository.PathOf(document))).Select(m => m.Groups[1].Value))
        {
            string path = Path.Combine(folder, target);
            (File.Exists(path) || Directory.Exists(path)).Should().BeTrue(target);
        }
    }

    private static IEnumerable<string> Blocks(string document, string language) =>
        Fence().Matches(File.ReadAllText(Repository.PathOf(document)).ReplaceLineEndings("\n")).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);

    private static int Run(string[] arguments)
    {
        string configuration = typeof(DocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf("src", "SelfEval.Cli", "bin", configuration, "net10.0", "selfeval.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?:dotnet run --project src/SelfEval\.Cli(?: -c Release)? -- |selfeval )((?:score|check|test|explain|diff)\b.*)$")]
    private static partial Regex CliCommand();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
