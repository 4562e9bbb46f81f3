using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>The money block of the table (资金): the total, its parts by row or, in Hunan, as pairs of name and amount in two breakdowns.</summary>
internal sealed class MoneyBlock(OfficialTable table, SelfEvaluation form, FormStyle style, IReadOnlyList<MoneyField> fields)
{
    /// <summary>Columns before the first amount.</summary>
    public const int Names = 3;

    private static readonly string[] Usual = ["当年财政拨款", "上年结转资金", "其他资金"];

    private readonly Budget _budget = form.Budget;

    private int Last => table.Columns - 1;

    private bool IsHunan => style == FormStyle.Hunan;

    /// <summary>Columns of the block's own name; the row names take the rest.</summary>
    private int Side => IsHunan ? 1 : 2;

    private bool HasParts => _budget.BySource.Parts.Count + _budget.ByUse.Parts.Count > 0;

    private bool HasTotals => !_budget.BySource.Total.IsMissing || !_budget.ByUse.Total.IsMissing;

    /// <summary>Only an amount for the year: that is what a pair of name and amount can say.</summary>
    private bool IsOfPairs => IsHunan && (HasParts || HasTotals) && _budget.BySource.Parts.Concat(_budget.ByUse.Parts).All(p => p.Initial.IsMissing && p.Executed.IsMissing);

    /// <summary>Adds the block.</summary>
    /// <param name="isEmptyForm">True for a form to be filled in, which names the usual sources.</param>
    /// <returns>The row of the total, and its cell of points; null where there is none.</returns>
    public (int TotalRow, CellRun? Points) Add(bool isEmptyForm)
    {
        int first = table.Rows;
        OfficialCell[][] parts = IsOfPairs ? [] : [.. Parts(isEmptyForm, first + 2)];
        string[][] pairs = IsOfPairs ? [.. Pairs()] : [];
        string block = IsHunan ? "年度预算申请（万元）" : form.Kind == FormKind.Project ? "项目资金（万元）" : "年度预算申请（万元）";
        table.Line([OfficialCell.Head(block, 0, Side, parts.Length + pairs.Length + 2), OfficialCell.Head("", Side, Names - Side), .. Spread((f, _) => OfficialCell.Head(f.Head, 0))]);
        table.Line([OfficialCell.Head("年度资金总额", Side, Names - Side), .. Spread((f, i) => Sum(f, i, f.Total(_budget), parts, first + 2))]);
        Array.ForEach(parts, line => table.Line(line));
        int half = 1 + (Last / 2);
        Array.ForEach(pairs, line => table.Line(new OfficialCell(line[0], 0, 1, 1, half - 1) { IsLong = true }, new OfficialCell(line[1], 0, half, 1, Last - half + 1) { IsLong = true }));
        int weight = fields.ToList().FindIndex(f => f.Head == "分值") + Names;
        return (first + 1, _budget.Weight is null && _budget.DeclaredScore is null ? null : new CellRun(first + 1, first + 1, weight));
    }

    /// <summary>Each field's cell in its column; the last takes what is left of the row.</summary>
    private IEnumerable<OfficialCell> Spread(Func<MoneyField, int, OfficialCell> cell) =>
        fields.Select((f, i) => cell(f, i) with { Column = Names + i, ColumnSpan = i == fields.Count - 1 ? Last - Names - i + 1 : 1 });

    private IEnumerable<OfficialCell[]> Parts(bool isEmptyForm, int firstRow)
    {
        if (!HasParts && !HasTotals)
        {
            return isEmptyForm || !IsHunan ? Usual.Select((name, i) => Part(i == 0, new BudgetPart { Name = name })) : [];
        }

        bool needsHeads = HasTotals || SplitWords.AreUnclear(_budget);
        return [.. Split("按收入性质分", _budget.BySource, needsHeads), .. Split("按支出性质分", _budget.ByUse, needsHeads)];
    }

    private IEnumerable<OfficialCell[]> Split(string head, BudgetSplit split, bool isHeaded)
    {
        if (isHeaded && (split.Parts.Count > 0 || !split.Total.IsMissing))
        {
            yield return Row(head, f => f.Head == "全年预算数" ? split.Total : Figure.Missing);
        }

        for (int i = 0; i < split.Parts.Count; i++)
        {
            yield return Part(i == 0, split.Parts[i]);
        }
    }

    private OfficialCell[] Part(bool isFirst, BudgetPart part) =>
        Row(isFirst && !part.IsOfWhich ? "其中：" + part.Name : part.Name, f => f.Part?.Invoke(part) ?? Figure.Missing);

    private OfficialCell[] Row(string name, Func<MoneyField, Figure> figure) =>
        [OfficialCell.Head(name, Side, Names - Side), .. Spread((f, _) => f.IsOfTotal ? new OfficialCell("—", 0, 0) : OfficialCell.Figure(figure(f), 0))];

    /// <summary>The total adds the parts up where it is their sum, and the parts are all of one breakdown.</summary>
    private OfficialCell Sum(MoneyField field, int index, OfficialCell total, OfficialCell[][] parts, int firstRow)
    {
        bool isPlain = total.Number is not null && field.Part is not null && parts.Length > 1 && !HasTotals && _budget.ByUse.Parts.Count == 0 && _budget.BySource.TopLines.Count() == parts.Length;
        decimal?[] amounts = [.. parts.Select(p => p[index + 1].Number)];
        bool isSum = isPlain && Array.Exists(amounts, a => a is not null) && Array.TrueForAll(parts, p => p[index + 1].Number is not null || p[index + 1].Text.Length == 0) && SumCheck.Is(amounts, total.Number!.Value);
        return isSum ? total with { SumOf = [new CellRun(firstRow, firstRow + parts.Length - 1, Names + index)] } : total;
    }

    /// <summary>按收入性质分：582.84 beside 按支出性质分：582.84, and the parts below each.</summary>
    private IEnumerable<string[]> Pairs()
    {
        string[] left = [.. PairsOf("按收入性质分", _budget.BySource)];
        string[] right = [.. PairsOf("按支出性质分", _budget.ByUse)];
        return Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(i => new[] { left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "" });
    }

    private static IEnumerable<string> PairsOf(string head, BudgetSplit split) => split.Parts.Count == 0 && split.Total.IsMissing
        ? []
        : split.Parts.Select((p, i) => $"{(i == 0 && !p.IsOfWhich ? "其中：" : "")}{p.Name}：{FigureWords.Of(p.FullYear)}").Prepend($"{head}：{FigureWords.Of(split.Total)}");
}
