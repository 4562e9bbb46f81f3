using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace SelfEval.Tests.Speed;

/// <summary>Forms in which members were left out, doubled, moved, renamed or given a value of another kind.</summary>
internal static class ChangedForms
{
    private static readonly string[] Values =
    [
        "null", "1", "0.5000", "2023", "-3", "1e3", "true", "false", "\"\"", "\"  \"", "\"无\"", "\"合计\"", "\"12.5\"", "\"1,200.50\"", "\"≥95%\"", "\"甲\\n乙\"", "\"project\"", "[]", "{}", "[{}]", "[1]",
        "[\"备注\"]", "[null]", """{"name":"甲"}""", """[{"name":"甲","points":1,"met":"不适用"}]""", """{"score":1,"cut":0.1,"reason":"核"}""", """{"total":1,"parts":[{"name":"甲","executed":"——"}]}""",
        "\"" + new string('长', 20_001) + "\"", "[" + string.Join(',', Enumerable.Repeat("1", 2_001)) + "]",
    ];

    private static readonly string[] Names =
    [
        "unit", "year", "kind", "indicators", "name", "target", "actual", "weight", "items", "parts", "review", "met", "notes", "headings", "projects", "staffing", "expenseControl", "vehicles", "buildings", "bySource", "byUse",
        "statements", "signed", "partial", "source", "$schema", "formatVersion", "layout", "l3", "funds_wan", "scoring", "ruleBookVersion", "nmae", "名称", "一级指标", "",
    ];

    private static readonly JsonSerializerOptions Bare = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Bases = [.. Enumerable.Range(0, 20).Select(GeneratedForms.Text), .. Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static Gen<string> All => Gen.Select(Gen.Int[0, Bases.Length - 1], Change.Array[0, 4], Gen.Bool, Gen.Int[0, 5_000], (form, changes, isEscaped, at) =>
    {
        JsonNode root = JsonNode.Parse(Bases[form], null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        Array.ForEach(changes, change => Apply(root.AsObject(), change));
        return Doubled(root.ToJsonString(isEscaped ? null : Bare), at);
    });

    private static Gen<(int Place, int Kind, string Name, string Value)> Change =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 4], Gen.Int[0, Names.Length - 1].Select(i => Names[i]), Gen.Int[0, Values.Length - 1].Select(i => Values[i]));

    private static void Apply(JsonObject root, (int Place, int Kind, string Name, string Value) change)
    {
        JsonObject[] objects = [.. Objects(root)];
        JsonObject place = objects[change.Place % objects.Length];
        string[] members = [.. place.Select(member => member.Key)];
        if (change.Kind == 0 || members.Length == 0)
        {
            place[change.Name] = JsonNode.Parse(change.Value);
            return;
        }

        string member = members[change.Place / objects.Length % members.Length];
        JsonNode? old = place[member]?.DeepClone();
        place.Remove(member);
        if (change.Kind < 4)
        {
            place[change.Kind == 1 ? change.Name : member] = change.Kind == 3 ? JsonNode.Parse(change.Value) : old;
        }
    }

    /// <summary>Now and then an object begins with a member that it may have already.</summary>
    private static string Doubled(string text, int at)
    {
        int brace = at < text.Length ? text.IndexOf('{', at) : -1;
        return at % 4 > 0 || brace < 0 || text[brace + 1] == '}' ? text : text.Insert(brace + 1, $"\"{Names[at % Names.Length]}\":{Values[at % 20]},");
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(member => Objects(member.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
