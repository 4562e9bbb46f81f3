using SelfEval.Model;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Analysis.Goals;

/// <summary>Lists the cells of a form by the words that a person uses for them: 全年执行数, 指标名.实际完成值.</summary>
internal static class FactCells
{
    public const string Executed = "全年执行数";
    public const string Actual = "实际完成值";
    public const string Target = "年度指标值";
    public const string Weight = "分值";

    public static IReadOnlyList<FactCell> Of(SelfEvaluation form)
    {
        var cells = new List<FactCell>
        {
            Money(form, "年初预算数", b => b.Initial, (b, f) => b with { Initial = f }),
            Money(form, "全年预算数", b => b.FullYear, (b, f) => b with { FullYear = f }),
            Money(form, Executed, b => b.Executed, (b, f) => b with { Executed = f }) with { Counterpart = form.Budget.FullYear.Value },
        };
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < form.Indicators.Count; i++)
        {
            if (!form.Indicators[i].IsNotApplicable)
            {
                string name = form.Indicators[i].Name;
                int number = seen[name] = seen.GetValueOrDefault(name) + 1;
                // Forms repeat names; the second row of a name is called 名称#2.
                cells.AddRange(Indicator(form, i, number == 1 ? name : FormattableString.Invariant($"{name}#{number}")));
            }
        }

        return cells;
    }

    private static FactCell Money(SelfEvaluation form, string name, Func<Budget, Figure> get, Func<Budget, Figure, Budget> set)
    {
        decimal? value = get(form.Budget).Value;
        int decimals = new[] { form.Budget.Initial, form.Budget.FullYear, form.Budget.Executed }.Max(f => NumberInText.Decimals(f.Value));
        return new FactCell(name, Plain(value), value, decimals, "万元")
        {
            Put = (f, number) => f with { Budget = set(f.Budget, number) },
            Read = f => Plain(get(f.Budget).Value),
        };
    }

    private static IEnumerable<FactCell> Indicator(SelfEvaluation form, int row, string name)
    {
        Indicator indicator = form.Indicators[row];
        yield return Text(row, name, Actual, indicator.Actual, indicator.Target, i => i.Actual, (i, c) => i with { Actual = c });
        yield return Text(row, name, Target, indicator.Target, indicator.Actual, i => i.Target, (i, c) => i with { Target = c });
        yield return new FactCell($"{name}.{Weight}", Plain(indicator.Weight), indicator.Weight, NumberInText.Decimals(indicator.Weight), "分")
        {
            Row = row,
            Column = Weight,
            Put = (f, number) => With(f, row, i => i with { Weight = number }),
            Read = f => Plain(f.Indicators[row].Weight),
        };
    }

    private static FactCell Text(int row, string name, string column, FormCell cell, FormCell counterpart, Func<Indicator, FormCell> get, Func<Indicator, FormCell, Indicator> set) =>
        new($"{name}.{column}", cell.Text ?? "", cell.Number, Math.Max(NumberInText.Decimals(cell.Number), cell.Unit == "%" ? NumberInText.Decimals(counterpart.Number) : 0), cell.PrintedUnit)
        {
            Row = row,
            Column = column,
            Counterpart = counterpart.Number,
            Put = (f, number) => NumberInText.Replace(get(f.Indicators[row]), number, counterpart) is { } changed ? With(f, row, i => set(i, changed)) : null,
            Write = (f, text) => With(f, row, i => set(i, FormCell.Parse(text))),
            Read = f => get(f.Indicators[row]).Text ?? "",
        };

    private static SelfEvaluation With(SelfEvaluation form, int row, Func<Indicator, Indicator> change) =>
        form with { Indicators = [.. form.Indicators.Select((i, n) => n == row ? change(i) : i)] };
}
