using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Diagnostics;

/// <summary>One code's example: the least that is wrong, and how it is written right.</summary>
internal sealed record Example(string Code, string Kind, string Wrong, string Right, int Repeat)
{
    private const string Frame = """
        {
          "id": "demo", "title": "示例",
          "scoring": [{ "when": "一级指标 != \"\"", "use": "规则组" }],
          "workflows": [{ "WorkflowName": "规则组", "Rules": [{
            "RuleName": "规则",
            // 附加
            "Expression": "〈条件〉",
            "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": {
              "Expression": "〈得分〉" } } },
            "SuccessEvent": "〈说明〉"
          }] }]
        }
        """;

    public static IReadOnlyList<Example> All { get; } =
    [
        .. JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Diagnostics", "examples.json")))
            .Select(e => new Example((string)e["code"]!, (string)e["kind"]!, (string)e["wrong"]!, (string)e["right"]!, (int?)e["repeat"] ?? 1)),
    ];

    public IReadOnlyList<Diagnostic> OfWrong() => Check(Wrong);

    public IReadOnlyList<Diagnostic> OfRight() => Check(Right, once: true);

    private IReadOnlyList<Diagnostic> Check(string text, bool once = false)
    {
        if (Kind == "form")
        {
            return EvaluationFile.TryParse(text, "自评表.json", out SelfEvaluation? _, out IReadOnlyList<Diagnostic> found) ? found : found;
        }

        string book = Kind switch
        {
            "book" => once || Repeat == 1 ? text : string.Concat(Enumerable.Repeat(text, Repeat)),
            "rule" => Framed("分值 >= 0", "分值", "").Replace("// 附加", text, StringComparison.Ordinal),
            "condition" => Framed(text, "分值", ""),
            "score" => Framed("分值 >= 0", text, ""),
            "template" => Framed("分值 >= 0", "分值", text),
            _ => throw new InvalidOperationException(Kind),
        };
        return RuleBook.Check(book, "rulebook.json");
    }

    private static string Framed(string condition, string score, string template) => Frame
        .Replace("〈条件〉", Escape(condition), StringComparison.Ordinal)
        .Replace("〈得分〉", Escape(score), StringComparison.Ordinal)
        .Replace("〈说明〉", Escape(template), StringComparison.Ordinal);

    private static string Escape(string text) => new JValue(text).ToString(Newtonsoft.Json.Formatting.None)[1..^1];
}
