using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval;

/// <summary>The points of a form's level-1 groups and of its execution row (一级指标分值), as printed or added up from the rows.</summary>
internal static class FormWeights
{
    public static IReadOnlyDictionary<string, decimal> Of(SelfEvaluation form)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach ((string name, decimal weight) in form.Headings)
        {
            weights.TryAdd(name, weight);
        }

        foreach (IGrouping<string, Indicator> group in form.Indicators.Where(static i => i.Level1.Length > 0).GroupBy(static i => i.Level1))
        {
            if (Sums.Total(group.Select(static i => i.Weight ?? 0)) is > 0 and { } sum)
            {
                weights.TryAdd(group.Key, sum);
            }
        }

        if (form.ExecutionWeight is { } execution)
        {
            weights[RowFacts.ExecutionRow] = execution;
        }

        return weights;
    }
}
