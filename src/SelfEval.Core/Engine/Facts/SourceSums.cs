using System.Runtime.CompilerServices;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// Sums of the sources of money (资金来源合计), 万元, each worked out once. A list may print the same money twice, as parts of a part (其中) or once by origin and
/// once by kind of revenue or level of government: the reading that makes the total is the sum. One line alone does not claim to be all.
/// </summary>
internal sealed class SourceSums(Budget budget)
{
    private static readonly string[] FiscalNames = ["财政", "预算", "拨款", "中央", "省级", "市级", "县级", "区级", "上级", "本级", "补助"];

    private static readonly string[] OtherNames = ["其他", "其它", "自筹", "单位资金", "社会资金"];

    private static readonly string[] Levels = ["中央", "省", "市", "县", "区", "乡", "镇", "上级", "本级", "地方"];

    private static readonly string[] RevenueKinds = ["一般公共预算", "政府性基金", "国有资本", "社会保险", "专户"];

    /// <summary>What tells two readings of a list apart; those without the mark are tried first.</summary>
    private static readonly Func<BudgetPart, bool>[] Marks = [static p => p.IsOfWhich, static p => WordSearch.Finds(p.Name, RevenueKinds), static p => WordSearch.Finds(p.Name, Levels)];

    private StrongBox<decimal?>? _initial;
    private StrongBox<decimal?>? _fullYear;
    private StrongBox<decimal?>? _executed;
    private StrongBox<bool>? _areWhole;

    public decimal? Initial => (_initial ??= new(Sum(budget.Initial.Value, static p => p.Initial))).Value;

    public decimal? FullYear => (_fullYear ??= new(Sum(Target, static p => p.FullYear))).Value;

    public decimal? Executed => (_executed ??= new(Sum(budget.Executed.Value, static p => p.Executed))).Value;

    /// <summary>What the kinds of revenue should make: the number printed over them, or the full-year budget.</summary>
    public decimal? Target => budget.BySource.Total.Value ?? budget.FullYear.Value;

    /// <summary>The list seems to be whole: its total is printed, or it holds money of the state and other money.</summary>
    public bool AreWhole => (_areWhole ??= new(budget.BySource.Total.Value is not null || (budget.BySource.Parts.Any(static p => WordSearch.Finds(p.Name, FiscalNames)) && budget.BySource.Parts.Any(static p => WordSearch.Finds(p.Name, OtherNames))))).Value;

    private BudgetPart[] Parts => field ??= [.. budget.BySource.Parts.Where(static p => p.IsSource)];

    private decimal? Sum(decimal? total, Func<BudgetPart, Figure> column)
    {
        BudgetPart[] filled = Array.FindAll(Parts, p => column(p).Value is not null);
        if (filled.Length == 0)
        {
            return null;
        }

        decimal sum = Add(filled, column);
        if (!AreWhole && sum < total && filled.Count(p => column(p).Value is not 0) < 2)
        {
            return null;
        }

        return Makes(sum, total) ? sum : OtherReading(filled, total, column) ?? Sums.Filled([.. budget.BySource.TopLines], column);
    }

    private static decimal? OtherReading(BudgetPart[] filled, decimal? total, Func<BudgetPart, Figure> column)
    {
        foreach (Func<BudgetPart, bool> mark in Marks)
        {
            foreach (bool isMarked in (ReadOnlySpan<bool>)[false, true])
            {
                BudgetPart[] some = Array.FindAll(filled, p => mark(p) == isMarked);
                if (some.Length > 0 && Add(some, column) is var sum && Makes(sum, total))
                {
                    return sum;
                }
            }
        }

        return null;
    }

    private static decimal Add(BudgetPart[] parts, Func<BudgetPart, Figure> column)
    {
        decimal sum = 0;
        foreach (BudgetPart part in parts)
        {
            sum += column(part).Value.GetValueOrDefault();
        }

        return sum;
    }

    private static bool Makes(decimal sum, decimal? total) => total is { } whole && Math.Abs(sum - whole) < 0.01m;
}
