using System.Globalization;

namespace SelfEval.Reading.Json;

/// <summary>How a member is written that was given a value of another kind (各项的样子).</summary>
internal static class MemberSamples
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["effective"] = "{ \"from\": 2024 }", ["basis"] = "[{ \"title\": \"某县办法\" }]", ["依据（basis）"] = "{ \"title\": \"某县办法\" }", ["extends"] = "[\"shapes\", \"checks\"]",
        ["weights"] = "{ \"预算执行率\": 10, \"产出指标\": 50 }", ["grades"] = "[{ \"name\": \"优\", \"from\": 90 }, { \"name\": \"差\", \"from\": 0 }]",
        ["rounding"] = "{ \"score\": { \"decimals\": 2 } }", ["score"] = "{ \"decimals\": 2 }", ["total"] = "{ \"decimals\": 2 }", ["parameters"] = "{ \"每档扣分\": 2 }", ["with"] = "{ \"每档扣分\": 2 }",
        ["scoring"] = "[{ \"when\": \"true\", \"use\": \"正向指标\" }]", ["when"] = "\"true\"", ["workflows"] = "[{ \"WorkflowName\": \"甲\", \"Rules\": [ ] }]",
        ["indicators"] = "[{ \"level1\": \"产出指标\", \"name\": \"培训人次\" }]", ["指标（indicators）"] = "{ \"level1\": \"产出指标\", \"name\": \"培训人次\" }", ["budget"] = "{ \"fullYear\": 100, \"executed\": 95 }",
        ["cases"] = "[{ \"name\": \"甲\", \"row\": { }, \"expect\": { \"score\": 8 } }]", ["expect"] = "{ \"score\": 8 }", ["row"] = "{ \"level1\": \"产出指标\", \"weight\": 10 }", ["findings"] = "[\"K05\"]",
    };

    /// <summary>"，照这样写：…" or nothing, in Chinese and English.</summary>
    public static (string Chinese, string English) Way(string name, SourceNode value, NodeKind expected)
    {
        if (expected == NodeKind.String && value.Kind == NodeKind.Number)
        {
            string quoted = $"\"{value.Number.ToString(CultureInfo.InvariantCulture)}\"";
            return ($"，请加引号，写成 {quoted}", $"; write {quoted}");
        }

        return Samples.TryGetValue(name, out string? sample) && Kind(sample) == expected ? ($"。照这样写：{sample}", $". Write it like {sample}") : ("", "");
    }

    private static NodeKind Kind(string sample) => sample[0] switch
    {
        '{' => NodeKind.Object,
        '[' => NodeKind.Array,
        _ => NodeKind.String,
    };
}
