using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

/// <summary>Every block of the documents has a test, C# compiles in a web project, JSON can be read, and every link leads somewhere.</summary>
public sealed partial class DocumentTests
{
    /// <summary>Blocks that are checked wherever they stand, by <see cref="DocumentTests"/> or by CommandTests.</summary>
    private static readonly string[] CheckedAnywhere = ["csharp", "json", "sh", "bash"];

    /// <summary>Blocks that the named test holds to what really happens.</summary>
    private static readonly Dictionary<string, (string Kinds, string Test)> CheckedInPlace = new()
    {
        ["README.md"] = ("console text", "ReadmeTests"),
        ["README.zh-CN.md"] = ("console text", "ReadmeTests"),
        ["docs/architecture.md"] = ("text", "DocumentTests"),
        ["docs/diagnostics.md"] = ("jsonc text ", "DiagnosticTests"),
        ["docs/guide.zh-CN.md"] = ("console diff json", "GuideTests"),
        ["docs/impact.zh-CN.md"] = ("console", "ImpactDocTests"),
        ["docs/mistakes.zh-CN.md"] = ("console diff json", "GuideTests"),
        ["docs/notices.zh-CN.md"] = ("console json", "GuideTests"),
        ["docs/scale.md"] = ("text scala yaml", "ScaleDocTests"),
        ["docs/workbench.zh-CN.md"] = ("java", "ApiTests"),
    };

    public static TheoryData<string> Documents() => [.. Document.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blocks_InDocument_AreOfAKindThatATestReads(string document)
    {
        string[] here = CheckedInPlace.TryGetValue(document, out (string Kinds, string Test) own) ? own.Kinds.Split(' ') : [];

        new Document(document).Blocks.Select(b => b.Kind.Split(' ')[0]).Distinct().Should().BeSubsetOf(CheckedAnywhere.Concat(here), "a block that no test reads will rot");
        IndentedBlock().IsMatch(new Document(document).Prose).Should().BeFalse("an indented block says nothing about its kind: fence it");
    }

    [Fact]
    public void TestsInPlace_All_NameTheirDocument()
    {
        foreach ((string document, (_, string test)) in CheckedInPlace)
        {
            string source = Directory.EnumerateFiles(Repository.PathOf("tests"), test + ".cs", SearchOption.AllDirectories).Should().ContainSingle().Subject;
            File.ReadAllText(source).Should().Contain(Path.GetFileName(document));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharpBlocks_InDocument_Compile(string document)
    {
        foreach (string code in new Document(document).BlocksOf("csharp"))
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
        foreach (string json in new Document(document).BlocksOf("json"))
        {
            Action parse = () => JsonDocument.Parse(Whole(json), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            parse.Should().NotThrow(json);
        }
    }

    /// <summary>A setting that is spelt wrongly would be passed over in silence by an app.</summary>
    [Fact]
    public void Settings_InThePackageReadme_AreBoundWhole()
    {
        string json = new Document("src/SelfEval.Extensions.DependencyInjection/README.md").BlocksOf("json").Should().ContainSingle().Subject;
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Whole(json)));

        SelfEvalOptions options = new ConfigurationBuilder().AddJsonStream(text).Build().GetSection("SelfEval").Get<SelfEvalOptions>(b => b.ErrorOnUnknownConfiguration = true)!;

        options.Books.Should().HaveCount(2);
        RuleBooks.Ids.Should().Contain(options.Books["project"].BuiltIn);
        options.Books["department"].Path.Should().EndWith("rulebook.json");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_InDocument_LeadToFilesAndHeadings(string document)
    {
        var text = new Document(document);
        foreach (Match link in Link().Matches(text.Prose))
        {
            string path = link.Groups["path"].Value is { Length: > 0 } other ? Path.GetFullPath(Path.Combine(text.Folder, other)) : Repository.PathOf(document.Split('/'));
            (File.Exists(path) || Directory.Exists(path)).Should().BeTrue(link.Value);
            string anchor = link.Groups["anchor"].Value;
            if (LineNumber().IsMatch(anchor))
            {
                string shown = link.Groups["text"].Value.Trim('`');
                int line = Array.FindIndex(File.ReadAllLines(path), l => l.Contains(shown)) + 1;
                line.Should().BePositive($"{document} shows a line of {path}: {shown}");
                Keep(document, link.Value, link.Value.Replace("#" + anchor + ")", $"#L{line})"));
            }
            else if (anchor.Length > 0)
            {
                Headings(path).Should().Contain(anchor, link.Value);
            }
        }
    }

    [Fact]
    public void Documents_UnderDocs_CanAllBeReachedFromTheReadme()
    {
        var reached = new HashSet<string> { "README.md" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out string? name))
        {
            var document = new Document(name);
            foreach (string target in Link().Matches(document.Prose).Select(m => Path.GetFullPath(Path.Combine(document.Folder, m.Groups["path"].Value))))
            {
                string path = Path.GetRelativePath(Repository.Root, Directory.Exists(target) ? Path.Combine(target, "README.md") : target).Replace('\\', '/');
                if (path.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Repository.PathOf(path.Split('/'))) && reached.Add(path))
                {
                    open.Enqueue(path);
                }
            }
        }

        Document.Names.Where(n => n.StartsWith("docs/", StringComparison.Ordinal)).Except(reached).Should().BeEmpty();
    }

    /// <summary>README, architecture, source: three clicks.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_ToTheLineThatScores_TakesThreeClicks(string readme)
    {
        Link().Matches(new Document(readme).Prose).Select(m => m.Groups["path"].Value).Should().Contain("docs/architecture.md");
        Link().Matches(new Document("docs/architecture.md").Prose).Should().ContainSingle(m => m.Groups["path"].Value.EndsWith("Scorer.cs") && m.Groups["anchor"].Value.StartsWith('L'));
    }

    /// <summary>What the picture and the table of the architecture name is there.</summary>
    [Fact]
    public void Architecture_NamesInIt_AreFilesAndFoldersOfTheLibrary()
    {
        var architecture = new Document("docs/architecture.md");
        string library = Repository.PathOf("src", "SelfEval.Core");
        string picture = Regex.Replace(string.Concat(architecture.BlocksOf("text")), @"-\n", "");

        foreach (string type in TypeName().Matches(picture).Select(m => m.Value).Except(["SelfEval"]).Distinct())
        {
            (Directory.EnumerateFiles(library, type + ".cs", SearchOption.AllDirectories).Any() || Directory.Exists(Path.Combine(library, type))).Should().BeTrue(type);
        }

        var named = new HashSet<string>();
        foreach (Match row in Row().Matches(architecture.Text))
        {
            string[] rooms = [.. Regex.Matches(row.Groups[1].Value, "`([^`]+)`").Select(m => m.Groups[1].Value)];
            named.UnionWith(rooms.Select(r => r.Split('/')[0]));
            string[] files = [.. rooms.Select(r => FolderOf(library, r)).SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories)).Select(f => Path.GetFileName(f))];
            Regex.Matches(row.Groups[2].Value, "`([^`]+)`").Select(m => m.Groups[1].Value).Should().NotBeEmpty().And.BeSubsetOf(files);
        }

