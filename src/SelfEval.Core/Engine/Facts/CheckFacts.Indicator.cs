using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>What checks ask about one indicator row beyond what scoring sees (每个指标的核对).</summary>
internal sealed partial class CheckFacts
{
    [FactName("应得分", FactScope.IndicatorCheck, "本行按规则书应得的分；未能计分就没有", unit: "分", needsScoring: true)]
    public decimal? Computed => Row is null ? null : _card.Rows[Index].Score;

    [FactName("应得分或自评得分", FactScope.IndicatorCheck, "本行按规则书应得的分；未能计分时为自评得分", unit: "分")]
    public decimal? ComputedOrDeclared => Computed ?? Row?.DeclaredScore;

    [FactName("得分取舍办法", FactScope.IndicatorCheck, "把本行得分的精确数变成自评得分的取舍，例如 截断到1位；没有为 \"\"", IsDear = true)]
    public string RoundingUsed => Row is null ? "" : RoundingThatFits(_card.Rows[Index]);

    [FactName("得分上限", FactScope.IndicatorCheck, "本行最多可得的分：分值；容许加分的为规则算出的分；得分格合并了几行的为这几行分值之和", unit: "分")]
    public decimal? MostPoints => Row?.Weight is not { } weight ? null : Math.Max(weight + MergedWeights, Computed ?? 0);

    [FactName("得分并入上行", FactScope.IndicatorCheck, "本行得分空白，上面同一二级指标的一行得分超过自己的分值：几行合用一个得分格")]
    public bool IsMergedIntoAbove => Row is { DeclaredScore: null } && LeadOfMerged() is { DeclaredScore: { } score, Weight: { } weight } && score > weight;

    [FactName("没有指标值和完成值", FactScope.IndicatorCheck, "本行年度指标值、实际完成值都空白：按评分标准打分的表式")]
    public bool HasNoCells => Row is { Target.Kind: CellKind.Missing, Actual.Kind: CellKind.Missing };

    [FactName("是合计行", FactScope.IndicatorCheck, "本行是一级指标的合计，扣分原因写在它下面的各行")]
    public bool IsSummary => _form.Layout == SummaryLayout || (Row?.Name.Contains("合计", StringComparison.Ordinal) ?? false);

    [FactName("得分率等级", FactScope.IndicatorCheck, "自评得分占分值的百分数按规则书应评的等级，没有为 \"\"")]
    public string GradeOfRow => Row is { Weight: > 0 and { } weight, DeclaredScore: { } score } && score <= weight ? _card.GradeFor(100 * score / weight) : "";

    [FactName("完成值末位半数", FactScope.IndicatorCheck, "实际完成值最末一位的一半：四舍五入可以差到的数")]
    public decimal? ActualHalfUnit => Row?.Reading.Actual.Number is { } number ? PrintedRate.HalfUnitOf(number) : null;

    [FactName("是执行率指标", FactScope.IndicatorCheck, "名称为预算执行率一类，完成值是百分数：应与资金一栏算出的执行率一致")]
    public bool IsExecutionRate => Row is { Actual: { Kind: CellKind.Number, Unit: "%" } } && IsRateName(Row.Name.AsSpan().TrimEnd("()%"));

    [FactName("所用规则", FactScope.IndicatorCheck, "本行所用规则的名称，没有为 \"\"")]
    public string Rule => Row is null ? "" : _card.Rows[Index].Rule ?? "";

    [FactName("完成情况", FactScope.IndicatorCheck, "达成、未达成；从表上看不出为 \"\"")]
    public string Attained => Row is null ? "" : Attainment.Of(Seen);

    [FactName("是否达成", FactScope.IndicatorCheck, "达成、未达成，日期和要点也看；说不清为 \"\"", IsDear = true)]
    public string Met => Row is null ? "" : _card.Met(Index) switch { true => Attainment.Reached, false => Attainment.Missed, null => "" };

    [FactName("有分值", FactScope.IndicatorCheck, "本行有没有填分值（0 不算）")]
    public bool HasWeight => Row?.Weight is not (null or 0);

    [FactName("有自评得分", FactScope.IndicatorCheck, "本行有没有填自评得分")]
    public bool HasScore => Row?.DeclaredScore is not null;

