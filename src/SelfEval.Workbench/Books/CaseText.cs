using System.Globalization;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>New test cases as text (新用例的写法).</summary>
internal static class CaseText
{
    /// <summary>The text of a file of cases that has none yet.</summary>
    public const string Empty = "{\n  \"cases\": []\n}\n";

    /// <summary>The commonest case: a row that meets its target.</summary>
    public static string OfRow(string name) =>
        $$"""{ "name": {{JsonEdit.Quote(name)}}, "row": { "level1": "产出指标", "level2": "数量指标", "name": "指标名称", "target": "100件", "actual": "100件", "weight": 10 }, "expect": { "score": 10 } }""";

    /// <summary>A whole form with the total and the grade that it has now (以一张表为用例): what must not change unseen.</summary>
    public static string OfForm(ScoreCard card)
    {
        using var written = new StringWriter();
        EvaluationFile.Write(card.Form, written);
        string form = Without(Without(written.ToString(), "$schema"), "ruleBook");
        string title = card.Form.ProjectName is { Length: > 0 } project ? $"{card.Form.Unit}·{project}" : card.Form.Unit;
        string total = card.Total?.ToString(CultureInfo.InvariantCulture) ?? "null";
        string grade = card.Grade is { } words ? JsonEdit.Quote(words) : "null";
        return $$"""{ "name": {{JsonEdit.Quote($"{title} {card.Form.Year}")}}, "form": {{form.Trim()}}, "expect": { "total": {{total}}, "grade": {{grade}} } }""";
    }

    /// <summary>The text with a case at the end.</summary>
    public static string? Add(string text, string json) =>
        JsonEdit.Make(text.Trim().Length == 0 ? Empty : text, ["cases"], "[]") is { } ready ? JsonEdit.Insert(ready, ["cases"], int.MaxValue, json) : null;

    private static string Without(string form, string member) => JsonEdit.Remove(form, [member]) ?? form;
}
