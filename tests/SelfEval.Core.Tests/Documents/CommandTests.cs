using System.CommandLine;
using System.Text.RegularExpressions;
using SelfEval.Cli;
using SelfEval.Tests.Cli;

namespace SelfEval.Tests;

/// <summary>Commands in the documents: each is one that there is, and those that read files of the repository are run.</summary>
public sealed partial class CommandTests
{
    private static readonly RootCommand Selfeval = CommandLineApp.Root(new Session(TextWriter.Null, TextWriter.Null, english: false, isPiped: true));

    private static readonly string[] DotnetVerbs = ["add", "build", "pack", "publish", "run", "test", "tool"];

    /// <summary>These write files or take long, and have tests of their own.</summary>
    private static readonly string[] RunElsewhere = ["batch", "impact", "new", "fmt"];

    /// <summary>Those of all test projects: a script may run any.</summary>
    private static readonly string[] Tests = [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).SelectMany(f => TestMethod().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];

    private static readonly string[] WorkbenchOptions = ["--open", "--port", "--books", "--data", "--values-only", "--address", "--key", "--name"];

    public static TheoryData<string> Documents => [.. Document.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void ShellLines_InDocument_AreCommandsThatWork(string document)
    {
        IEnumerable<string> lines = new Document(document).BlocksOf("sh").SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        lines.Select(Problem).OfType<string>().Should().BeEmpty();
    }

    /// <summary>A script takes long and has loops: what it names must be there.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Scripts_InDocument_NameFilesTestsAndVerbsThatAreThere(string document)
    {
        foreach (string script in new Document(document).BlocksOf("bash"))
        {
            ScriptPath().Matches(script).Where(m => !m.Value.Contains("/bin/", StringComparison.Ordinal)).Select(m => Repository.PathOf(m.Value.TrimEnd('*').Split('/'))).Should().NotBeEmpty().And.OnlyContain(p => File.Exists(p) || Directory.Exists(p));
            ScriptTest().Matches(script).Select(m => m.Groups[1].Value).Where(name => !Tests.Any(t => t.Contains(name, StringComparison.Ordinal))).Should().BeEmpty();
            ScriptVerb().Matches(script).Select(m => m.Groups[1].Value).Should().BeSubsetOf(Selfeval.Subcommands.Select(c => c.Name));
        }
    }

    /// <summary>A command in running text may leave its files out; its verb and options must be there.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void InlineCommands_InDocument_HaveTheirVerbAndOptions(string document)
    {
        foreach (string line in Inline().Matches(new Document(document).Prose).Select(m => m.Groups[1].Value))
        {
            if (!line.StartsWith("selfeval ", StringComparison.Ordinal))
            {
                Problem(line).Should().BeNull();
                continue;
            }

            string[] words = line.Split(' ');
            Command verb = Selfeval.Subcommands.Should().ContainSingle(c => c.Name == words[1], line).Subject;
            words.Where(w => w.StartsWith("--", StringComparison.Ordinal)).Should().BeSubsetOf(verb.Options.Concat(Selfeval.Options).Select(o => o.Name), line);
        }
    }

    /// <summary>The lines that a document shows stand in the output in that order; … stands for the others. Columns may be narrower.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Console_InReadme_ShowsWhatTheCommandPrints(string readme)
    {
        string[] lines = new Document(readme).BlocksOf("console").Should().ContainSingle().Subject.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] output = [.. Run(lines[0]["$ ".Length..]).Split('\n').Select(l => Blanks().Replace(l, " "))];

        string[] shown = [.. lines[1..].Where(l => l != "…").Select(l => Blanks().Replace(l, " "))];
        shown.Should().HaveCountGreaterThan(3);
        output.Where(shown.Contains).Should().Equal(shown);
    }

    [Fact]
    public void ShellLine_ThatIsWrong_IsFound()
    {
        string[] wrong = ["selfeval scroe form.json", "selfeval score form.json --rulez x", "dotnet tset SelfEval.Core.sln", "dotnet test SelfEval.sln", "make", "curl -d @seeds/lusong-2023.json"];

        wrong.Select(Problem).Should().Equal(wrong);
    }

