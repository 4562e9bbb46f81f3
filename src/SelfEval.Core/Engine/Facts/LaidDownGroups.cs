using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>The level-1 groups of a form against those that the rule book lays down (一级指标与规则书), worked out once for a card.</summary>
internal sealed class LaidDownGroups(CardFigures card)
{
    private static readonly string[] RateNames = ["预算执行率", "资金执行率", "预算资金执行率", "项目预算执行率"];

    /// <summary>The few names of level 1 come again in every row.</summary>
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _laidDown = new(StringComparer.Ordinal);

    private bool? _areKnown;

    /// <summary>True where every group of the form is one of the book's, cost apart.</summary>
    public bool AreKnown => _areKnown ??= card.CountedRows.Any(i => IsLaidDown(i.Level1)) && card.CountedRows.All(i => IsLaidDown(i.Level1) || IsCost(i.Level1) || IsExecution(i));

    /// <summary>Points laid down for execution; null where there are none, or the form is of another kind.</summary>
    public decimal? Execution => AreKnown ? card.LaidDownWeights.Where(static w => IsExecution(w.Name)).Select(static w => (decimal?)w.Weight).FirstOrDefault() : null;

    /// <summary>Groups of the book of which the form has no row.</summary>
    public string Missing => field ??= string.Join('、', card.LaidDownWeights.Where(w => !IsExecution(w.Name) && !card.Form.Indicators.Any(i => AreSame(w.Name, i.Level1))).Select(static w => w.Name));

    /// <summary>What differs, a line a group; empty where the form cannot be compared, which <see cref="CanCompare"/> tells.</summary>
    public IReadOnlyList<string> Differences => field ??= CanCompare ? Compare() : [];

    /// <summary>False where the rows cannot be summed up, or the form is of another kind than the book: a group that the book does not know.</summary>
    public bool CanCompare => !card.IsTiered && card.IndicatorWeights is not null && AreKnown;

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

    private List<string> Compare()
    {
        var differences = new List<string>();
        Dictionary<string, decimal> weights = WeightsByLevel1();
        foreach (WeightDefinition group in card.LaidDownWeights)
        {
            decimal? weight = IsExecution(group.Name) ? ExecutionPoints : weights.Where(w => AreSame(group.Name, w.Key)).Sum(static w => w.Value);
            if (weight != group.Weight && !(IsExecution(group.Name) && IsBudgetStage))
            {
                differences.Add(Differs(group.Name, weight ?? 0, Points(group.Weight)));
            }
        }

        foreach (IGrouping<string, decimal> group in weights.GroupBy(static w => NameText.Normalise(w.Key), static w => w.Value).Where(g => !IsLaidDown(g.Key)))
        {
            differences.Add(Differs(group.Key, group.Sum(), "没有"));
        }

        return differences;
    }

    /// <summary>Points of the rows under each printed name of level 1, in the form's order; execution apart.</summary>
    private Dictionary<string, decimal> WeightsByLevel1()
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (Indicator row in card.CountedRows)
        {
            if (!IsExecution(row))
            {
                weights[row.Level1] = weights.GetValueOrDefault(row.Level1) + (row.Weight ?? 0);
            }
        }

        return weights;
    }

    /// <summary>Points for execution, in the money block or in a row of their own.</summary>
    private decimal? ExecutionPoints => card.Form.ExecutionWeight ?? (card.CountedRows.Any(IsExecution) ? card.CountedRows.Where(IsExecution).Sum(static i => i.Weight ?? 0) : null);

    /// <summary>While the budget is drawn up there is no execution to score: the rows then make 90 points.</summary>
    private bool IsBudgetStage => card.Form.ExecutionWeight is null && card.IndicatorWeights == CardFigures.FullMarks - 10m;

    private bool IsLaidDown(string group)
    {
        if (!_laidDown.TryGetValue(group, out bool isLaidDown))
        {
            _laidDown.Add(group, isLaidDown = LooksLaidDown(group));
        }

        return isLaidDown;
    }

    private bool LooksLaidDown(string group)
    {
        foreach (WeightDefinition laidDown in card.LaidDownWeights)
        {
            if (AreSame(laidDown.Name, group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cost stands under output or as a group of its own: with it a form is still of the same kind.</summary>
    private static bool IsCost(string group) => group.Contains("成本", StringComparison.Ordinal);

    /// <summary>产出 and 产出指标 are one group, 效果 and 效益 too; 效益和满意度指标 holds both 效益指标 and 满意度指标.</summary>
    private bool AreSame(string laidDown, string printed)
    {
        string left = Stem(laidDown);
        string right = Stem(printed);
        return left.Length > 0 && right.Length > 0 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }

    private string Stem(string name)
    {
        if (!_stems.TryGetValue(name, out string? stem))
        {
            stem = NameText.Normalise(name).Replace("指标", "", StringComparison.Ordinal).Replace("效果", "效益", StringComparison.Ordinal);
            _stems.Add(name, stem);
        }

        return stem;
    }

    private static string Differs(string name, decimal weight, string laidDown) => $"{name}{(weight == 0 ? "没有分值" : Points(weight))}（规则书{laidDown}）";

    private static string Points(decimal weight) => PrintedNumber.Short(weight) + "分";
}
