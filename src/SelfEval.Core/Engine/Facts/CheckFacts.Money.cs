using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The money block as printed (资金执行情况): total row, splits, rate.</summary>
internal sealed partial class CheckFacts
{
    [FactName("印明年初预算数", FactScope.Card, "资金总额一行印的年初预算数，原样", unit: "万元")]
    public decimal? PrintedInitial => _form.Budget.Initial.Value;

    [FactName("印明全年预算数", FactScope.Card, "资金总额一行印的全年预算数，原样", unit: "万元")]
    public decimal? PrintedFullYear => _form.Budget.FullYear.Value;

    [FactName("印明全年执行数", FactScope.Card, "资金总额一行印的全年执行数，原样", unit: "万元")]
    public decimal? PrintedExecuted => _form.Budget.Executed.Value;

    [FactName("来源年初合计", FactScope.Card, "资金来源各行年初预算数之和，空白不计，全空就没有；“其中”各行和各种收入性质不重复计", unit: "万元", IsDear = true)]
    public decimal? SourceInitial => _card.Sources.Initial;

    [FactName("来源全年合计", FactScope.Card, "资金来源（收入性质）各行全年预算数之和，空白不计，全空就没有", unit: "万元", IsDear = true)]
    public decimal? SourceFullYear => _card.Sources.FullYear;

    [FactName("来源执行合计", FactScope.Card, "资金来源各行全年执行数之和，空白不计，全空就没有", unit: "万元", IsDear = true)]
    public decimal? SourceExecuted => _card.Sources.Executed;

    [FactName("收入性质总额", FactScope.Card, "“按收入性质分”后面印的数", unit: "万元")]
    public decimal? SourceHeading => _form.Budget.BySource.Total.Value;

    [FactName("收入性质应合计", FactScope.Card, "各收入性质应合计到的数：“按收入性质分”后面印的数，没有印时为全年预算数", unit: "万元")]
    public decimal? SourceTarget => _card.Sources.Target;

    [FactName("支出性质总额", FactScope.Card, "“按支出性质分”后面印的数", unit: "万元")]
    public decimal? UseHeading => _form.Budget.ByUse.Total.Value;

    [FactName("支出性质应合计", FactScope.Card, "各支出性质应合计到的数：“按支出性质分”后面印的数，没有印时为全年预算数", unit: "万元")]
    public decimal? UseTarget => UseHeading ?? PrintedFullYear;

    [FactName("性质年初合计", FactScope.Card, "支出性质各行年初预算数之和，空白不计，全空就没有", unit: "万元")]
    public decimal? UseInitial => Sums.Filled(_form.Budget.ByUse.Parts, static p => p.Initial);

    [FactName("性质全年合计", FactScope.Card, "支出性质各行全年预算数之和，空白不计，全空就没有", unit: "万元")]
    public decimal? UseFullYear => Sums.Filled(_form.Budget.ByUse.Parts, static p => p.FullYear);

    [FactName("性质执行合计", FactScope.Card, "支出性质各行全年执行数之和，空白不计，全空就没有", unit: "万元")]
    public decimal? UseExecuted => Sums.Filled(_form.Budget.ByUse.Parts, static p => p.Executed);

    [FactName("自评表基本支出", FactScope.Card, "自评表按支出性质分的基本支出（全年预算数一列）", unit: "万元")]
    public decimal? FormBasic => Use("基本支出")?.FullYear.Value;

    [FactName("自评表项目支出", FactScope.Card, "自评表按支出性质分的项目支出（全年预算数一列）", unit: "万元")]
    public decimal? FormProjects => Use("项目支出")?.FullYear.Value;

    [FactName("自评表基本支出执行数", FactScope.Card, "自评表按支出性质分的基本支出执行数", unit: "万元")]
    public decimal? FormBasicExecuted => Use("基本支出")?.Executed.Value;

    [FactName("自评表项目支出执行数", FactScope.Card, "自评表按支出性质分的项目支出执行数", unit: "万元")]
    public decimal? FormProjectsExecuted => Use("项目支出")?.Executed.Value;

    [FactName("印明执行率", FactScope.Card, "表上印的执行率，1 即 100%")]
    public decimal? PrintedExecutionRate => _card.PrintedExecutionRate?.Value;

    [FactName("执行率末位半数", FactScope.Card, "表上印的执行率最末一位的一半：四舍五入可以差到的数")]
    public decimal? ExecutionRateHalfUnit => _card.PrintedExecutionRate?.HalfUnit;

    [FactName("印明执行率文本", FactScope.Card, "表上印的执行率原文，空白为 \"\"")]
    public string ExecutionRateText => _form.Budget.PrintedRate ?? "";

    [FactName("年初口径执行率", FactScope.Card, "全年执行数除以年初预算数，1 即 100%；年初预算数为 0 或未填时同“执行率”", IsQuotient = true)]
    public decimal? RateOfInitial => Seen.InitialBudget is { } budget and > 0 && Seen.Executed is { } executed ? Sums.Quotient(executed, budget) : Seen.ExecutionRate;

    [FactName("总额最小数", FactScope.Card, "资金总额一行中最小的数", unit: "万元")]
    public decimal? LeastTotal => Sums.Least(PrintedInitial, PrintedFullYear, PrintedExecuted);

    [FactName("项目支出应合计", FactScope.Card, "各项目实际支出应合计到的数：正文项目支出，正文没有时为基础数据表项目支出的本年决算数", unit: "万元")]
    public decimal? ProjectsTarget => Seen.SaidProjects ?? Seen.ProjectsActual;

    [FactName("来源齐全", FactScope.Card, "资金来源一栏看来列全了：印了“按收入性质分”的总数，或既有财政资金又有其他资金的行")]
    public bool SourcesAreWhole => _card.Sources.AreWhole;

    [FactName("总额印零的栏", FactScope.Card, "资金总额一行印 0 而各项来源合计不是 0 的各栏，例如 年初预算数0（来源合计90.00），没有为 \"\"")]
    public string ColumnsOfZero => PrintedInitial is not 0 && PrintedFullYear is not 0 && PrintedExecuted is not 0 ? "" : string.Join('、', Columns.Where(static c => c.Printed is 0 && c.Sources is not (null or 0))
        .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}0（来源合计{c.Sources:0.00##}）")));

    [FactName("来源不足的栏", FactScope.Card, "来源没有列全、合计少于资金总额的各栏，例如 年初预算数50.00（来源合计40.00），没有为 \"\"", IsDear = true)]
    public string ColumnsShortOfSources => SourcesAreWhole ? "" : string.Join('、', Columns.Where(static c => c.Printed - c.Sources >= 0.01m)
        .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}{c.Printed:0.00##}（来源合计{c.Sources:0.00##}）")));

    private (string Name, decimal? Printed, decimal? Sources)[] Columns =>
        [("年初预算数", PrintedInitial, SourceInitial), ("全年预算数", PrintedFullYear, SourceFullYear), ("全年执行数", PrintedExecuted, SourceExecuted)];

    private BudgetPart? Use(string word) => _form.Budget.ByUse.Parts.FirstOrDefault(p => p.Name.Contains(word, StringComparison.Ordinal));
}
