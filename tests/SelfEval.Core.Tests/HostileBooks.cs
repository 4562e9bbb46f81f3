using System.Text;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests;

/// <summary>
/// The hostile corpus: small books stand as files in hostile/, huge ones are made from a line of hostile-generated.json.
/// </summary>
internal static class HostileBooks
{
    private const string Head = "{\"id\":\"hostile\",\"title\":\"x\",";

    public static string Folder => Repository.PathOf("tests", "SelfEval.Core.Tests", "hostile");

    public static IEnumerable<JToken> Generated => JArray.Parse(File.ReadAllText(Repository.PathOf("tests", "SelfEval.Core.Tests", "hostile-generated.json")));

    public static string Make(JToken line)
    {
        int times = (int)line["times"]!;
        string text = Text(line, "before") + Text(line, "open", times) + Text(line, "repeat", times) + Text(line, "middle") + Text(line, "close", times) + Text(line, "after");
        return (string)line["what"]! switch
        {
            "text" => text,
            "expression" => Book(Rule("规则", text)),
            "template" => Book(Rule("规则", "分值 > 0").Replace("\"Expression\":\"分值 > 0\"", "\"Expression\":\"分值 > 0\",\"SuccessEvent\":" + Quoted(text), StringComparison.Ordinal)),
            "rules" => Book(Repeat(times, i => Rule("规则" + i, (string)line["expression"]!))),
            "members" => Head + Repeat(times, i => $"{Quoted((string)line["repeat"]! + i)}:1") + "}",
            "parameters" => Head + "\"parameters\":{" + Repeat(times, i => $"\"甲{i}\":1") + "}}",
            "locals" => Book(Rule("规则", "分值 > 0").Replace("\"Expression\":\"分值 > 0\"", "\"Expression\":\"分值 > 0\",\"LocalParams\":[" + Repeat(times, i => $"{{\"Name\":\"甲{i}\",\"Expression\":\"1\"}}") + "]", StringComparison.Ordinal)),
            "scoring" => Head + "\"scoring\":[" + Repeat(times, _ => "{\"when\":\"true\",\"use\":\"组\"}") + "]}",
            "with" => Book(Repeat(1_000, i => Rule("规则" + i, "分值 > " + i)), "\"parameters\":{\"甲\":1},\"scoring\":[" + Repeat(times, i => $"{{\"when\":\"分值 > {i}\",\"use\":\"组\",\"with\":{{\"甲\":{i}}}}}") + "],"),
            var what => throw new InvalidOperationException(what),
        };
    }

    private static string Book(string rules, string more = "") => Head + more + "\"workflows\":[{\"WorkflowName\":\"组\",\"Rules\":[" + rules + "]}]}";

    private static string Rule(string name, string condition) =>
        $"{{\"RuleName\":\"{name}\",\"Expression\":{Quoted(condition)},\"Actions\":{{\"OnSuccess\":{{\"Name\":\"OutputExpression\",\"Context\":{{\"Expression\":\"分值\"}}}}}}}}";

    private static string Text(JToken line, string member, int times = 1)
    {
        string part = (string?)line[member] ?? "";
        return new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
    }

    private static string Repeat(int times, Func<int, string> make) => string.Join(',', Enumerable.Range(0, times).Select(make));

    private static string Quoted(string text) => new JValue(text).ToString(Newtonsoft.Json.Formatting.None);
}
