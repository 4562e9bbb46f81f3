using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>
/// Some forms print the points of the execution rate twice, in the money block and as an indicator (预算执行率). Where the printed total
/// shows that they count once, they stay with the indicator; where it does not show it, both stay and a remark says so.
/// </summary>
internal static class ExecutionOnce
{
    private static readonly string[] Names = ["预算执行率", "资金执行率", "预算资金执行率", "预算执行", "执行率"];

    public static SelfEvaluation Apply(SelfEvaluation form, Ledger ledger)
    {
        int index = form.Budget.Weight is null ? -1 : form.Indicators.ToList().FindIndex(i => Names.Contains(LevelText.Of(i.Name).Name) && i.Weight == form.Budget.Weight && i.DeclaredScore == form.Budget.DeclaredScore);
        if (index < 0)
        {
            return form;
        }

        string place = ledger.Places.GetValueOrDefault($"indicators[{index}]") ?? "";
        decimal weights = form.Indicators.Sum(i => i.Weight ?? 0);
        decimal scores = form.Indicators.Sum(i => i.DeclaredScore ?? 0);
        if (weights == (form.DeclaredTotalWeight ?? 100m) || scores == form.DeclaredTotal)
        {
            ledger.Say(FormRemarks.ReadMoneyOnce, place, form.Indicators[index].Name);
            return form with { Budget = form.Budget with { Weight = null, DeclaredScore = null } };
        }

        ledger.Say(FormRemarks.ExecutionTwice, place, form.Indicators[index].Name, form.Budget.Weight!);
        return form;
    }
}
