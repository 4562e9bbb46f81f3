using CsCheck;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Authoring;

public sealed class FormatTests
{
    /// <summary>JSON with comments in every place where one may stand, blank lines, and names that the order knows and does not know.</summary>
    private static readonly Gen<string> Json = Value(3);

    public static TheoryData<string> ShippedFiles() =>
    [
        .. Directory.EnumerateDirectories(Repository.PathOf("rules")).SelectMany(d => new[] { "rulebook.json", "tests.json" }.Select(f => Path.Combine(d, f))).Where(File.Exists)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json")).Select(f => Path.GetRelativePath(Repository.Root, f)),
    ];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void TryFormat_ShippedFile_IsFormattedAlready(string file)
    {
        string text = File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n");

        Format(text).Should().Be(text, "run: selfeval fmt --write " + file);
    }

    [Fact]
    public void TryFormat_AnyJson_KeepsContentAndCommentsAndIsIdempotent() => Json.Sample(
        text =>
        {
            string once = Format(text);

            Format(once).Should().Be(once, text);
            JToken.DeepEquals(Sorted(JToken.Parse(once)), Sorted(JToken.Parse(text))).Should().BeTrue($"{text}\n{once}");
            Comments(once).Should().BeEquivalentTo(Comments(text), $"{text}\n{once}");
        },
        iter: 500);

    [Fact]
    public void TryFormat_BookInDisorder_StandsInOrder() =>
        Format("""
            // 头
            { /* 一 */ "workflows": [ { "Rules": [], "WorkflowName": "甲" } ], // 规则组


              // 名称
              "title": "x", "parameters": { "乙": 1, "甲": { "note": "n", "value": 2 } }, "id": "x" // 编号
              // 尾
            }
            """).Should().Be("""
            // 头
            {
              "id": "x", // 编号

              // 名称
              "title": "x",
              "parameters": { "乙": 1, "甲": { "value": 2, "note": "n" } },
              /* 一 */
              "workflows": [
                {
                  "WorkflowName": "甲",
                  "Rules": []
                }
              ] // 规则组
              // 尾
            }

            """);

    [Fact]
    public void TryFormat_FullWidthText_CountsTwoColumns()
    {
        string text = Format($$"""{ "x": { "a": ["{{new string('长', 58)}}"] } }""");

        text.Should().Contain("\n  \"x\": { \"a\"");
        Format($$"""{ "x": { "a": ["{{new string('长', 86)}}"] } }""").Should().Contain("\n    \"a\": [");
    }

    [Fact]
    public void TryFormat_NotJson_SaysWhere()
    {
        RuleBook.TryFormat("{ \"id\": }", "x.json", out string? formatted, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        formatted.Should().BeNull();
        diagnostics.Should().ContainSingle().Which.Location.Line.Should().Be(1);
    }

    private static string Format(string text)
    {
        RuleBook.TryFormat(text, "x.json", out string? formatted, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join("\n", diagnostics) + text);
        return formatted!;
    }

    private static Gen<string> Value(int depth)
    {
        Gen<string> scalar = Of("1", "-2.50", "\"甲\\\"乙 // 不是注释 {\"", "\"\"", "true", "false", "null", "[]", "{}", "\"" + new string('长', 70) + "\"");
        if (depth == 0)
        {
            return scalar;
        }

        Gen<string> inner = Gen.Int[0, 2].SelectMany(pick => pick == 0 ? scalar : Value(depth - 1));
        Gen<string> gap = Of("", "", " ", "\n", "\n\n\n", " // 注一\n", "\n// \"注\" 二\n", " /* , */ ", "\n/* 多\n行 */\n");
        Gen<string> item = Gen.Select(gap, inner, gap, (a, value, b) => a + value + b);
        Gen<string> array = item.Array[0, 4].Select(items => "[" + string.Join(",", items) + "]");
        Gen<string> entry = Gen.Select(gap, Of("", " ", "\n\n"), item, (a, b, value) => $"{a}NAME{b}:{value}");
        Gen<string> member = Gen.Select(gap, entry.Array[0, 5], gap, Gen.Int[0, 9], (a, entries, b, shift) =>
            "{" + a + string.Join(",", entries.Select((e, i) => ReplaceFirst(e, Names[(i + shift) % Names.Length]))) + b + "}");
        return Gen.Int[0, 1].SelectMany(pick => pick == 0 ? array : member);
    }

    private static readonly string[] Names = ["title", "id", "甲", "Rules", "parameters", "when", "RuleName", "expect", "value", "a:b"];

    private static string ReplaceFirst(string text, string name)
    {
        int at = text.IndexOf("NAME", StringComparison.Ordinal);
        return $"{text[..at]}\"{name}\"{text[(at + 4)..]}";
    }

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static JToken Sorted(JToken token) => token switch
    {
        JObject o => new JObject(o.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray a => new JArray(a.Select(Sorted)),
        _ => token,
    };

    private static List<string> Comments(string text)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text));
        var comments = new List<string>();
        while (reader.Read())
        {
            if (reader.TokenType == Newtonsoft.Json.JsonToken.Comment)
            {
                comments.Add(((string)reader.Value!).Trim());
            }
        }

        return comments;
    }

    [Fact]
    public void TryFormat_PropertiesOfACheck_StandOnTwoLinesAndKeepTheirComments()
    {
        const string Book = """
            { "id": "x", "title": "x", "checks": [{ "WorkflowName": "核对", "Rules": [
              { "RuleName": "甲", "Expression": "分值合计 == 100", "Properties": { "place": "总分", "each": "整张表", "english": "the printed sum of all the weights and the sum of the rows that make it up differ by more than any rounding of the rows could explain", "code": "K01", "severity": "error", "where": "total", "basis": "办法" } },
              { "RuleName": "乙", "Expression": "分值合计 == 100", "Properties": { "code": "K02", // 说明
                "severity": "error", "where": "total", "place": "总分" } }] }] }
            """;

        RuleBook.TryFormat(Book, "b.json", out string? formatted, out _).Should().BeTrue();
        RuleBook.TryFormat(formatted!, "b.json", out string? again, out _).Should().BeTrue();

        again.Should().Be(formatted);
        string[] lines = [.. formatted!.Split('\n').Select(l => l.Trim())];
        lines.Should().ContainInOrder(
            "\"code\": \"K01\", \"severity\": \"error\", \"each\": \"整张表\", \"where\": \"total\",",
            "\"place\": \"总分\", \"basis\": \"办法\",",
            "\"english\": \"the printed sum of all the weights and the sum of the rows that make it up differ by more than any rounding of the rows could explain\"",
            "\"code\": \"K02\", // 说明",
            "\"severity\": \"error\", \"where\": \"total\",",
            "\"place\": \"总分\"");
    }
}
