using SelfEval.Model;

namespace SelfEval.Reading.Forms;

/// <summary>Writes 附件2, the basic data table.</summary>
internal sealed class ExpenseWriter(FormWriter form)
{
    public void Write(ExpenseControl control) => form.Object(() =>
    {
        form.Member("staffing"u8, control.Staffing, form.Staffing);
        foreach ((string name, ExpenseLine? line) in ExpenseLines.In(control))
        {
            form.Member(name, line, Line);
        }

        form.Member("buildings"u8, control.Buildings, Buildings);
        form.Text("thriftMeasures"u8, control.ThriftMeasures);
        form.Text("reportDate"u8, control.ReportDate);
        form.Flag("signed"u8, control.IsSigned);
    });

    private void Line(ExpenseLine line) => form.Object(() =>
    {
        form.Figure("priorActual"u8, line.PriorActual);
        form.Figure("budget"u8, line.Budget);
        form.Figure("actual"u8, line.Actual);
    });

    private void Buildings(Buildings buildings) => form.Object(() =>
    {
        form.Figure("approvedArea"u8, buildings.ApprovedArea);
        form.Figure("actualArea"u8, buildings.ActualArea);
        form.Text("printedAreaRate"u8, buildings.PrintedAreaRate);
        form.Figure("budgetInvestment"u8, buildings.BudgetInvestment);
        form.Figure("actualInvestment"u8, buildings.ActualInvestment);
        form.Text("printedInvestmentRate"u8, buildings.PrintedInvestmentRate);
    });
}
