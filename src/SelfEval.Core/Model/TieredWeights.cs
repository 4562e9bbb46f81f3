namespace SelfEval.Model;

/// <summary>
/// Weights in tiers (逐级权重): the headings of level 1 make 100, and the rows of each make 100 again, so that a row is worth its share of
/// its heading. A customs bureau's form of 2016 is printed so.
/// </summary>
internal static class TieredWeights
{
    private const decimal Whole = 100m;

    /// <summary>No form has more groups; each is looked up in all rows.</summary>
    private const int MostGroups = 20;

    /// <summary>True where every level 1 prints its points, they make 100, and the rows below each make 100.</summary>
    public static bool Of(SelfEvaluation form) => form.Headings.Count is > 1 and <= MostGroups && Add(form.Headings.Select(static h => (decimal?)h.Weight)) == Whole
        && form.Headings.All(h => Add(form.Indicators.Where(i => i.Level1 == h.Name && !i.IsNotApplicable).Select(static i => i.Weight)) == Whole)
        && form.Indicators.All(i => i.IsNotApplicable || form.Headings.Any(h => h.Name == i.Level1));

    /// <summary>Points printed in the heading of a row's level 1; null where none are.</summary>
    public static decimal? HeadingOf(SelfEvaluation form, Indicator row)
    {
        foreach ((string name, decimal weight) in form.Headings)
        {
            if (name == row.Level1)
            {
                return weight;
            }
        }

        return null;
    }

    /// <summary>What a row is worth of the whole form's 100.</summary>
    public static decimal? ShareOf(SelfEvaluation form, Indicator row) => HeadingOf(form, row) * row.Weight / Whole;

    /// <summary>Missing where a row prints no weight or a decimal cannot hold the sum.</summary>
    private static decimal? Add(IEnumerable<decimal?> weights)
    {
        decimal? sum = 0m;
        foreach (decimal? weight in weights)
        {
            sum = weight is > Whole or < 0 ? null : sum + weight;
        }

        return sum;
    }
}
