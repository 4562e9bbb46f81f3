using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Fills the money block of a template (资金): amounts under their heads in the rows of their names, or behind the names of pairs.</summary>
internal sealed class TemplateMoney(TemplateTable table, Budget budget)
{
    private List<ColumnHead> _columns = [];

    public void Fill(TablePart part)
    {
        int behindHead = part.FirstRow;
        foreach (RowView row in part.Rows)
        {
            if (table.Roles.IsMoneyHead(row) && row.Row >= behindHead)
            {
                HeadBand band = HeadBand.Around(row, table.Layout.Money, r => r.Row < part.EndRow && r.Own.Count() >= 2 && r.Own.All(c => table.Layout.Money.KeyOf(c.Text) is not null));
                _columns = MoneyColumns.From(band);
                behindHead = band.EndRow;
            }
            else if (row.Row >= behindHead)
            {
                FillRow(row);
            }
        }
    }

    private void FillRow(RowView row)
    {
        int first = _columns.Count == 0 ? int.MaxValue : _columns.Min(c => c.First);
        GridCell? label = row.Own.LastOrDefault(c => c.Column < first && !Pair.Of(c.Text).HasColon) ?? row.Own.FirstOrDefault(c => c.Column < first && c.Column + c.ColumnSpan <= first && Pair.Of(c.Text).Value.Length == 0 && table.IsFree(row.Row, first));
        bool isPairs = row.Own.Any(c => table.Roles.IsSplitName(c) || (Pair.Of(c.Text).HasColon && c.Column + c.ColumnSpan > first));
        if (isPairs)
        {
            Array.ForEach(row.Own.ToArray(), FillPair);
        }
        else if (label is not null && table.Layout.MoneyRows.May(label.Text, "total"))
        {
            _columns.ForEach(c => PutTotal(row.Row, c));
        }
        else if (label is not null && PartOf(Pair.Of(label.Text + "：").Name) is { } part)
        {
            _columns.ForEach(c => table.Put(row.Row, c.First, c.Field switch { "initial" => part.Initial, "fullYear" => part.FullYear, "executed" => part.Executed, _ => Figure.Missing }));
        }
    }

    private void PutTotal(int row, ColumnHead column)
    {
        Figure figure = column.Field switch
        {
            "initial" => budget.Initial,
            "fullYear" => budget.FullYear,
            "executed" => budget.Executed,
            "adjustment" => budget.Adjustment,
            "carriedIn" => budget.CarriedIn,
            "balance" => budget.Balance,
            "weight" => Figure.FromNullable(budget.Weight),
            "score" => Figure.FromNullable(budget.DeclaredScore),
            _ => Figure.Missing,
        };
        table.Put(row, column.First, figure);
        table.Put(row, column.First, column.Field switch { "rate" => budget.PrintedRate, "reason" => budget.Reason, _ => null });
    }

    /// <summary>按收入性质分： and 其中：基本支出： get their amounts.</summary>
    private void FillPair(GridCell cell)
    {
        Pair pair = Pair.Of(cell.Text);
        if (!pair.HasColon || pair.Value.Length > 0)
        {
            return;
        }

        Figure figure = table.Layout.MoneyRows.KeysOf(pair.Name) switch
        {
            ["bySource", ..] => budget.BySource.Total,
            ["byUse", ..] => budget.ByUse.Total,
            _ => PartOf(pair.Name)?.FullYear ?? Figure.Missing,
        };
        table.Put(cell.Row, cell.Column, figure.IsMissing ? null : cell.Text.TrimEnd() + FigureWords.Of(figure));
    }

    private BudgetPart? PartOf(string name) => budget.BySource.Parts.Concat(budget.ByUse.Parts).FirstOrDefault(p => Pair.Of(p.Name + "：").Name == HeadText.Bare(name));
}