    [Fact]
    public void Readmes_EveryVerb_IsInTheTable()
    {
        foreach (string readme in new[] { "README.md", "README.zh-CN.md" })
        {
            string table = string.Join('\n', new Document(readme).Text.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)));
            Regex.Matches(table, "`([a-z-]+)`").Select(m => m.Groups[1].Value).Should().BeEquivalentTo(Selfeval.Subcommands.Select(c => c.Name), readme);
        }
    }

    /// <summary>What is wrong with a command, or null. One that reads files of the repository is run, and must end well.</summary>
    private static string? Problem(string line)
    {
        string[] words = [.. Word().Matches(line).Select(m => m.Value.Trim('\''))];
        if (words[0] == "dotnet")
        {
            if (!DotnetVerbs.Contains(words[1]) || Paths(words).Any(p => !File.Exists(p) && !Directory.Exists(p)))
            {
                return line;
            }
        }
        else if (words[0] == "curl")
        {
            // With -d curl takes the line ends out, and a comment of the form then swallows the rest.
            int data = Array.IndexOf(words, "--data-binary");
            return data > 0 && File.Exists(Repository.PathOf(words[data + 1].TrimStart('@').Split('/'))) ? null : line;
        }
        else if (words[0] == "selfeval-workbench")
        {
            return words.Where(w => w.StartsWith("--", StringComparison.Ordinal)).Except(WorkbenchOptions).Any() ? line : null;
        }
        else if (words[0] != "selfeval")
        {
            return line;
        }

        if (ArgumentsOf(line) is not { } arguments)
        {
            return null;
        }

        if (CommandLineApp.IsWrongUsage(Selfeval.Parse(arguments)))
        {
            return line;
        }

        if (!RunElsewhere.Contains(arguments[0]) && Paths(arguments).Any(File.Exists))
        {
            Run(line);
        }

        return null;
    }

    private static string Run(string line)
    {
        string[] arguments = [.. ArgumentsOf(line)!.Select(a => File.Exists(Repository.PathOf(a.Split('/'))) ? Repository.PathOf(a.Split('/')) : a)];
        (int status, string output, string error) = CommandLine.Run(arguments);
        status.Should().Be(0, line + error);
        return output.ReplaceLineEndings("\n").Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <summary>What <c>selfeval</c> gets to see; null where the line runs something else.</summary>
    private static string[]? ArgumentsOf(string line) => SelfevalCall().Match(line) is { Success: true } call ? call.Groups[1].Value.Split(' ') : null;

    /// <summary>The words that name something in the repository: not what is to be written, and nothing behind <c>--</c>, which the program checks.</summary>
    private static IEnumerable<string> Paths(string[] words) => words
        .TakeWhile(w => w is not ("--" or ">"))
        .Where((w, i) => (w.Contains('/') || w.EndsWith(".sln", StringComparison.Ordinal)) && words[i - 1] is not ("-o" or "--source" or "--out"))
        .Select(w => Repository.PathOf(w.Split('/')));

    [GeneratedRegex(@"^(?:dotnet run --project src/SelfEval\.Cli(?: -c Release)? -- |selfeval )(.*)$")]
    private static partial Regex SelfevalCall();

    [GeneratedRegex("`((?:selfeval [a-z]|dotnet [a-z]|curl -)[^`]*)`")]
    private static partial Regex Inline();

    /// <summary>A pattern stands for what is in a folder. Built files are not there before they are built.</summary>
    [GeneratedRegex(@"(?<![\w/])(?:src|tests|samples|benchmarks|rules|seeds)/(?:[\w.-]+/)*(?:[\w-]+(?:\.\w+)*(?![\w./*])|\*)")]
    private static partial Regex ScriptPath();

    [GeneratedRegex(@"public (?:async Task|void) (\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"--filter (\w+)")]
    private static partial Regex ScriptTest();

    [GeneratedRegex(@"selfeval(?:\.dll)? ([a-z-]+)")]
    private static partial Regex ScriptVerb();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Word();
}
