using SelfEval.Model;
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
    public decimal? Execution => AreKnown ? card.LaidDown.Execution : null;

    /// <summary>Groups of the book of which the form has no row.</summary>
    public string Missing => field ??= string.Join('、', Weights.Where((w, group) => !IsExecution(w.Name) && !card.Form.Indicators.Any(i => card.LaidDown.Of(i.Level1).Same[group])).Select(static w => w.Name));

    /// <summary>What differs, group by group; empty where the form cannot be compared, which <see cref="CanCompare"/> tells.</summary>
    public IReadOnlyList<GroupDifference> Differences => field ??= CanCompare ? Compare() : [];

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

        foreach (string name in RateNames)
        {
            if (row.PlainName.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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

    private List<GroupDifference> Compare()
    {
        var differences = new List<GroupDifference>();
        PrintedGroup[] printed = Printed();
        for (int group = 0; group < Weights.Count; group++)
        {
            WeightDefinition laidDown = Weights[group];
            bool isExecution = IsExecution(laidDown.Name);
            decimal? weight = isExecution ? ExecutionPoints : WeightOf(group, printed);
            if (weight != laidDown.Weight && !(isExecution && IsBudgetStage))
            {
                differences.Add(new GroupDifference(laidDown.Name, weight ?? 0, laidDown.Weight));
            }
        }

        AddUnknown(printed, differences);
        return differences;
    }

    /// <summary>Groups of which the book says nothing, in the order of their rows.</summary>
    private static void AddUnknown(PrintedGroup[] printed, List<GroupDifference> differences)
    {
        PrintedGroup[] unknown = Array.FindAll(printed, static p => p is { First: >= 0, Meaning.IsLaidDown: false });
        Array.Sort(unknown, static (one, other) => one.First.CompareTo(other.First));
        differences.AddRange(unknown.Select(static p => new GroupDifference(p.Name, p.Weight, null)));
    }

    private PrintedGroup[] Printed()
    {
        List<Level1Group> groups = card.Level1.All;
        var printed = new PrintedGroup[groups.Count];
        for (int i = 0; i < printed.Length; i++)
        {
            decimal weight = card.Level1.WeightsOf(groups[i], static row => !IsExecution(row), out int first);
            printed[i] = new PrintedGroup(groups[i].PlainName, card.LaidDown.Of(groups[i].Name), weight, first);
        }

        return printed;
    }

    private static decimal WeightOf(int group, PrintedGroup[] printed)
    {
        decimal sum = 0;
        foreach (PrintedGroup one in printed)
        {
            sum += one.Meaning.Same[group] ? one.Weight : 0;
        }

        return sum;
    }

    /// <summary>Points for execution, in the money block or in a row of their own.</summary>
    private decimal? ExecutionPoints => card.Form.ExecutionWeight ?? (card.CountedRows.Any(IsExecution) ? card.CountedRows.Where(IsExecution).Sum(static i => i.Weight ?? 0) : null);

    /// <summary>While the budget is drawn up there is no execution to score: the rows then make 90 points.</summary>
    private bool IsBudgetStage => card.Form.ExecutionWeight is null && card.IndicatorWeights == CardFigures.FullMarks - 10m;

    private bool IsLaidDown(string group) => card.LaidDown.Of(group).IsLaidDown;

    /// <summary>Cost stands under output or as a group of its own: with it a form is still of the same kind.</summary>
    private static bool IsCost(string group) => group.Contains("成本", StringComparison.Ordinal);
}