        named.Should().Contain(Directory.GetDirectories(library).Select(d => Path.GetFileName(d)).Except(["bin", "obj", "buildTransitive"]), "every folder has its row");
    }

    /// <summary>A room by its name in the table: <c>root</c>, a folder of the library, or a project beside it.</summary>
    private static string FolderOf(string library, string room) =>
        room == "root" ? library : room.StartsWith("SelfEval.", StringComparison.Ordinal) ? Path.Combine(library, "..", room) : Path.Combine(library, room);

    /// <summary>Line numbers move with every edit: SELFEVAL_UPDATE=1 writes them anew.</summary>
    private static void Keep(string document, string written, string right)
    {
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            string path = Repository.PathOf(document.Split('/'));
            File.WriteAllText(path, File.ReadAllText(path).Replace(written, right));
            return;
        }

        written.Should().Be(right, $"the line is there in {document}; run: SELFEVAL_UPDATE=1 dotnet test --filter Links_InDocument");
    }

    /// <summary>A member of an object without the braces, as documents show it.</summary>
    private static string Whole(string json) => json.TrimStart().StartsWith('"') ? "{" + json + "}" : json;

    /// <summary>The anchors that GitHub makes of headings: lower case, without punctuation, blanks as hyphens.</summary>
    private static IEnumerable<string> Headings(string path) => File.ReadLines(path).Where(l => l.StartsWith('#'))
        .Select(l => NotInAnchor().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\]]*)\]\((?!https?:)(?<path>[^)#]*)(?:#(?<anchor>[^)]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^L([0-9]+)$")]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"[^\p{L}\p{Nd} _-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"\n\n(?: {4,}|\t)\S")]
    private static partial Regex IndentedBlock();

    [GeneratedRegex("(?:[A-Z][a-z]+){1,3}")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^\| (`[^\n|]+`) \|[^\n|]*\|[^\n|]*\|([^\n|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
