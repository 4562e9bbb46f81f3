using System.Reflection;
using Newtonsoft.Json.Linq;
using SelfEval.Rules;

namespace SelfEval.Tests.Analysis;

public sealed class RuleBookDiffTests
{
    /// <summary>Members that only say where a thing stands in its file, or which books it was built from: the effective book is compared.</summary>
    private static readonly string[] LayoutOnly =
    [
        "BookDocument.Bag", "BookDocument.Sources", "BookDocument.Extends", "WeightDefinition.Offset", "GradeDefinition.Offset", "ParameterDefinition.Offset", "ParameterDefinition.FirstNote",
        // What the app gives; the book names it in Requires.
        "BookDocument.Words",
        // A book with a faulty parameter is never loaded.
        "ParameterDefinition.IsFaulty",
        "ParameterDefinition.Type", "TallyDefinition.Offset", "DatedValue.Offset", "ScoringEntry.UseAt", "WorkflowDefinition.Offset", "RuleDefinition.Offset", "LocalDefinition.Offset", "WorkflowDefinition.Bag", "BookDocument.Unmerged",
        // Read into CheckDefinition, which is compared.
        "RuleDefinition.Message", "RuleDefinition.Properties", "CheckDefinition.Scopes",
    ];

    private static readonly JObject File = JObject.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", "diff-cases.json")));

    public static TheoryData<string> Cases => [.. File["cases"]!.Select(c => (string)c["name"]!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Between_EditedBook_TellsTheEdit(string name)
    {
        JToken example = File["cases"]!.Single(c => (string?)c["name"] == name);

        RuleBookDiff diff = RuleBookDiff.Between(Parse(File["book"]!), Parse(Edit(example)));

        diff.Changes.Should().BeEquivalentTo(example["changes"]?.Select(c => (string)c!) ?? []);
        diff.Wording.Should().BeEquivalentTo(example["wording"]?.Select(c => (string)c!) ?? []);
        diff.IsEmpty.Should().Be(example["changes"] is null && example["wording"] is null);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Between_TheOtherWayRound_HasAsManyChanges(string name)
    {
        JToken example = File["cases"]!.Single(c => (string?)c["name"] == name);
        RuleBook before = Parse(File["book"]!);
        RuleBook after = Parse(Edit(example));

        RuleBookDiff.Between(after, before).Changes.Should().HaveSameCount(RuleBookDiff.Between(before, after).Changes);
    }

    [Fact]
    public void Between_UnrelatedBooks_LeavesOutWhatBothInheritAndUseNowhere()
    {
        RuleBookDiff told = RuleBookDiff.Between(RuleBooks.VendorDefault, RuleBooks.Lusong2023);
        RuleBookDiff all = RuleBookDiff.Between(RuleBooks.VendorDefault, RuleBooks.Lusong2023, unused: true);

        told.LeftOut.Should().BePositive();
        (all.LeftOut, all.Changes.Count + all.Wording.Count).Should().Be((0, told.Changes.Count + told.Wording.Count + told.LeftOut));
        told.Changes.Should().NotContain(c => c.Contains("分段合计")).And.Contain(c => c.Contains("规则组“反向指标”"), "the book uses it");
        all.Changes.Should().Contain(c => c.Contains("分段合计"));
        told.Render().Should().Contain($"另有 {told.LeftOut} 处").And.Contain("--all");
    }

    [Fact]
    public void Between_ShippedBooks_SayExpressionsInWords() =>
        RuleBooks.Ids.SelectMany(id => RuleBookDiff.Between(RuleBooks.Find(id)!, RuleBooks.Shapes, unused: true).Changes)
            .Should().OnlyContain(c => !c.Contains("&&") && !c.Contains("||") && !c.Contains("=="));

    /// <summary>Whoever adds a member to the document must have it compared, with a case above, or name it as layout.</summary>
    [Fact]
    public void Members_OfTheDocument_AreComparedOrLayout()
    {
        IEnumerable<Type> types = typeof(BookDocument).Assembly.GetTypes().Where(t => t == typeof(BasisDocument)
            || (t.Namespace == typeof(BookDocument).Namespace && (t == typeof(BookDocument) || t.Name.EndsWith("Definition", StringComparison.Ordinal) || t.Name is "ScoringEntry" or "DatedValue") && t != typeof(RoundingDefinition)));
        IEnumerable<string> members = types.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => $"{t.Name}.{p.Name}"));

        IEnumerable<string> compared = File["cases"]!.SelectMany(c => c["covers"]!.Select(m => (string)m!));

        members.Except(LayoutOnly).Should().BeSubsetOf(compared);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Between_BookAndItsRelaidSelf_IsEmpty(string id)
    {
        string text = System.IO.File.ReadAllText(Repository.PathOf("rules", id, "rulebook.json"));
        JObject relaid = JObject.Parse(text);
        foreach (JObject unordered in relaid.SelectTokens("$..*").OfType<JObject>().ToArray())
        {
            unordered.ReplaceAll(unordered.Properties().Reverse().ToArray());
        }

        relaid.ReplaceAll(relaid.Properties().Reverse().ToArray());
        string commented = relaid.ToString(Newtonsoft.Json.Formatting.Indented).Replace("\n", "  // 另一句注释\r\n\r\n", StringComparison.Ordinal);

        RuleBookDiff.Between(RuleBooks.Find(id)!, Parse(commented)).Render().Should().EndWith("没有差别\n");
    }

    public static TheoryData<string> BuiltIn => [.. RuleBooks.Ids];

    [Fact]
    public void Between_NewWorkflow_IsOneChange()
    {
        JObject book = (JObject)File["book"]!.DeepClone();
        JObject workflow = (JObject)book["workflows"]![0]!.DeepClone();
        workflow["WorkflowName"] = "另一组";
        ((JArray)book["workflows"]!).Add(workflow);

        RuleBookDiff.Between(Parse(File["book"]!), Parse(book)).Changes.Should().Equal("新增规则组“另一组”");
    }

    [Fact]
    public void Render_English_SpeaksEnglish()
    {
        JToken example = File["cases"]!.First();

        RuleBookDiff.Between(Parse(File["book"]!), Parse(Edit(example))).Render(english: true).Should().Contain("changes (1):\n  parameter '每档扣分': 2 → 3\n");
    }

    private static JObject Edit(JToken example)
    {
        var book = (JObject)File["book"]!.DeepClone();
        foreach (JProperty set in example["set"]?.Children<JProperty>() ?? [])
        {
            if (book.SelectToken(set.Name) is { } old)
            {
                old.Replace(set.Value);
            }
            else
            {
                int dot = set.Name.LastIndexOf('.');
                ((JObject)book.SelectToken(set.Name[..dot])!)[set.Name[(dot + 1)..]] = set.Value;
            }
        }

        foreach (JProperty move in example["move"]?.Children<JProperty>() ?? [])
        {
            var list = (JArray)book.SelectToken(move.Name)!;
            list.Replace(new JArray(move.Value.Select(i => list[(int)i]).ToArray<object>()));
        }

        return book;
    }

    private static RuleBook Parse(JToken book) => Parse(book.ToString());

    private static RuleBook Parse(string json)
    {
        RuleBook.TryParse(json, "book.json", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, RuleWords.None.WithNumber("常住人口", "统计年鉴上的常住人口", (_, _) => null))
            .Should().BeTrue(string.Join("\n", diagnostics.Select(d => d.Render())));
        return book!;
    }
}
