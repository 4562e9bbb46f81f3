using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using SelfEval.Authoring;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Tests.Schema;

/// <summary>Holds the JSON Schemas, the shipped files and the readers together.</summary>
public sealed class SchemaTests
{
    private const string Book = "rulebook.schema.json";
    private const string Form = "self-evaluation.schema.json";
    private const string Cases = "tests.schema.json";

    /// <summary>Every file that people edit, with the schema it names.</summary>
    public static TheoryData<string> ShippedFiles()
    {
        var data = new TheoryData<string>();
        string schemas = Path.DirectorySeparatorChar + "schema" + Path.DirectorySeparatorChar;
        foreach (string folder in new[] { "rules", "seeds" }.Select(f => Repository.PathOf(f)).Where(Directory.Exists))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains(schemas, StringComparison.Ordinal)))
            {
                data.Add(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public async Task Validate_ShippedFile_FollowsTheSchemaItNames(string file)
    {
        string path = Repository.PathOf(file.Split('/'));
        JToken json = Read(File.ReadAllText(path));
        string named = (string?)json["$schema"] ?? "";
        string schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, named));

        named.Should().EndWith(".schema.json", "an editor finds the schema through the file's own $schema");
        File.Exists(schema).Should().BeTrue($"{file} names {named}");
        (await Faults(schema, json)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Book, "{ \"id\": \"x\" }")]
    [InlineData(Book, "{ \"id\": \"x\", \"title\": \"x\", \"weigths\": {} }")]
    [InlineData(Book, "{ \"id\": \"x\", \"title\": \"x\", \"workflows\": [{ \"WorkflowName\": \"x\", \"Rules\": [{ \"RuleName\": \"x\", \"Expression\": \"true\", \"Actions\": {}, \"Rules\": [] }] }] }")]
    [InlineData(Book, "{ \"id\": \"x\", \"title\": \"x\", \"parameters\": { \"x\": { \"unit\": \"分\" } } }")]
    [InlineData(Form, "{ \"year\": \"2023\", \"unit\": \"甲\" }")]
    [InlineData(Form, "{ \"unit\": \"甲\" }")]
    [InlineData(Form, "{ \"year\": 2023, \"unit\": \"甲\", \"indicators\": [{ \"nmae\": \"乙\" }] }")]
    [InlineData(Cases, "{ \"cases\": [{ \"name\": \"x\", \"expect\": { \"scroe\": 1 } }] }")]
    [InlineData(Cases, "{ \"cases\": [{ \"name\": \"x\", \"row\": { \"nmae\": 1 }, \"expect\": { \"score\": 1 } }] }")]
    public async Task Validate_WrongFile_IsRefused(string schema, string json) =>
        (await Faults(Repository.PathOf("rules", "schema", schema), Read(json))).Should().NotBeEmpty();

    [Fact]
    public async Task Members_OfRuleBook_AreThoseThatTheReaderKnows() =>
        AssertSameMembers(await Probe.Of(Book), text => RuleBook.TryParse(text, "p.json", out _, out var found) ? found : found);

    [Fact]
    public async Task Members_OfForm_AreThoseThatTheReaderKnows() =>
        AssertSameMembers(await Probe.Of(Form), text => EvaluationFile.TryParse(text, "p.json", out SelfEvaluation? _, out var found) ? found : found);

    [Fact]
    public async Task Members_OfTests_AreThoseThatTheReaderKnows() =>
        AssertSameMembers(await Probe.Of(Cases), text =>
        {
            var bag = new DiagnosticBag(new SourceText("p.json", text));
            TestReader.Read(bag, RuleBooks.Lusong2023);
            return bag.ToList();
        });

    public static TheoryData<string> Schemas() => [.. Directory.EnumerateFiles(Repository.PathOf("rules", "schema"), "*.schema.json").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Members_OfEverySchema_AreDescribedInChinese(string schema)
    {
        JToken json = JToken.Parse(File.ReadAllText(Repository.PathOf("rules", "schema", schema)));
        JProperty[] members = [.. json.SelectTokens("$..properties").SelectMany(p => p.Children<JProperty>())];

        members.Should().NotBeEmpty();
        members.Where(m => ((string?)m.Value["description"] ?? "").All(c => c < '\u4E00')).Select(m => m.Path).Should().BeEmpty();
    }

    /// <summary>VS Code complains of comments in a .json unless its schema allows them.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void Schema_OfWhatPeopleEdit_AllowsComments(string schema) =>
        ((bool?)JToken.Parse(File.ReadAllText(Repository.PathOf("rules", "schema", schema)))["allowComments"]).Should().BeTrue();

    [Fact]
    public void Facts_All_AreDescribedInChinese() =>
        FactTable.All.Values.Where(f => f.About.Note.All(c => c < '\u4E00')).Select(f => f.Name).Should().BeEmpty();

    private static void AssertSameMembers(Probe probe, Func<string, IReadOnlyList<Diagnostic>> read)
    {
        string[] unknown = [.. read(probe.Json).Where(d => d.Code == "SE0005").Select(d => d.Message)];

        probe.Objects.Should().NotBeEmpty();
        foreach ((string name, string[] members) in probe.Objects)
        {
            string message = unknown.SingleOrDefault(m => m.Contains($"“{name}”", StringComparison.Ordinal)) ?? "";
            string[] known = message.Length == 0 ? [] : message[(message.IndexOf("可以写的有：", StringComparison.Ordinal) + 6)..].Split('、');
            known.Should().BeEquivalentTo(members, $"the reader and the schema must name the same members where {name} stands in\n{probe.Json}");
        }
    }

    private static async Task<IEnumerable<string>> Faults(string schema, JToken json) =>
        (await JsonSchema.FromFileAsync(schema)).Validate(json, SchemaType.JsonSchema).Select(e => e.ToString());

    /// <summary>Comments are allowed in what people edit; editors strip them too.</summary>
    private static JToken Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
    }
}
