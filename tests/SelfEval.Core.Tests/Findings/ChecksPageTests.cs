using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Findings;

/// <summary>docs/checks.zh-CN.md, the table of all checks, is made from the book; SELFEVAL_UPDATE=1 writes it anew.</summary>
public sealed class ChecksPageTests
{
    private static readonly JObject Relations = Read("tests", "SelfEval.Core.Tests", "Findings", "relations.json");

    private static readonly HashSet<string> Codes =
        [.. Read("rules", "checks", "rulebook.json")["checks"]!.SelectMany(g => g["Rules"]!).Select(r => (string)r["Properties"]!["code"]!)];

    /// <summary>Every known relation of a form's figures has its checks, or says why a form alone cannot show it.</summary>
    [Fact]
    public void Relations_K01ToK44_AreEachCheckedOrSayWhyNot()
    {
        Relations.Properties().Select(p => p.Name).Should().Equal(Enumerable.Range(1, 44).Except([18, 19]).Select(n => string.Create(CultureInfo.InvariantCulture, $"K{n:00}")));
        Relations.Properties().SelectMany(p => p.Value["checks"]!).Select(c => (string)c!).Should().BeSubsetOf(Codes);
        Relations.Properties().Should().OnlyContain(p => p.Value["checks"]!.Any() || p.Value["why"] != null);
    }

    /// <summary>Some case beside the books makes the check fail, and in some it must not.</summary>
    [Fact]
    public void Checks_OfTheBook_AreEachSeenToFailAndToHold()
    {
        JToken[] cases = [.. RuleBooks.Ids.SelectMany(id => Read("rules", id, "tests.json")["cases"]!).Select(c => c["expect"]!)];
        HashSet<string> Expected(string member) => [.. cases.Select(e => e[member]).OfType<JArray>().SelectMany(a => a).Select(f => f is JObject ? (string)f["code"]! : (string)f!)];

        Codes.Except(Expected("findings")).Should().BeEmpty("each check needs a case in which it fails");
        Codes.Except(Expected("noFindings")).Should().BeEmpty("each check needs a case in which it must not fail");
    }

    [Fact]
    public void Page_OfAllChecks_IsUpToDate()
    {
        string path = Repository.PathOf("docs", "checks.zh-CN.md");
        string page = Page(Read("rules", "checks", "rulebook.json"));
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "run: SELFEVAL_UPDATE=1 dotnet test --filter Page_OfAllChecks");
    }

    private static string Page(JObject book)
    {
        var page = new StringBuilder("# 检查项\n\n`selfeval check-form` 核对的全部关系，由 rules/checks/rulebook.json 生成，请勿手改：`SELFEVAL_UPDATE=1 dotnet test --filter Page_OfAllChecks`。\n\n");
        page.Append("关系不成立就是疑点；所需的数表上没有，列为无法核对（`--all`）。差额小于容差的不报。同一处已报了“让位于”一栏的代码之一，本项就不再报：一件事只说一次。规则书用 `\"extends\": [\"…\", \"checks\"]` 得到全部检查项，写一条同名的就换掉它，`\"Enabled\": false` 停用。\n\n## 容差和界限\n\n| 参数 | 值 | 单位 | 说明 |\n|---|--:|---|---|\n");
        foreach (JProperty parameter in ((JObject)book["parameters"]!).Properties())
        {
            page.Append($"| {parameter.Name} | {parameter.Value["value"]} | {parameter.Value["unit"]} | {parameter.Value["note"]} |\n");
        }

        page.Append("\n## 钩稽关系\n\n一张表的数之间应当成立的关系和对应的检查项；只凭一张表看不出的写明缘由。\n\n| 编号 | 关系 | 检查项 |\n|---|---|---|\n");
        foreach (JProperty relation in Relations.Properties())
        {
            page.Append($"| {relation.Name} | {relation.Value["about"]} | {string.Join(" ", relation.Value["checks"]!)}{(relation.Value["why"] is { } why ? $" 不能核对：{why}" : "")} |\n");
        }

        foreach (JToken group in book["checks"]!)
        {
            page.Append($"\n## {group["WorkflowName"]}\n\n| 代码 | 检查项 | 严重程度 | 核对范围 | 应当成立的关系 | 让位于 | 依据 |\n|---|---|---|---|---|---|---|\n");
            foreach (JToken rule in group["Rules"]!)
            {
                JToken about = rule["Properties"]!;
                page.Append($"| {about["code"]} | {rule["RuleName"]} | {Word((string)about["severity"]!)} | {about["each"] ?? "整张表"} | `{((string)rule["Expression"]!).Replace("|", "\\|", StringComparison.Ordinal)}` | {string.Join(" ", about["unless"] ?? new JArray())} | {about["basis"]} |\n");
            }
        }

        return page.ToString();
    }

    private static JObject Read(params string[] path) =>
        JObject.Parse(File.ReadAllText(Repository.PathOf(path)), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });

    private static string Word(string severity) => severity == "error" ? "错误" : severity == "warning" ? "警告" : "提示";
}
