using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Shapes;

/// <summary>docs/shapes.zh-CN.md is generated from rules/shapes; with SELFEVAL_UPDATE=1 it is written anew.</summary>
public sealed partial class ShapesDocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("rules", "shapes", "rulebook.json"));
    private static readonly JObject Book = JObject.Parse(Text, Comments);
    private static readonly JArray Cases = CasesOf("shapes");

    private static JsonLoadSettings Comments => new() { CommentHandling = CommentHandling.Ignore };

    private static JArray CasesOf(string book) => (JArray)JObject.Parse(File.ReadAllText(Repository.PathOf("rules", book, "tests.json")), Comments)["cases"]!;

    /// <summary>S32 is a finding, not a score: its cases stand beside a book that has the checks.</summary>
    [Fact]
    public void Cases_CoverEveryShape() =>
        Cases.Concat(CasesOf("national-2020-project").Where(c => ((string)c["name"]!).StartsWith("S32", StringComparison.Ordinal))).Select(c => ShapeOf(c)).Distinct().Should().BeEquivalentTo(Enumerable.Range(1, 40).Select(n => string.Create(CultureInfo.InvariantCulture, $"S{n:00}")));

    /// <summary>Where the law gives no formula the book has a named choice; the guide lists each with its options, the default in bold.</summary>
    [Fact]
    public void Guide_ListsEveryChoiceThatTheLawLeavesOpen()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "guide.zh-CN.md"));

        IEnumerable<string> rows = ((JObject)Book["parameters"]!).Properties().Where(p => p.Value["options"] is not null).Select(p =>
            $" | {p.Name} | {string.Join('、', p.Value["options"]!.Select(o => (string)o! == (string)p.Value["value"]! ? $"**{o}**" : (string)o!))} |");

        rows.Should().OnlyContain(row => guide.Contains(row, StringComparison.Ordinal));
    }

    [Fact]
    public void Document_IsFresh()
    {
        string file = Repository.PathOf("docs", "shapes.zh-CN.md");
        string actual = Document();
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.WriteAllText(file, actual);
        }

        actual.Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n"), "run the tests once with SELFEVAL_UPDATE=1");
    }

    private static string Document()
    {
        var text = new StringBuilder("# 计分形状\n\n由 rules/shapes 生成（SELFEVAL_UPDATE=1 跑一遍测试即重写），不手工修改。规则书写 `\"extends\": \"shapes\"`，在 `scoring` 里用 `use` 点名规则组，用 `with` 改参数。\n\n## 规则组\n");
        foreach (JToken workflow in Book["workflows"]!)
        {
            AppendWorkflow(text, workflow);
        }

        text.Append("\n## 整张表\n\n");
        foreach (JToken one in Cases.Where(c => c["use"] is not null && ShapeOf(c) is "S23" or "S24" or "S26" or "S39" or "S31" or "S33").DistinctBy(ShapeOf))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {one["name"]}：{Expected(one)}\n");
        }

        text.Append("\n## 参数\n\n| 参数 | 默认值 | 可选 | 说明 |\n|---|---|---|---|\n");
        foreach (JProperty parameter in ((JObject)Book["parameters"]!).Properties())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {parameter.Name} | {Plain(parameter.Value["value"]!)}{(string?)parameter.Value["unit"]} | {string.Join("、", parameter.Value["options"]?.Select(o => (string)o!) ?? [])} | {(string?)parameter.Value["note"]} |\n");
        }

        return text.ToString();
    }

    private static void AppendWorkflow(StringBuilder text, JToken workflow)
    {
        string name = (string)workflow["WorkflowName"]!;
        string rules = workflow.ToString();
        string heading = Heading().Matches(Text).FirstOrDefault(m => m.Groups[2].Value == name)?.Groups[1].Value ?? "";
        text.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n{heading}\n\n");
        foreach (JToken named in workflow["GlobalParams"] ?? new JArray())
        {
            text.Append(CultureInfo.InvariantCulture, $"- 其中 {named["Name"]} = `{named["Expression"]}`\n");
        }

        foreach (JToken rule in workflow["Rules"]!)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {rule["RuleName"]}：当 `{rule["Expression"]}`，得 `{rule.SelectToken("Actions.OnSuccess.Context.Expression")}`\n");
        }

        string[] parameters = [.. ((JObject)Book["parameters"]!).Properties().Select(p => p.Name).Where(p => Word(p).IsMatch(rules))];
        text.Append(parameters.Length == 0 ? "" : $"\n参数：{string.Join("、", parameters)}。\n");
        if (Cases.FirstOrDefault(c => (string?)c["use"] == name && (c["expect"]?["score"] is { Type: not JTokenType.Null } || c["expect"]?["execution"] is { Type: not JTokenType.Null })) is { } example)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n算例：{example["name"]}，{Expected(example)}。\n");
        }
    }

    private static string Expected(JToken one)
    {
        JToken? row = one["row"];
        string cells = row is null ? "" : string.Join("，", new[] { ("指标值", "target"), ("完成值", "actual"), ("分值", "weight") }.Where(c => row[c.Item2] is not null).Select(c => $"{c.Item1} {Plain(row[c.Item2]!)}")) + "，";
        JToken expect = one["expect"]!;
        return cells + (expect["score"] is { Type: not JTokenType.Null } score ? $"得 {Plain(score)} 分" : expect["execution"] is { Type: not JTokenType.Null } rate ? $"得 {Plain(rate)} 分" : $"总分 {Plain(expect["total"]!)}{(expect["grade"] is { } grade ? $"，等级 {grade}" : "")}");
    }

    private static string Plain(JToken value) => Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture) is { } text && value.Type == JTokenType.Boolean ? text.ToLowerInvariant() : value.ToString(Newtonsoft.Json.Formatting.None).Trim('"');

    private static string ShapeOf(JToken one) => ((string)one["name"]!)[..3];

    private static Regex Word(string name) => new($@"(?<![\p{{L}}\d_]){Regex.Escape(name)}(?![\p{{L}}\d_])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"// (S\d\d[^\n]*)\n    \{\n      ""WorkflowName"": ""([^""]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
