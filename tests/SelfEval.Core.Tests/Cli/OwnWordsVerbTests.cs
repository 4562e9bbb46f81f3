namespace SelfEval.Tests.Cli;

/// <summary>A book with an app's own words, given to the command line, which has none: told in plain words by every verb, once a word and nothing else.</summary>
public sealed class OwnWordsVerbTests : IDisposable
{
    private const string Book = """
        {
          "id": "county", "title": "本县办法", "requires": ["常住人口", "本县"],
          "scoring": [{ "when": "一级指标 != \"\"", "use": "按人口" }],
          "workflows": [{ "WorkflowName": "按人口", "Rules": [{ "RuleName": "折算", "Expression": "常住人口 > 0",
            "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "本县.折算(分值, 常住人口)" } } } }] }]
        }
        """;

    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-requires-").FullName;

    public OwnWordsVerbTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "county"));
        File.WriteAllText(OwnBook, Book);
    }

    private string OwnBook => Path.Combine(_folder, "county", "rulebook.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("check", "BOOK")]
    [InlineData("check", "BOOK", "--json")]
    [InlineData("test", "BOOK")]
    [InlineData("score", "FORM", "--rules", "BOOK")]
    [InlineData("check-form", "FORM", "--rules", "BOOK")]
    [InlineData("explain", "FORM", "--rules", "BOOK")]
    [InlineData("whatif", "FORM", "--rules", "BOOK", "--goal", "90")]
    [InlineData("diff", "lusong-2023", "BOOK")]
    [InlineData("impact", "lusong-2023", "BOOK", "--forms", "FORM")]
    [InlineData("batch", "FORM", "--rules", "BOOK", "-o", "OUT")]
    public void Run_BookOfAnAppsOwnWords_SaysWhoseTheyAreAndTheWayOut(params string[] arguments)
    {
        string[] given = [.. arguments.Select(a => a.Replace("BOOK", OwnBook, StringComparison.Ordinal).Replace("FORM", Seed, StringComparison.Ordinal).Replace("OUT", Path.Combine(_folder, "out"), StringComparison.Ordinal))];

        (int status, string output, string error) = CommandLine.Run(given);
        string said = output + error;

        status.Should().Be(1, said);
        said.Should().Contain("“常住人口”").And.Contain("“本县”").And.Contain("某个程序自备的").And.Contain("用那个程序来核对").And.NotContain("   at ");
        said.Split("SE0128").Should().HaveCount(3, said);
        said.Should().NotContain("SE0204", "what follows from it is not said as well");
        File.Exists(Path.Combine(_folder, "out")).Should().BeFalse();
    }

    [Fact]
    public void Fmt_BookOfAnAppsOwnWords_NeedsNone()
    {
        (int status, string output, _) = CommandLine.Run("fmt", OwnBook);

        status.Should().Be(0);
        output.Should().Contain("\"requires\": [\"常住人口\", \"本县\"]");
    }
}
