using SelfEval.Model;

namespace SelfEval.Reading.Forms;

/// <summary>Writes 附件2, the basic data table.</summary>
internal sealed class ExpenseWriter(FormWriter form)
{
    public void Write(ExpenseControl control) => form.Object(() =>
    {
        form.Member("staffing", control.Staffing, form.Staffing);
        foreach ((string name, ExpenseLine? line) in ExpenseLines.In(control))
        {
            Line(name, line);
        }

        form.Member("buildings", control.Buildings, Buildings);
        form.Text("thriftMeasures", control.ThriftMeasures);
        form.Text("reportDate", control.ReportDate);
        form.Flag("signed", control.IsSigned);
    });

    private void Line(string name, ExpenseLine? line) => form.Member(name, line, l => form.Object(() =>
    {
        form.Figure("priorActual", l.PriorActual);
        form.Figure("budget", l.Budget);
        form.Figure("actual", l.Actual);
    }));

    private void Buildings(Buildings buildings) => form.Object(() =>
    {
        form.Figure("approvedArea", buildings.ApprovedArea);
        form.Figure("actualArea", buildings.ActualArea);
        form.Text("printedAreaRate", buildings.PrintedAreaRate);
        form.Figure("budgetInvestment", buildings.BudgetInvestment);
        form.Figure("actualInvestment", buildings.ActualInvestment);
        form.Text("printedInvestmentRate", buildings.PrintedInvestmentRate);
    });
}
