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
        ["编号"] = ["id"], ["标题"] = ["title"], ["版本"] = ["version"], ["继承"] = ["extends"], ["需要"] = ["requires"], ["依据"] = ["basis"], ["参数"] = ["parameters"], ["计分项"] = ["scoring"], ["规则组"] = ["workflows", "use"],
        ["取舍"] = ["rounding"], ["条件"] = ["when", "Expression"], ["用"] = ["use"], ["值"] = ["value"], ["上级"] = ["extends"], ["上级规则书"] = ["extends"], ["基础"] = ["extends"], ["parameters"] = ["with"], ["min"] = ["from"], ["起点"] = ["from"], ["下限"] = ["from"], ["计分项目"] = ["scoring"], ["计分"] = ["scoring"], ["计分规则"] = ["scoring"],
        ["适用年度"] = ["effective"], ["实际支出"] = ["executed"], ["支出数"] = ["executed"], ["实际执行数"] = ["executed"], ["全年支出"] = ["executed"], ["执行率"] = ["printedRate"], ["目标"] = ["target"], ["实际"] = ["actual"],
        ["实际完成"] = ["actual"], ["完成情况"] = ["actual"], ["完成数"] = ["actual"], ["原因"] = ["reason"], ["未完成原因"] = ["reason"], ["自评总分"] = ["total"], ["一级"] = ["level1"], ["二级"] = ["level2"], ["三级"] = ["name"], ["level3"] = ["name"], ["表"] = ["form"], ["行"] = ["row"], ["疑点"] = ["findings"], ["说明"] = ["note", "SuccessEvent"], ["档次"] = ["bands"], ["用例"] = ["cases"], ["应得"] = ["expect"],
        ["期望"] = ["expect"], ["expected"] = ["expect"], ["规则"] = ["Rules", "rule"], ["规则名"] = ["RuleName"], ["规则组名"] = ["WorkflowName"], ["执行率得分"] = ["execution"],
    };

    /// <summary>Members of what stands inside another member: where they belong.</summary>
    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["decimals"] = "score ", ["mode"] = "score ", ["Expression"] = "Context ", ["from"] = "effective ", ["to"] = "effective ", ["when"] = "scoring 的某一项", ["use"] = "scoring 的某一项", ["WorkflowName"] = "workflows 的某一项", ["RuleName"] = "workflows 的某一条规则",
        ["Score"] = "Actions 的 OnSuccess 的 Context 的 Expression ", ["得分"] = "Actions 的 OnSuccess 的 Context 的 Expression ", ["level1"] = "indicators 的某一行", ["level2"] = "indicators 的某一行", ["name"] = "indicators 的某一行",
        ["target"] = "indicators 的某一行", ["actual"] = "indicators 的某一行", ["weight"] = "indicators 的某一行", ["fullYear"] = "budget ", ["executed"] = "budget ", ["initial"] = "budget ", ["score"] = "expect ",
    };

    private static readonly Dictionary<string, string> Glosses = new(StringComparer.Ordinal)
    {
        ["department"] = "department（部门整体）", ["project"] = "project（项目）", ["rounded"] = "rounded（取舍后）", ["exact"] = "exact（取舍前）",
        ["scored"] = "scored（已计分）", ["adopted"] = "adopted（采用自评，未核）", ["notApplicable"] = "notApplicable（不适用）", ["notAssessable"] = "notAssessable（未计分）",
    };

    /// <summary>The member that was meant by a name that is none, or null.</summary>
    public static string? Meant(string written, IReadOnlyCollection<string> known) => InOtherWords(written, known) ?? NearestName.Of(written, known);

    /// <summary>How to go on from a name that is no member: the one that was meant, or all that there are.</summary>
    public static (string Chinese, string English) Way(string written, IReadOnlyCollection<string> known) =>
        InOtherWords(written, known) is { } member ? ($"；请写 {member}", $"; write {member}")
        : Home(written, known) is { } home ? ($"；它写在 {Homes[written]}里面", $"; it goes into {home}")
        : known.Contains("with") && written.Any(c => c > '\u2E7F') ? ($"；参数写在 with 里：\"with\": {{ \"{written}\": … }}；可以写的有：{string.Join("、", known)}", $"; parameters go into \"with\": {{ \"{written}\": … }}; members are: {string.Join(", ", known)}")
        : NearestName.Of(written, known) is { } nearest ? ($"；您是否想写“{nearest}”？", $"; did you mean '{nearest}'?")
        : ($"；可以写的有：{string.Join("、", known)}", $"; members are: {string.Join(", ", known)}");

    /// <summary>The known member within which a name belongs that stands outside it, or null.</summary>
    public static string? Home(string written, IReadOnlyCollection<string> known) =>
        InOtherWords(written, known) is null && Homes.TryGetValue(written, out string? home) && home.Split(' ')[0] is var first && known.Contains(first) ? first : null;

    /// <summary>Words that may stand in a member, each with its Chinese meaning where it is not Chinese itself.</summary>
    public static Phrase List(ReadOnlySpan<string> words)
    {
        string[] all = words.ToArray();
        return new(string.Join('、', all.Select(w => Glosses.GetValueOrDefault(w, w))), Languages.Quoted(all));
    }

    private static string? InOtherWords(string written, IReadOnlyCollection<string> known) =>
        Members.TryGetValue(written.Trim(), out string[]? members) ? Array.Find(members, known.Contains) : null;
}
