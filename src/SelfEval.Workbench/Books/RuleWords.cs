using System.Collections.Frozen;
using System.Text.Json.Nodes;
using SelfEval.Engine.Facts;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>The words that rules may use (可用的词): facts and functions with their Chinese notes, the book's parameters, the members of the file.</summary>
internal static class RuleWords
{
    private static readonly Lazy<IReadOnlyList<RuleWord>> Members = new(ReadSchema);

    private static readonly FrozenDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["计分.四舍五入(数, 位数)"] = "四舍五入到几位小数",
        ["计分.截断(数, 位数)"] = "截去后面的小数：9.9969 截到 1 位是 9.9",
        ["计分.进一(数, 位数)"] = "有零头就进一",
        ["计分.取舍(数, 位数, 方式)"] = "方式是 四舍五入、截断、进一、不取舍 之一，可以做成参数",
        ["计分.归整(数)"] = "去掉除法留下的零头",
        ["计分.限于(数, 最小, 最大)"] = "不小于最小，不大于最大",
        ["计分.计数(数, 方式)"] = "数“每超一个”：方式是 连续、整数、进一 之一",
        ["计分.分档(数, 档次)"] = "从上往下第一个成立的档的分，档次如 ≥90:5 ≥80:4 其余:0",
        ["计分.相差天数(年, 月, 日, 到年, 到月, 到日)"] = "两个日期差几天，后一个早就是负数",
        ["计分.含(文字, 词)"] = "文字里有没有这个词",
        ["计分.含任一(文字, 词表)"] = "有没有其中一个词，词用顿号隔开",
    }.ToFrozenDictionary();

    public static IReadOnlyList<RuleWord> Of(JsonPart? root, Ui ui) =>
    [
        .. FactTable.All.Values.Select(f => new RuleWord(f.Name, "fact", f.About.Unit.Length > 0 ? $"{f.About.Note}（{f.About.Unit}）" : f.About.Note)),
        .. Functions.Select(f => new RuleWord(f.Key, "function", f.Value)),
        .. ParameterRows.Of(root).DistinctBy(p => p.Name).Select(p => new RuleWord(p.Name, "parameter", $"{ui.Say("参数", "parameter")}：{p.Value}{p.Unit} {p.Note}".TrimEnd())),
        .. Members.Value,
    ];

    /// <summary>Member names with the descriptions of the schema; of a name that stands in several places, the first.</summary>
    private static IReadOnlyList<RuleWord> ReadSchema()
    {
        using Stream schema = typeof(RuleWords).Assembly.GetManifestResourceStream("rulebook.schema.json")!;
        var words = new Dictionary<string, RuleWord>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(schema), words);
        return [.. words.Values];
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
}
