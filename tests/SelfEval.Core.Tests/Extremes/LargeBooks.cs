using System.Globalization;

namespace SelfEval.Tests.Extremes;

/// <summary>Books of many and long rules, by the name of what is large in them.</summary>
internal static class LargeBooks
{
    private const string LongCondition = "实际完成值 >= 年度指标值 * N && 计分.含(三级指标, \\\"甲N\\\") && 执行率 > 0.N && 二级指标 != \\\"N\\\" && (一级指标 == \\\"产出指标\\\" || 计分.含(年度指标值文本, \\\"乙N\\\")) && 分值 > 0.N && 实际完成值 / 年度指标值 > 0.0N && 计分.四舍五入(实际完成值 * 0.N, 2) > 1";

    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["400 rules with long conditions"] = () => Book(Workflow("组", 400, LongCondition)),
        ["four workflows of 400 such rules"] = () => Book([.. Enumerable.Range(0, 4).Select(i => Workflow("组" + i, 400, LongCondition))]),
        ["200 rules of 60 alternatives"] = () => Book(Workflow("组", 200, string.Join(" || ", Enumerable.Range(0, 60).Select(i => $"实际完成值 == N{i}")))),
        ["200 rules of 120 alternatives"] = () => Book(Workflow("组", 200, string.Join(" || ", Enumerable.Range(0, 120).Select(i => $"分值 > N{i}")))),
        ["one rule as long as allowed"] = () => Book(Workflow("组", 1, string.Join(" || ", Enumerable.Range(0, 120).Select(i => $"实际完成值 == {i}m")))),
        ["parameters of 100 years"] = () => Book([Workflow("组", 50, "实际完成值 >= 年度指标值 * 甲0 + 甲1")], "\"parameters\":{" + string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"甲{i}\":{{\"values\":[{Dated(100)}]}}")) + "},"),
        ["parameters of 8 spans of years"] = () => Book([Workflow("组", 200, LongCondition + " && 分值 > 甲")], $"\"parameters\":{{\"甲\":{{\"values\":[{Dated(8)}]}}}},"),
        ["bands as long as allowed"] = () => Book([Workflow("组", 1, "计分.分档(分值, 档次) >= 0")], $"\"parameters\":{{\"档次\":{{\"bands\":true,\"value\":\"{string.Join(' ', Enumerable.Range(1, 220).Select(i => $"≥{221 - i}:{221 - i}"))} 其余:0\"}}}},"),
        ["words as many as allowed"] = () => Book([Workflow("组", 1, "计分.含任一(实际完成值文本, 词)")], $"\"parameters\":{{\"词\":{{\"value\":\"{string.Join(' ', Enumerable.Range(0, 480).Select(i => $"{i}"))}\"}}}},"),
        ["text repeated in an explanation"] = () => Book([Workflow("组", 1, "true", string.Concat(Enumerable.Repeat("{一级指标}{三级指标}", 150)))]),
    };

    /// <summary>A value for each of so many years and for all before and after.</summary>
    private static string Dated(int years) => string.Join(',', Enumerable.Range(1994, years).Select(y =>
        (y == 1994 ? "{" : $"{{\"from\":{y},") + (y == 1993 + years ? "" : $"\"to\":{y},") + $"\"value\":{y}}}"));

    private static string Book(params string[] workflows) => Book(workflows, "");

    private static string Book(string[] workflows, string more) =>
        $$"""{"id":"large","title":"大",{{more}}"scoring":[{"when":"true","use":"{{(workflows.Length > 1 ? "组0" : "组")}}"}],"workflows":[{{string.Join(',', workflows)}}]}""";

    private static string Workflow(string name, int rules, string condition, string explanation = "") =>
        $"{{\"WorkflowName\":\"{name}\",\"Rules\":[" + string.Join(',', Enumerable.Range(1, rules).Select(i => Rule(i, condition, explanation))) + "]}";

    private static string Rule(int number, string condition, string explanation) =>
        $$$"""{"RuleName":"规则{{{number}}}","Expression":"{{{condition.Replace("N", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}}}","Actions":{"OnSuccess":{"Name":"OutputExpression","Context":{"Expression":"计分.限于(分值 * 实际完成值 / 年度指标值, 0, 分值)" } } },"SuccessEvent":"{{{explanation}}}"}""";
}
