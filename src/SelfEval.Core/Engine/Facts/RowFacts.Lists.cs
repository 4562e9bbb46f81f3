using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>What a row's checklist and its sub-rows add up to; there are none on most rows.</summary>
internal readonly partial struct RowFacts
{
    [FactName("要点数", FactScope.Indicator, "评分要点的条数；没有要点时没有")]
    public decimal? ItemCount => HasItems ? Items.Count : null;

    [FactName("满足要点数", FactScope.Indicator, "满足的条数")]
    public decimal? MetCount => Count(static i => i.IsMet is true);

    [FactName("未满足要点数", FactScope.Indicator, "不满足的条数")]
    public decimal? UnmetCount => Count(static i => i.IsMet is false);

    [FactName("不适用要点数", FactScope.Indicator, "标明不适用的条数")]
    public decimal? NotApplicableCount => Count(static i => i.IsNotApplicable);

    [FactName("未定要点数", FactScope.Indicator, "没有说满足与否的条数")]
    public decimal? UnknownCount => Count(static i => i is { IsMet: null, IsNotApplicable: false });

    [FactName("要点总分", FactScope.Indicator, "各要点分值合计；有一条没印分值就没有", unit: "分")]
    public decimal? ItemPoints => Sum(static _ => true, static i => i.Points);

    [FactName("满足要点分", FactScope.Indicator, "满足的各要点得分合计；部分满足的按实得分", unit: "分")]
    public decimal? MetPoints => Sum(static i => i.IsMet is true || i.Earned is not null, static i => i.Earned ?? i.Points);

    [FactName("不适用要点分", FactScope.Indicator, "标明不适用的各要点分值合计", unit: "分")]
    public decimal? NotApplicablePoints => Sum(static i => i.IsNotApplicable, static i => i.Points);

    [FactName("首条要点", FactScope.Indicator, "第一条要点：满足、未满足、不适用、未定，没有要点为 \"\"")]
    public string FirstItem => !HasItems ? "" : Items[0] switch
    {
        { IsNotApplicable: true } => "不适用",
        { IsMet: true } => "满足",
        { IsMet: false } => "未满足",
        _ => "未定",
    };

    [FactName("子项数", FactScope.Indicator, "其中各行（子项目）的个数；没有时没有")]
    public decimal? PartCount => _row is { Parts.Count: > 0 } ? _row.Parts.Count : null;

    [FactName("子项资金", FactScope.Indicator, "各子项资金合计；有一行未填就没有", unit: "万元")]
    public decimal? PartMoney => Total(static p => p.Money);

    [FactName("子项指标值合计", FactScope.Indicator, "各子项年度指标值之和；有一行读不出就没有")]
    public decimal? PartTargets => Total(static p => p.Pair.TargetNumber);

    [FactName("子项完成值合计", FactScope.Indicator, "各子项实际完成值之和；有一行读不出就没有")]
    public decimal? PartActuals => Total(static p => p.Pair.ActualNumber);

    [FactName("子项加权指标值", FactScope.Indicator, "各子项年度指标值按资金加权平均；资金合计为 0 时没有", IsQuotient = true)]
    public decimal? WeightedTarget => PartMoney is not (null or 0) ? Total(static p => p.Pair.TargetNumber * p.Money) / PartMoney : null;

    [FactName("子项加权完成值", FactScope.Indicator, "各子项实际完成值按资金加权平均；资金合计为 0 时没有", IsQuotient = true)]
    public decimal? WeightedActual => PartMoney is not (null or 0) ? Total(static p => p.Pair.ActualNumber * p.Money) / PartMoney : null;

    [FactName("子项一完成数", FactScope.Indicator, "第一个子项实际完成值里印的数")]
    public decimal? FirstPart => _row is { Parts.Count: > 0 } ? _row.Parts[0].Actual.Number : null;

    [FactName("子项二完成数", FactScope.Indicator, "第二个子项实际完成值里印的数")]
    public decimal? SecondPart => _row is { Parts.Count: > 1 } ? _row.Parts[1].Actual.Number : null;

    [FactName("子项单位", FactScope.Indicator, "第一个子项的计量单位，没有子项为 \"\"")]
    public string PartUnit => _row is { Parts.Count: > 0 } ? _row.Parts[0].Pair.Unit : "";

    [FactName("子项全部达成", FactScope.Indicator, "各子项的完成值都达到了各自的年度指标值；没有子项、有一行看不出都不算")]
    public bool AllPartsMet
    {
        get
        {
            RowFacts own = this;
            return _row is { Parts.Count: > 0 } && _row.Parts.All(p => Attainment.Of(own.AtPart(p)) == Attainment.Reached);
        }
    }

    [FactName("子项可相加", FactScope.Indicator, "各子项是同一单位的数量（件、人、亩），加起来就是本行的数；率、单价、时间不能相加，没有写单位的要名称说明是数量")]
    public bool PartsAddUp => _row is { Parts.Count: > 0 } && Additive.Are(this);

    [FactName("子项明细", FactScope.Indicator, "各子项的完成值、指标值和是否达到，没有子项为 \"\"")]
    public string PartList => _row is { Parts.Count: > 0 } ? PartWords.List(this) : "";

    private IReadOnlyList<ChecklistItem> Items => _row!.Items;

    private bool HasItems => _row is { Items.Count: > 0 };

    private decimal? Count(Func<ChecklistItem, bool> counts)
    {
        if (!HasItems)
        {
            return null;
        }

        int count = 0;
        for (int i = 0; i < Items.Count; i++)
        {
            count += counts(Items[i]) ? 1 : 0;
        }

        return count;
    }

    private decimal? Sum(Func<ChecklistItem, bool> counts, Func<ChecklistItem, decimal?> points)
    {
        decimal? sum = HasItems ? 0m : null;
        for (int i = 0; sum is not null && i < Items.Count; i++)
        {
            if (counts(Items[i]))
            {
                sum += points(Items[i]);
            }
        }

        return sum;
    }

    private decimal? Total(Func<Indicator, decimal?> figure)
    {
        decimal? sum = _row is { Parts.Count: > 0 } ? 0m : null;
        for (int i = 0; sum is not null && i < _row!.Parts.Count; i++)
        {
            sum += figure(_row.Parts[i]);
        }

        return sum;
    }
}
