namespace SelfEval.Engine.Facts;

/// <summary>附件2 beyond its figures (基础数据表): printed rates and cells that nobody filled in.</summary>
internal sealed partial class CheckFacts
{
    [FactName("印明人员控制率", FactScope.Card, "基础数据表印的财政供养人员控制率，1 即 100%")]
    public decimal? StaffRate => PrintedRate.Read(StaffRateText)?.Value;

    [FactName("人员控制率末位半数", FactScope.Card, "印的财政供养人员控制率最末一位的一半")]
    public decimal? StaffRateHalfUnit => PrintedRate.Read(StaffRateText)?.HalfUnit;

    [FactName("印明规模控制率", FactScope.Card, "印的楼堂馆所规模控制率，1 即 100%；不适用时没有")]
    public decimal? AreaRate => PrintedRate.Read(_form.ExpenseControl?.Buildings?.PrintedAreaRate)?.Value;

    [FactName("规模控制率末位半数", FactScope.Card, "印的规模控制率最末一位的一半")]
    public decimal? AreaRateHalfUnit => PrintedRate.Read(_form.ExpenseControl?.Buildings?.PrintedAreaRate)?.HalfUnit;

    [FactName("印明投资控制率", FactScope.Card, "印的楼堂馆所投资概算控制率，1 即 100%；不适用时没有")]
    public decimal? InvestmentRate => PrintedRate.Read(_form.ExpenseControl?.Buildings?.PrintedInvestmentRate)?.Value;

    [FactName("投资控制率末位半数", FactScope.Card, "印的投资概算控制率最末一位的一半")]
    public decimal? InvestmentRateHalfUnit => PrintedRate.Read(_form.ExpenseControl?.Buildings?.PrintedInvestmentRate)?.HalfUnit;

    [FactName("有基础数据表", FactScope.Card, "有没有附件2基础数据表")]
    public bool HasTable => _form.ExpenseControl is not null;

    [FactName("运行维护经费未填", FactScope.Card, "基础数据表的运行维护经费本年决算数未填或为 0")]
    public bool MaintenanceBlank => HasTable && _form.ExpenseControl?.Maintenance?.Actual.Value is null or 0;

    [FactName("基本支出预算调整未填", FactScope.Card, "基础数据表的部门基本支出预算调整未填")]
    public bool BasicAdjustmentBlank => HasTable && Seen.BasicAdjustment is null;

    [FactName("厉行节约措施未填", FactScope.Card, "基础数据表的厉行节约保障措施未填")]
    public bool ThriftBlank => HasTable && string.IsNullOrWhiteSpace(_form.ExpenseControl!.ThriftMeasures);

    [FactName("基础数据表日期未填", FactScope.Card, "基础数据表有填报日期一栏而没有填")]
    public bool TableDateBlank => _form.ExpenseControl?.ReportDate is { } date && string.IsNullOrWhiteSpace(date);

    [FactName("自评表日期未填", FactScope.Card, "自评表有填报日期一栏而没有填")]
    public bool DateBlank => _form.ReportDate is { } date && string.IsNullOrWhiteSpace(date);

    [FactName("填报日期", FactScope.Card, "自评表的填报日期原文，空白为 \"\"")]
    public string FormDate => _form.ReportDate ?? "";

    [FactName("填报年", FactScope.Card, "自评表填报日期的年；没有印年的没有")]
    public decimal? FormDateYear => _card.ReportDate.Date?.Year;

    [FactName("填报月", FactScope.Card, "自评表填报日期的月；没有印月的没有")]
    public decimal? FormDateMonth => _card.ReportDate.Date?.Month;

    [FactName("基础数据表未签字", FactScope.Card, "基础数据表单位负责人没有签字")]
    public bool TableUnsigned => _form.ExpenseControl?.IsSigned is false;

    [FactName("自评表未签字", FactScope.Card, "自评表单位负责人没有签字")]
    public bool Unsigned => _form.IsSigned is false;

    [FactName("公用明细决算合计", FactScope.Card, "基础数据表公用经费所列各项本年决算数之和，空白不计，全空就没有", unit: "万元")]
    public decimal? RunningCostParts => Sums.Filled(
        _form.ExpenseControl?.Office?.Actual, _form.ExpenseControl?.UtilitiesAndTravel?.Actual, _form.ExpenseControl?.MeetingsAndTraining?.Actual);

    private string? StaffRateText => _form.ExpenseControl?.Staffing?.PrintedRate ?? _form.Staffing?.PrintedRate;
}
