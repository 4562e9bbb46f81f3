
namespace SelfEval.Rules;

/// <summary>
/// A check (检查项): a native RulesEngine rule whose expression states what must hold. <see cref="Message"/> is the finding where it
/// does not; the rest comes from the rule's Properties. Where one of the checks named in <see cref="Unless"/> fails at the same place,
/// this one keeps quiet: one fact is reported once.
/// </summary>
internal sealed record CheckDefinition(
    RuleDefinition Rule, string Group, string Code, FindingSeverity Severity, string Each, string Where, RuleText Place, RuleText Message, RuleText? English, string? Basis, IReadOnlyList<RuleText> Unless)
{
    /// <summary>The words of <c>kind</c>, from certain arithmetic to design, the order in which findings are listed.</summary>
    public static readonly string[] Kinds = ["算术", "得分", "说明", "无法核对", "设计"];

    /// <summary>What the finding is about (kind); null leaves it to the severity.</summary>
    public string? Kind { get; init; }

    /// <summary>Once for the form.</summary>
    public const string OncePerForm = "整张表";

    /// <summary>The words of <c>each</c>: the rows for which a check runs.</summary>
    public static readonly string[] Scopes = [OncePerForm, "指标", "一级指标", "项目", "资金构成", "基础数据列", "经费", "正文"];
}
