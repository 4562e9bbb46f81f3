using SelfEval.Model;

namespace SelfEval.Engine.Facts;

internal readonly partial struct RowFacts
{
    [FactName("年初预算数", FactScope.Form, "资金总额的年初预算数", unit: "万元")]
    public decimal? InitialBudget => Column(Form.Budget.Initial, static p => p.Initial);

    [FactName("全年预算数", FactScope.Form, "资金总额的全年（调整后）预算数", unit: "万元")]
    public decimal? FullYearBudget => Column(Form.Budget.FullYear, static p => p.FullYear);

    [FactName("全年执行数", FactScope.Form, "资金总额的全年执行数", unit: "万元")]
    public decimal? Executed => Column(Form.Budget.Executed, static p => p.Executed);

    [FactName("全年调整数", FactScope.Form, "资金总额的年中调整数，调减为负", unit: "万元")]
    public decimal? Adjustment => Form.Budget.Adjustment.Value;

    [FactName("上年结转", FactScope.Form, "上年结转到本年的资金", unit: "万元")]
    public decimal? CarriedIn => Form.Budget.CarriedIn.Value;

    [FactName("年末结余", FactScope.Form, "资金总额的年末结余", unit: "万元")]
    public decimal? Balance => Form.Budget.Balance.Value;

    [FactName("执行率", FactScope.Form, "全年执行数除以全年预算数，1 即 100%；预算为 0 或未填时没有", IsQuotient = true)]
    public decimal? ExecutionRate => FullYearBudget is { } budget and > 0 && Executed is { } executed ? Sums.Quotient(executed, budget) : null;

    [FactName("表列执行率", FactScope.Form, "表上印的执行率，1 即 100%；没有 % 号的，大于 1.5 的只能是百分数（82.46），不大于的（1、0.958）说不清")]
    public decimal? PrintedRate => FormCell.Parse(Form.Budget.PrintedRate) is { Kind: CellKind.Number, IsApproximate: false, Number: { } rate } cell && (cell.Unit == "%" || (cell.PrintedUnit.Length == 0 && rate > 1.5m)) ? rate / 100 : null;

    /// <summary>A total row of 0 over filled parts is a blank that was printed as 0: the parts count (K44).</summary>
    private decimal? Column(Figure total, Func<BudgetPart, Figure> column)
    {
        if (total.Value is not 0 || Form.Budget.BySource.Parts.Count == 0)
        {
            return total.Value;
        }

        return Sums.Total(Form.Budget.BySource.TopLines.Select(p => column(p).Value ?? 0));
    }
}
