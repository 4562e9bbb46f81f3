using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>The Chinese words for members of files and for what may stand in them (各项的中文名).</summary>
internal static class MemberWords
{
    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["年度"] = ["year"], ["预算年度"] = ["year"], ["单位"] = ["unit"], ["部门"] = ["unit"], ["部门名称"] = ["unit"], ["单位名称"] = ["unit"], ["类别"] = ["kind"], ["类型"] = ["kind"],
        ["项目名称"] = ["projectName"], ["规则书"] = ["ruleBook"], ["资金"] = ["budget"], ["预算"] = ["budget"], ["预算执行"] = ["budget"], ["指标"] = ["indicators"], ["总分"] = ["total"],
        ["总分值"] = ["totalWeight"], ["等级"] = ["grade", "grades"], ["年初预算数"] = ["initial"], ["全年预算数"] = ["fullYear"], ["全年执行数"] = ["executed"], ["执行数"] = ["executed"],
        ["一级指标"] = ["level1"], ["二级指标"] = ["level2"], ["三级指标"] = ["name"], ["指标名称"] = ["name"], ["名称"] = ["name", "title"], ["年度指标值"] = ["target"], ["指标值"] = ["target"],
        ["目标值"] = ["target"], ["实际完成值"] = ["actual"], ["完成值"] = ["actual"], ["分值"] = ["weight", "weights"], ["权重"] = ["weight", "weights"], ["得分"] = ["score", "declaredScore"], ["自评得分"] = ["score", "declaredScore"], ["score"] = ["declaredScore"],
        ["偏差原因"] = ["reason"], ["偏差原因分析及改进措施"] = ["reason"], ["评分标准"] = ["criterion"], ["指标方向"] = ["direction"], ["指标性质"] = ["nature"], ["要点"] = ["items"], ["备注"] = ["note"],
        ["编号"] = ["id"], ["标题"] = ["title"], ["版本"] = ["version"], ["继承"] = ["extends"], ["依据"] = ["basis"], ["参数"] = ["parameters"], ["计分项"] = ["scoring"], ["规则组"] = ["workflows", "use"],
        ["取舍"] = ["rounding"], ["条件"] = ["when", "Expression"], ["用"] = ["use"], ["值"] = ["value"], ["说明"] = ["note", "SuccessEvent"], ["档次"] = ["bands"], ["用例"] = ["cases"], ["应得"] = ["expect"],
        ["期望"] = ["expect"], ["规则"] = ["Rules", "rule"], ["规则名"] = ["RuleName"], ["规则组名"] = ["WorkflowName"], ["执行率得分"] = ["execution"],
    };

    private static readonly Dictionary<string, string> Glosses = new(StringComparer.Ordinal)
    {
        ["department"] = "department（部门整体）", ["project"] = "project（项目）", ["rounded"] = "rounded（取舍后）", ["exact"] = "exact（取舍前）",
        ["scored"] = "scored（已计分）", ["notApplicable"] = "notApplicable（不适用）", ["notAssessable"] = "notAssessable（未计分）",
    };

    /// <summary>The member that was meant by a name that is none, or null.</summary>
    public static string? Meant(string written, IReadOnlyCollection<string> known) => InOtherWords(written, known) ?? NearestName.Of(written, known);

    /// <summary>How to go on from a name that is no member: the one that was meant, or all that there are.</summary>
    public static (string Chinese, string English) Way(string written, IReadOnlyCollection<string> known) =>
        InOtherWords(written, known) is { } member ? ($"；请写 {member}", $"; write {member}")
        : NearestName.Of(written, known) is { } nearest ? ($"；您是否想写“{nearest}”？", $"; did you mean '{nearest}'?")
        : ($"；可以写的有：{string.Join("、", known)}", $"; members are: {string.Join(", ", known)}");

    /// <summary>Words that may stand in a member, each with its Chinese meaning where it is not Chinese itself.</summary>
    public static string List(ReadOnlySpan<string> words) => string.Join("、", words.ToArray().Select(w => Glosses.GetValueOrDefault(w, w)));

    private static string? InOtherWords(string written, IReadOnlyCollection<string> known) =>
        Members.TryGetValue(written.Trim(), out string[]? members) ? Array.Find(members, known.Contains) : null;
}
