using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>The level-1 groups of a form against those that the rule book lays down (一级指标与规则书), worked out once for a card.</summary>
internal sealed class LaidDownGroups(CardFigures card)
{
    private static readonly string[] RateNames = ["预算执行率", "资金执行率", "预算资金执行率", "项目预算执行率"];

    private bool? _areKnown;

    /// <summary>True where every group of the form is one of the book's, cost apart.</summary>
    public bool AreKnown => _areKnown ??= LookKnown();

    /// <summary>Points laid down for execution; null where there are none, or the form is of another kind.</summary>
    public decimal? Execution => AreKnown ? Weights.Where(static w => IsExecution(w.Name)).Select(static w => (decimal?)w.Weight).FirstOrDefault() : null;

    /// <summary>Groups of the book of which the form has no row.</summary>
    public string Missing => field ??= string.Join('、', Weights.Where((w, group) => !IsExecution(w.Name) && !card.Form.Indicators.Any(i => card.LaidDown.Of(i.Level1).Same[group])).Select(static w => w.Name));

    /// <summary>What differs, a line a group; empty where the form cannot be compared, which <see cref="CanCompare"/> tells.</summary>
    public IReadOnlyList<string> Differences => field ??= CanCompare ? Compare() : [];

    /// <summary>False where the rows cannot be summed up, or the form is of another kind than the book: a group that the book does not know.</summary>
    public bool CanCompare => !card.IsTiered && card.IndicatorWeights is not null && AreKnown;

    private IReadOnlyList<WeightDefinition> Weights => card.LaidDown.Weights;

    public static bool IsExecution(string name) => name.Contains("执行", StringComparison.Ordinal);

    /// <summary>A row of the table that is about execution, beside the money block or in its place.</summary>
    public static bool IsExecution(Indicator row)
    {
        if (IsExecution(row.Level1))
        {
            return true;
        }

        return Array.Exists(RateNames, n => row.PlainName.StartsWith(n, StringComparison.Ordinal));
    }

    private bool LookKnown()
    {
        bool isAnyLaidDown = false;
        Indicator? above = null;
        foreach (Indicator row in card.CountedRows)
        {
            // Rows of one group mostly stand together.
            if (above?.Level1 != row.Level1 && IsLaidDown(row.Level1))
            {
                isAnyLaidDown = true;
                above = row;
            }
            else if (above?.Level1 != row.Level1 && !IsCost(row.Level1) && !IsExecution(row))
            {
                return false;
            }
        }

        return isAnyLaidDown;
    }

    private List<string> Compare()
    {
        var differences = new List<string>();
        Dictionary<string, decimal> printed = WeightsByLevel1();
        for (int group = 0; group < Weights.Count; group++)
        {
            WeightDefinition laidDown = Weights[group];
            bool isExecution = IsExecution(laidDown.Name);
            decimal? weight = isExecution ? ExecutionPoints : WeightOf(group, printed);
            if (weight != laidDown.Weight && !(isExecution && IsBudgetStage))
            {
                differences.Add(Differs(laidDown.Name, weight ?? 0, Points(laidDown.Weight)));
            }
        }

        AddUnknown(printed, differences);
        return differences;
    }

    private decimal WeightOf(int group, Dictionary<string, decimal> printed)
    {
        decimal sum = 0;
        foreach ((string name, decimal weight) in printed)
        {
            sum += card.LaidDown.Of(name).Same[group] ? weight : 0;
        }

        return sum;
    }

    /// <summary>Groups of which the book says nothing.</summary>
    private void AddUnknown(Dictionary<string, decimal> printed, List<string> differences)
    {
        foreach (IGrouping<string, decimal> group in printed.Where(w => !IsLaidDown(NameText.Normalise(w.Key))).GroupBy(static w => NameText.Normalise(w.Key), static w => w.Value))
        {
            differences.Add(Differs(group.Key, group.Sum(), "没有"));
        }
    }

    /// <summary>Points of the rows under each printed name of level 1, in the form's order; execution apart.</summary>
    private Dictionary<string, decimal> WeightsByLevel1()
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        ref decimal sum = ref Unsafe.NullRef<decimal>();
        string? group = null;
        foreach (Indicator row in card.CountedRows)
        {
            if (IsExecution(row))
            {
                continue;
            }

            if (row.Level1 != group)
            {
                group = row.Level1;
                sum = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, group, out _);
            }

            sum += row.Weight ?? 0;
        }

        return weights;
    }

    /// <summary>Points for execution, in the money block or in a row of their own.</summary>
    private decimal? ExecutionPoints => card.Form.ExecutionWeight ?? (card.CountedRows.Any(IsExecution) ? card.CountedRows.Where(IsExecution).Sum(static i => i.Weight ?? 0) : null);

    /// <summary>While the budget is drawn up there is no execution to score: the rows then make 90 points.</summary>
    private bool IsBudgetStage => card.Form.ExecutionWeight is null && card.IndicatorWeights == CardFigures.FullMarks - 10m;

    private bool IsLaidDown(string group) => card.LaidDown.Of(group).IsLaidDown;

    /// <summary>Cost stands under output or as a group of its own: with it a form is still of the same kind.</summary>
    private static bool IsCost(string group) => group.Contains("成本", StringComparison.Ordinal);

    private static string Differs(string name, decimal weight, string laidDown) => $"{name}{(weight == 0 ? "没有分值" : Points(weight))}（规则书{laidDown}）";

    private static string Points(decimal weight) => PrintedNumber.Short(weight) + "分";
}
