using Newtonsoft.Json.Linq;
using SelfEval.Authoring;
using SelfEval.Model;

namespace SelfEval.Tests.Authoring;

/// <summary>
/// Mistakes of people who write rule books, forms and tests (写的人会犯的错): each is one change to a file without faults, and gives one
/// message, where ⟦ stands in what was written.
/// </summary>
public sealed class MistakeTests
{
    private const char Place = '⟦';

    private static readonly JObject Data = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Authoring", "mistakes.json")));

    private static readonly Dictionary<string, string> Bases = ((JObject)Data["bases"]!).Properties().ToDictionary(p => p.Name, p => string.Join('\n', p.Value.Select(l => (string)l!)));

    public static TheoryData<string> Names() => [.. Data["mistakes"]!.Select(m => (string)m["name"]!)];

    [Theory]
    [InlineData("book")]
    [InlineData("form")]
    [InlineData("tests")]
    public void Check_FileWithoutMistake_SaysNothing(string kind) => Found(kind, Bases[kind]).Select(d => d.Render()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_OneMistake_GivesOneMessageAtItsPlaceWithTheWayOut(string name)
    {
        JToken mistake = Data["mistakes"]!.Single(m => (string)m["name"]! == name);
        string kind = (string)mistake["base"]!;
        string marked = Written(mistake, Bases[kind]);
        int at = marked.IndexOf(Place, StringComparison.Ordinal);
        string[] before = marked[..at].Split('\n');

        IReadOnlyList<Diagnostic> found = Found(kind, marked.Remove(at, 1));

        string all = string.Join("\n", found.Select(d => d.Render()));
        found.Should().ContainSingle(all);
        $"{found[0].Code} {found[0].Location.Line}:{found[0].Location.Column}".Should().Be($"{(string)mistake["code"]!} {before.Length}:{before[^1].Length + 1}", all);
        found[0].Message.Should().Contain((string)mistake["way"]!);
    }

    private static string Written(JToken mistake, string right)
    {
        string written = mistake["from"] is { } from ? Replace(right, (string)from!, (string)mistake["to"]!) : (string)mistake["to"]!;
        return mistake["also"] is not JArray also ? written
            : also[0] is JArray ? also.Aggregate(written, static (text, pair) => Replace(text, (string)pair[0]!, (string)pair[1]!))
            : Replace(written, (string)also[0]!, (string)also[1]!);
    }

    private static string Replace(string text, string from, string to)
    {
        int at = text.IndexOf(from, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, from);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static IReadOnlyList<Diagnostic> Found(string kind, string text)
    {
        if (kind == "form")
        {
            EvaluationFile.TryParse(text, "自评表.json", out SelfEvaluation? _, out IReadOnlyList<Diagnostic> faults);
            return faults;
        }

        return kind == "book" ? RuleBook.Check(text, "rulebook.json") : OfTests(text);
    }

    private static IReadOnlyList<Diagnostic> OfTests(string text)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            TestRun.TryRun(RuleBooks.National2020, file, null, out _, out IReadOnlyList<Diagnostic> faults);
            return faults;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