    [FactName("别行有分值", FactScope.IndicatorCheck, "表上别的指标有没有分值：没有分值一栏的表式，本行也就不必有", IsDear = true)]
    public bool OthersHaveWeight => AreOthers(_card.WeightedRows);

    [FactName("别行有自评得分", FactScope.IndicatorCheck, "表上别的指标有没有自评得分", IsDear = true)]
    public bool OthersHaveScore => AreOthers(_card.ScoredRows);

    [FactName("名称填无", FactScope.IndicatorCheck, "三级指标填的是“无”一类，或年度指标值填“无”而没有实际完成值；安全事故一类指标值“无”、完成值“无”是没有发生，不算")]
    public bool NamedNone => Row is not null && (NameKind == CellKind.NotApplicable || Row is { Target.Kind: CellKind.NotApplicable, Actual.Kind: CellKind.Missing });

    [FactName("偏差原因字数", FactScope.IndicatorCheck, "偏差原因的字数", IsDear = true)]
    public decimal? ReasonLength => Seen.Reason.Trim().Length;

    [FactName("正文成果合计", FactScope.IndicatorCheck, "正文中属于本指标的成果数之和；正文没有说就没有")]
    public decimal? ResultSum => _card.Results.Count == 0 ? null : Sums.Whole([.. OwnResults], static _ => true, static s => s.Value);

    [FactName("正文成果列式", FactScope.IndicatorCheck, "正文中属于本指标的各成果数，例如 46+151+115")]
    public string ResultTerms => _card.Results.Count == 0 ? "" : string.Join('+', OwnResults.Select(static s => PrintedNumber.Short(s.Value)));

    [FactName("正文成果为约数", FactScope.IndicatorCheck, "正文中属于本指标的成果数带有“余”“约”")]
    public bool ResultsApproximate => _card.Results.Count > 0 && OwnResults.Any(static s => s.IsApproximate);

    [FactName("同单位未列成果", FactScope.IndicatorCheck, "正文中单位相同、没有对应任何指标的成果数之和，没有为 0")]
    public decimal? LooseResults => _card.Results.Where(s => s is { Indicator: null, IsApproximate: false } && s.Unit == Row?.Reading.Actual.PrintedUnit).Sum(static s => s.Value);

    [FactName("同名指标", FactScope.IndicatorCheck, "前面同名的指标所属的二级指标，没有为 \"\"；同一一级指标下指标值不同的不算，模板没有改的名称（指标1）不算", IsDear = true)]
    public string SameName => Row is not null && _card.Namesakes.Before(Index) is { } same && NameKind != CellKind.Missing ? same.Level2 : "";

    [FactName("正文有本指标数", FactScope.IndicatorCheck, "正文的成果中有本指标的数，或有一个数与实际完成值相同", IsDear = true)]
    public bool IsMentioned => OwnResults.Any() || _card.Results.Any(s => s.Value == Row?.Reading.Actual.Number);

    [FactName("单位不一致", FactScope.IndicatorCheck, "年度指标值和实际完成值的单位不同，又不能换算（米和厘米、公斤和吨一类能换算）")]
    public bool UnitsDiffer => Row?.Pair.UnitsDiffer ?? false;

    [FactName("数量级不明", FactScope.IndicatorCheck, "一边没有写单位，数量级有两种读法；计分的规则书另有疑点（SE0441、SE0444），这里不再算")]
    public bool ScaleUnclear => (Row?.Pair.ScaleUnclear ?? false) && !_card.IsScored;

    [FactName("约数不定", FactScope.IndicatorCheck, "指标值或完成值是约数，达到没有要看准数；计分的规则书另有疑点（SE0443），这里不再算")]
    public bool IsApproximationOpen => Seen.Doubt == RowDoubt.Approximate && !_card.IsScored;

    [FactName("是数量", FactScope.IndicatorCheck, "实际完成值是一个数，单位不是 %、元、万元、亿元")]
    public bool IsQuantity => Row?.Reading.Actual is { Kind: CellKind.Number, Unit: not ("%" or "元") };

