using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>What the narrative says (正文): the first figure of each topic, money in 万元.</summary>
internal readonly partial struct RowFacts
{
    /// <summary>The topic of results (成果), of which a report states many.</summary>
    public const string Result = "成果";

    [FactName("正文年初预算", FactScope.Form, "正文所说的年初预算", unit: "万元")]
    public decimal? SaidInitial => Said("年初预算");

    [FactName("正文全年预算", FactScope.Form, "正文所说的全年（调整后）预算", unit: "万元")]
    public decimal? SaidFullYear => Said("全年预算");

    [FactName("正文收入合计", FactScope.Form, "正文所说的收入合计", unit: "万元")]
    public decimal? SaidRevenue => Said("收入合计");

    [FactName("正文支出合计", FactScope.Form, "正文所说的支出合计", unit: "万元")]
    public decimal? SaidSpending => Said("支出合计");

    [FactName("正文基本支出", FactScope.Form, "正文所说的基本支出", unit: "万元")]
    public decimal? SaidBasic => Said("基本支出");

    [FactName("正文项目支出", FactScope.Form, "正文所说的项目支出", unit: "万元")]
    public decimal? SaidProjects => Said("项目支出");

    [FactName("正文其他支出", FactScope.Form, "正文所说的政府性基金、国有资本经营、社会保险基金支出之和，没有说的为 0", unit: "万元")]
    public decimal? SaidOther => (Said("政府性基金支出") ?? 0) + (Said("国有资本经营支出") ?? 0) + (Said("社会保险基金支出") ?? 0);

    [FactName("正文人员经费", FactScope.Form, "正文所说的人员经费", unit: "万元")]
    public decimal? SaidStaffCost => Said("人员经费");

    [FactName("正文公用经费", FactScope.Form, "正文所说的公用经费", unit: "万元")]
    public decimal? SaidRunningCost => Said("公用经费");

    [FactName("正文年初结转", FactScope.Form, "正文所说的年初结转结余", unit: "万元")]
    public decimal? SaidOpening => Said("年初结转结余");

    [FactName("正文年末结转", FactScope.Form, "正文所说的年末结转结余", unit: "万元")]
    public decimal? SaidClosing => Said("年末结转结余");

    [FactName("正文三公经费", FactScope.Form, "正文所说的三公经费支出", unit: "万元")]
    public decimal? SaidThreePublic => Said("三公经费");

    [FactName("正文政府采购", FactScope.Form, "正文所说的政府采购支出", unit: "万元")]
    public decimal? SaidProcurement => Said("政府采购");

    [FactName("正文在职人数", FactScope.Form, "正文所说的在职人数", unit: "人")]
    public decimal? SaidInPost => Said("在职人数");

    [FactName("正文退休人数", FactScope.Form, "正文所说的退休人数", unit: "人")]
    public decimal? SaidRetired => Said("退休人数");

    [FactName("正文年初预算项目数", FactScope.Form, "正文所说列入年初预算的项目个数", unit: "个")]
    public decimal? SaidPlannedCount => Said("年初预算项目数");

    [FactName("正文决算项目数", FactScope.Form, "正文所说有支出的项目个数", unit: "个")]
    public decimal? SaidSpentCount => Said("决算项目数");

    [FactName("正文预算外项目数", FactScope.Form, "正文所说没有列入年初预算的项目个数", unit: "个")]
    public decimal? SaidUnplannedCount => Said("未列入年初预算项目数");

    [FactName("人员情况在职人数", FactScope.Form, "人员情况一栏的在职人数", unit: "人")]
    public decimal? StaffInPost => Form.Staffing?.InPost.Value;

    [FactName("人员情况退休人数", FactScope.Form, "人员情况一栏的退休人数", unit: "人")]
    public decimal? StaffRetired => Form.Staffing?.Retired.Value;

    [FactName("基本支出合计", FactScope.Form, "基本支出情况一栏的基本支出", unit: "万元")]
    public decimal? BasicTotal => Form.BasicExpenditure?.Total.Value;

    [FactName("基本支出人员经费", FactScope.Form, "基本支出情况一栏的人员经费", unit: "万元")]
    public decimal? BasicStaffCost => Form.BasicExpenditure?.StaffCost.Value;

    [FactName("基本支出公用经费", FactScope.Form, "基本支出情况一栏的公用经费", unit: "万元")]
    public decimal? BasicRunningCost => Form.BasicExpenditure?.RunningCost.Value;

    /// <summary>Money in 万元, whatever unit the sentence uses.</summary>
    public static decimal InTenThousand(Statement statement) => statement.Unit switch
    {
        "元" => statement.Value / 10_000m,
        "亿元" => statement.Value * 10_000m,
        _ => statement.Value,
    };

    private decimal? Said(string topic)
    {
        for (int i = 0; i < Form.Statements.Count; i++)
        {
            if (Form.Statements[i].About == topic)
            {
                return InTenThousand(Form.Statements[i]);
            }
        }

        return null;
    }
}
