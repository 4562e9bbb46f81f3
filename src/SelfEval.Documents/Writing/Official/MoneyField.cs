using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>A column of the money block (资金的列).</summary>
/// <param name="Head">What is printed over it.</param>
/// <param name="Total">The cell of the row 年度资金总额, its column still to be set.</param>
/// <param name="Part">A part's amount; null for a column that parts have no cell in.</param>
internal sealed record MoneyField(string Head, Func<Budget, OfficialCell> Total, Func<BudgetPart, Figure>? Part)
{
    /// <summary>True for 分值, 执行率 and 得分, which belong to the total alone.</summary>
    public bool IsOfTotal { get; init; }

    /// <summary>The columns that every form prints, and those that this one has figures for.</summary>
    public static IReadOnlyList<MoneyField> Of(Budget budget)
    {
        var fields = new List<MoneyField> { Amount("年初预算数", b => b.Initial, p => p.Initial) };
        AddWhere(!budget.Adjustment.IsMissing, Amount("全年调整数", b => b.Adjustment));
        AddWhere(!budget.CarriedIn.IsMissing, Amount("上年结转数", b => b.CarriedIn));
        fields.Add(Amount("全年预算数", b => b.FullYear, p => p.FullYear));
        fields.Add(Amount("全年执行数", b => b.Executed, p => p.Executed));
        AddWhere(!budget.Balance.IsMissing, Amount("年末结余", b => b.Balance));
        fields.Add(new MoneyField("分值", b => OfficialCell.Figure(b.Weight, 0), null) { IsOfTotal = true });
        fields.Add(new MoneyField("执行率", b => new OfficialCell(b.PrintedRate ?? "", 0, 0), null) { IsOfTotal = true });
        fields.Add(new MoneyField("得分", b => OfficialCell.Figure(b.DeclaredScore, 0), null) { IsOfTotal = true });
        AddWhere(budget.Reason is not null, new MoneyField("偏差原因", b => OfficialCell.Words(b.Reason, 0), null));
        return fields;

        void AddWhere(bool isNeeded, MoneyField field)
        {
            if (isNeeded)
            {
                fields.Add(field);
            }
        }
    }

    private static MoneyField Amount(string head, Func<Budget, Figure> total, Func<BudgetPart, Figure>? part = null) => new(head, b => OfficialCell.Figure(total(b), 0), part);
}
