using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Rows other than indicators: level-1 groups, projects, parts of the money block, columns and lines of 附件2, statements.</summary>
internal sealed partial class CheckFacts
{
    [FactName("组名称", FactScope.Group, "一级指标名称")]
    public string GroupName => Group?.Name ?? "";

    [FactName("组分值合计", FactScope.Group, "本一级指标下各行分值之和；有一行未填就没有", unit: "分")]
    public decimal? GroupWeights => Group is { } group ? _card.Level1.WeightsOf(group) : null;

    [FactName("组印明分值", FactScope.Group, "一级指标名称后面印的分值", unit: "分")]
    public decimal? GroupPrinted => Group?.Printed;

    [FactName("项目名称", FactScope.Project, "项目名称")]
    public string ProjectName => Project?.Name ?? "";

    [FactName("项目列入预算", FactScope.Project, "项目是否列入年初预算")]
    public bool ProjectPlanned => Project?.IsPlanned ?? false;

    [FactName("项目年初预算", FactScope.Project, "项目的年初预算", unit: "万元")]
    public decimal? ProjectInitial => Project?.Initial.Value;

    [FactName("项目年中调整", FactScope.Project, "项目的年中调整，调减为负", unit: "万元")]
    public decimal? ProjectAdjustment => Project?.Adjustment.Value;

    [FactName("项目实际支出", FactScope.Project, "项目的实际支出", unit: "万元")]
    public decimal? ProjectExecuted => Project?.Executed.Value;

    [FactName("项目结转结余", FactScope.Project, "项目的结转结余", unit: "万元")]
    public decimal? ProjectCarryOver => Project?.CarryOver.Value;

    [FactName("项目最小数", FactScope.Project, "项目年初预算、实际支出、结转结余中最小的数", unit: "万元")]
    public decimal? ProjectLeast => Sums.Least(ProjectInitial, ProjectExecuted, ProjectCarryOver);

    [FactName("项目另称", FactScope.Project, "报告别处给同一项目的另一个名称，没有为 \"\"")]
    public string ProjectOtherName => Project?.OtherName ?? "";

    [FactName("同用途项目", FactScope.Project, "前面用途文字完全相同的项目名称，没有为 \"\"", IsDear = true)]
    public string SamePurpose => Project is null ? "" : _card.SamePurposeAbove[Index]?.Name ?? "";

    [FactName("项目用途", FactScope.Project, "项目用途原文，空白为 \"\"")]
    public string ProjectPurpose => Project?.Purpose ?? "";

    [FactName("用途所提他年", FactScope.Project, "用途中提到的本年度以外的年份，例如 2020，没有为 \"\"", IsDear = true)]
    public string OtherYear => !ProjectPurpose.Contains('年') ? "" : YearNumber().Matches(ProjectPurpose)
        .Select(static m => m.Groups[1].Value).FirstOrDefault(y => y != Seen.Year?.ToString("0", CultureInfo.InvariantCulture)) ?? "";

    [FactName("构成名称", FactScope.Part, "资金构成一行的名称")]
    public string PartName => Part?.Name ?? "";

    [FactName("构成年初预算数", FactScope.Part, "资金构成一行的年初预算数", unit: "万元")]
    public decimal? PartInitial => Part?.Initial.Value;

    [FactName("构成全年预算数", FactScope.Part, "资金构成一行的全年预算数", unit: "万元")]
    public decimal? PartFullYear => Part?.FullYear.Value;

    [FactName("构成全年执行数", FactScope.Part, "资金构成一行的全年执行数", unit: "万元")]
    public decimal? PartExecuted => Part?.Executed.Value;

    [FactName("构成未填", FactScope.Part, "本行各数都没有填")]
    public bool PartBlank => PartInitial is null && PartFullYear is null && PartExecuted is null;

    [FactName("构成最小数", FactScope.Part, "资金构成一行中最小的数", unit: "万元")]
    public decimal? PartLeast => Sums.Least(PartInitial, PartFullYear, PartExecuted);

    [FactName("事项", FactScope.Statement, "正文数字说的是什么")]
    public string Topic => Said?.About ?? "";

    [FactName("正文数", FactScope.Statement, "正文的数，金额换算成万元")]
    public decimal? SaidValue => Said is null ? null : RowFacts.InTenThousand(Said);

    [FactName("正文数单位", FactScope.Statement, "正文数字的单位")]
    public string SaidUnit => Said?.Unit ?? "";

    [FactName("正文原文", FactScope.Statement, "正文的原话，没有录入为 \"\"")]
    public string SaidText => Said?.Text ?? "";

    [FactName("正文首次所说", FactScope.Statement, "正文第一次说到同一事项时的数；成果不算", IsDear = true)]
    public decimal? SaidFirst => Said is null || Topic == RowFacts.Result ? null
        : RowFacts.InTenThousand(_card.FirstByTopic[Topic]);

    [FactName("成果无对应指标", FactScope.Statement, "正文的成果不属于任何指标，而表上有同单位的指标，且没有一个完成值与它相同")]
    public bool IsLoose => Said is { Indicator: null, About: RowFacts.Result, IsApproximate: false }
        && _card.ActualUnits.Contains(Said.Unit) && !_card.ActualNumbers.Contains(Said.Value);

    private Level1Group? Group => _subject as Level1Group;

    private Project? Project => _subject as Project;

    private BudgetPart? Part => _subject as BudgetPart;

    private Statement? Said => _subject as Statement;

    [GeneratedRegex("(?<!\\d)((?:19|20)\\d\\d)年", RegexOptions.CultureInvariant)]
    private static partial Regex YearNumber();
}
