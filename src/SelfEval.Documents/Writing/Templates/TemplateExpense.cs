using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Fills 附件2 of a template (基础数据表).</summary>
internal sealed class TemplateExpense(TemplateTable table, ExpenseControl expense)
{
    private (string Field, GridCell Head)[] _columns = [];

    public void Fill(TablePart part)
    {
        foreach (RowView row in part.Rows)
        {
            GridCell[] years = [.. row.Own.Where(c => table.Layout.Expense.KeysOf(c.Text).Any(ExpenseReading.Columns.Contains))];
            GridCell[] singles = [.. row.Own.Where(c => table.Layout.Expense.KeyOf(c.Text) is { } key && ExpenseReading.IsSingle(key))];
            if (singles.Length >= 2)
            {
                Array.ForEach(singles, FillBelow);
            }
            else if (years.Length >= 2)
            {
                _columns = [.. years.Select(h => (ExpenseReading.FieldOf(table.Layout, h, years), h))];
            }
            else if (row.Own.FirstOrDefault() is { } label)
            {
                FillLine(row, label);
            }
        }
    }

    private void FillLine(RowView row, GridCell label)
    {
        string? key = ExpenseReading.KeyOf(table.Layout, label.Text);
        if (key == "thrift")
        {
            table.Put(row.Row, TemplateTable.Behind(label), expense.ThriftMeasures);
        }
        else if (key is not null && BasicDataTable.LineOf(expense, key) is { } line)
        {
            Array.ForEach(_columns, c => table.Put(row.Row, c.Head.Column, c.Field switch { "priorActual" => line.PriorActual, "budget" => line.Budget, _ => line.Actual }));
        }
    }

    private void FillBelow(GridCell head)
    {
        (Figure figure, string? text) = table.Layout.Expense.KeyOf(head.Text) switch
        {
            "establishment" => (expense.Staffing?.Establishment ?? Figure.Missing, null),
            "inPost" => (expense.Staffing?.InPost ?? Figure.Missing, null),
            "staffRate" => (Figure.Missing, expense.Staffing?.PrintedRate),
            "approvedArea" => (expense.Buildings?.ApprovedArea ?? Figure.Missing, null),
            "actualArea" => (expense.Buildings?.ActualArea ?? Figure.Missing, null),
            "areaRate" => (Figure.Missing, expense.Buildings?.PrintedAreaRate),
            "budgetInvestment" => (expense.Buildings?.BudgetInvestment ?? Figure.Missing, null),
            "actualInvestment" => (expense.Buildings?.ActualInvestment ?? Figure.Missing, null),
            _ => (Figure.Missing, expense.Buildings?.PrintedInvestmentRate),
        };
        table.Put(head.Row + head.RowSpan, head.Column, figure);
        table.Put(head.Row + head.RowSpan, head.Column, text);
    }
}
