using System.Text;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Findings;

/// <summary>docs/checks.zh-CN.md, the table of all checks, is made from the book; SELFEVAL_UPDATE=1 writes it anew.</summary>
public sealed class ChecksPageTests
{
    [Fact]
    public void Page_OfAllChecks_IsUpToDate()
    {
        string path = Repository.PathOf("docs", "checks.zh-CN.md");
        string page = Page(JObject.Parse(File.ReadAllText(Repository.PathOf("rules", "checks", "rulebook.json"))));
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "run: SELFEVAL_UPDATE=1 dotnet test --filter Page_OfAllChecks");
    }

    private static string Page(JObject book)
    {
        var page = new StringBuilder("# 检查项\n\n`selfeval check-form` 核对的全部关系，由 rules/checks/rulebook.json 生成，请勿手改：`SELFEVAL_UPDATE=1 dotnet test --filter Page_OfAllChecks`。\n\n");
        page.Append("关系不成立就是疑点；所需的数表上没有，列为无法核对（`--all`）。差额小于容差的不报。规则书用 `\"extends\": [\"…\", \"checks\"]` 得到全部检查项，写一条同名的就换掉它，`\"Enabled\": false` 停用。\n\n## 容差和界限\n\n| 参数 | 值 | 单位 | 说明 |\n|---|--:|---|---|\n");
        foreach (JProperty parameter in ((JObject)book["parameters"]!).Properties())
        {
            page.Append($"| {parameter.Name} | {parameter.Value["value"]} | {parameter.Value["unit"]} | {parameter.Value["note"]} |\n");
        }

        foreach (JToken group in book["checks"]!)
        {
            page.Append($"\n## {group["WorkflowName"]}\n\n| 代码 | 检查项 | 严重程度 | 核对范围 | 应当成立的关系 | 依据 |\n|---|---|---|---|---|---|\n");
            foreach (JToken rule in group["Rules"]!)
            {
                JToken about = rule["Properties"]!;
                page.Append($"| {about["code"]} | {rule["RuleName"]} | {Word((string)about["severity"]!)} | {about["each"] ?? "整张表"} | `{((string)rule["Expression"]!).Replace("|", "\\|", StringComparison.Ordinal)}` | {about["basis"]} |\n");
            }
        }

        return page.ToString();
    }

    private static string Word(string severity) => severity == "error" ? "错误" : severity == "warning" ? "警告" : "提示";
}