    [FactName("是总支出指标", FactScope.IndicatorCheck, "成本指标，单位为元，名称含总支出、总成本、支出总额、资金总额，或指标值就是资金总额的预算数；名称不含单位、人均、单项一类", IsDear = true)]
    public bool IsTotalCost => Row is not null && Row.Pair.Unit.EndsWith('元') && Attainment.IsCost(Row)
        && (WordSearch.Finds(Row.Name, TotalCostNames) || IsSame(TargetMoney, Seen.FullYearBudget) || IsSame(TargetMoney, Seen.InitialBudget))
        && !WordSearch.Finds(Row.Name, UnitCostNames);

    [FactName("完成值原数", FactScope.IndicatorCheck, "实际完成值里印的数，有两种读法、本行不计分时也有；“实际完成数”那时没有")]
    public decimal? ActualPrinted => Row?.Reading.Actual.Number;

    [FactName("指标值万元", FactScope.IndicatorCheck, "年度指标值的金额，换算成万元", unit: "万元")]
    public decimal? TargetMoney => Money(Row?.Pair.TargetNumber);

    [FactName("完成值万元", FactScope.IndicatorCheck, "实际完成值的金额，换算成万元", unit: "万元")]
    public decimal? ActualMoney => Money(Row?.Pair.ActualNumber);

    [FactName("完成值年份", FactScope.IndicatorCheck, "实际完成值是日期时印明的年份")]
    public decimal? ActualYear => Row?.Reading.Actual.Date?.Year;

    [FactName("指标值年份", FactScope.IndicatorCheck, "年度指标值是日期时印明的年份")]
    public decimal? TargetYear => Row?.Reading.Target.Date?.Year;

    private static readonly string[] TotalCostNames = ["总支出", "总成本", "支出总额", "资金总额", "项目成本"];

    /// <summary>A cost per head or per piece is no total.</summary>
    private static readonly string[] UnitCostNames = ["单位", "单项", "单个", "人均", "户均", "平均", "每", "节约", "降低"];

    private static readonly string[] RateNames = ["预算执行率", "资金执行率", "预算资金执行率", "项目预算执行率"];

    private const string SummaryLayout = "level-summary";

    private Indicator? Row => _subject as Indicator;

    private static bool IsRateName(ReadOnlySpan<char> name)
    {
        foreach (string rate in RateNames)
        {
            if (name.SequenceEqual(rate))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreOthers(Indicator[] rows) => Array.Exists(rows, i => i != Row);

    /// <summary>What stands in the name's cell: a template's own 指标1 is no name.</summary>
    private CellKind? NameKind => CellReader.BlankKindOf(Row!.Name);

    /// <summary>Weights of the following rows of the same level 2 that leave the score cell to this one.</summary>
    private decimal MergedWeights
    {
        get
        {
            decimal sum = 0;
            for (int i = Index + 1; Row?.DeclaredScore is not null && i < _form.Indicators.Count && LeavesScoreTo(_form.Indicators[i], Row); i++)
            {
                sum += _form.Indicators[i].Weight ?? 0;
            }

            return sum;
        }
    }

    private static bool LeavesScoreTo(Indicator row, Indicator lead) =>
        row is { DeclaredScore: null, Weight: > 0 } && NameText.AreSame(row.Level1, lead.Level1) && NameText.AreSame(row.Level2, lead.Level2);

    /// <summary>The nearest row above with a score, where only rows without one stand between.</summary>
    private Indicator? LeadOfMerged()
    {
        Indicator? lead = _card.ScoredAbove(Index);
        return lead is not null && NameText.AreSame(lead.Level1, Row!.Level1) && NameText.AreSame(lead.Level2, Row.Level2) ? lead : null;
    }

    private IEnumerable<Statement> OwnResults => Row is null || _card.Results.Count == 0 ? [] : _card.ResultsByIndicator[Row.PlainName];

    /// <summary>The pair's numbers stand in the target's scale; a bare target takes the actual's. Without any unit money is in 万元.</summary>
    private decimal? Money(decimal? number) => Row is null || number is null ? null
        : Row.Reading.Target.Unit == "元" ? number * Row.Reading.Target.Scale / 10_000m
        : Row.Reading.Actual.Unit == "元" && Row.Reading.Target is { Unit.Length: 0, Scale: 1m } ? number * Row.Reading.Actual.Scale / 10_000m
        : number;
}
