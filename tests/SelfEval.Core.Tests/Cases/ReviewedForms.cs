using System.Globalization;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Cases;

/// <summary>docs/real-forms-review.zh-CN.md, where every finding on the published tables is judged by hand.</summary>
internal static class ReviewedForms
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("docs", "real-forms-review.zh-CN.md"));

    /// <summary>What the program says of itself counts neither way, as in Judging.</summary>
    public static IReadOnlySet<string> Status { get; } = JObject.Parse(
        File.ReadAllText(Repository.PathOf("tests", "SelfEval.Core.Tests", "Judging", "floors.json")), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore })["status"]!
        .Select(c => (string)c!).ToHashSet();

    public static IEnumerable<ReviewedLine> Lines()
    {
        string name = "";
        foreach (string line in Text.Split('\n').Select(static l => l.TrimEnd('\r')))
        {
            name = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : name;
            if (line.Split('|', StringSplitOptions.TrimEntries) is ["", var code, var places, ("真" or "假" or "漏") and var verdict, { Length: > 0 }, ""])
            {
                yield return new ReviewedLine(name, code, int.Parse(places, CultureInfo.InvariantCulture), verdict);
            }
        }
    }

    public static string Figures(int loud, int isTrue, int faults) => string.Create(
        CultureInfo.InvariantCulture, $"错误和警告 {loud} 处，真的 {isTrue} 处（{100m * isTrue / loud:0.0}%）；该指出的 {faults} 处，指出了 {isTrue} 处（{100m * isTrue / faults:0.0}%）。");
}
