using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SelfEval.Engine.Facts;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>The words that rules may use (可用的词): facts and functions with their Chinese notes, the book's parameters, the members of the file.</summary>
internal static partial class OfferedWords
{
    private static readonly Lazy<IReadOnlyList<RuleWord>> Members = new(ReadSchema);

    /// <summary>The functions by the guide's table: what they are called with, and what they do.</summary>
    private static readonly Lazy<IReadOnlyList<RuleWord>> Functions = new(() => [.. FunctionRow().Matches(Resource("guide.md")).Select(row =>
        new RuleWord(row.Groups["call"].Value, "function", row.Groups["note"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal)))]);

    public static IReadOnlyList<RuleWord> Of(JsonPart? root, Ui ui) =>
    [
        .. FactTable.All.Values.Select(f => new RuleWord(f.Name, "fact", f.About.Unit.Length > 0 ? $"{f.About.Note}（{f.About.Unit}）" : f.About.Note)),
        .. Functions.Value,
        .. ParameterRows.Of(root).DistinctBy(p => p.Name).Select(p => new RuleWord(p.Name, "parameter", $"{ui.Say("参数", "parameter")}：{p.Value}{p.Unit} {p.Note}".TrimEnd())),
        .. Members.Value,
    ];

    /// <summary>Member names with the descriptions of the schema; of a name that stands in several places, the first.</summary>
    private static IReadOnlyList<RuleWord> ReadSchema()
    {
        var words = new Dictionary<string, RuleWord>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(Resource("rulebook.schema.json")), words);
        return [.. words.Values];
    }

    private static string Resource(string name)
    {
        using Stream file = typeof(OfferedWords).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Collect(JsonNode? node, Dictionary<string, RuleWord> words)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Collect(item, words);
            }
        }

        foreach ((string name, JsonNode? value) in node as JsonObject ?? [])
        {
            foreach ((string member, JsonNode? about) in name == "properties" && value is JsonObject members ? members : [])
            {
                if (about is JsonObject { } described && described["description"] is JsonValue description)
                {
                    words.TryAdd(member, new RuleWord(member, "member", description.ToString()));
                }
            }

            Collect(value, words);
        }
    }

    [GeneratedRegex(@"^\| `(?<call>计分\.[^`]+)` \| (?<note>[^|\r\n]+?) \|\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FunctionRow();
}
