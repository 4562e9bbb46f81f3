using System.Text.RegularExpressions;

namespace SelfEval.Tests;

/// <summary>A Markdown file of the repository, with its fenced blocks.</summary>
internal sealed partial class Document(string name)
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput"];

    /// <summary>All of them, by their path in the repository.</summary>
    public static IEnumerable<string> Names => In(Repository.Root).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string Text { get; } = File.ReadAllText(Repository.PathOf(name.Split('/'))).ReplaceLineEndings("\n");

    public string Folder { get; } = Path.GetDirectoryName(Repository.PathOf(name.Split('/')))!;

    /// <summary>What stands behind the fence (<c>csharp</c>, or <c>json file.json</c>), and the lines within.</summary>
    public IEnumerable<(string Kind, string Body)> Blocks => Fence().Matches(Text).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    /// <summary>The text without its blocks.</summary>
    public string Prose => Fence().Replace(Text, "");

    public IEnumerable<string> BlocksOf(string kind) => Blocks.Where(b => b.Kind == kind).Select(b => b.Body);

    private static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(In));

    [GeneratedRegex("^ *```([^\n]*)\n(.*?)^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
