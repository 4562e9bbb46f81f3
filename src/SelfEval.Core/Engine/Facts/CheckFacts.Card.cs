using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Weights, declared and computed scores, grade: sums over the indicator rows (分值与得分).</summary>
internal sealed partial class CheckFacts
{
    [FactName("指标分值合计", FactScope.Card, "适用的各指标分值之和；有一行未填就没有", unit: "分")]
    public decimal? IndicatorWeights => _card.IndicatorWeights;

    [FactName("执行率分值", FactScope.Card, "资金执行一行的分值", unit: "分")]
    public decimal? ExecutionWeight => _form.ExecutionWeight;

    [FactName("有执行率分值", FactScope.Card, "资金执行一行有没有分值")]
    public bool HasExecutionWeight => ExecutionWeight is not null;

    [FactName("分值合计", FactScope.Card, "各指标分值加执行率分值；有一行未填就没有", unit: "分")]
    public decimal? Weights => IndicatorWeights + (ExecutionWeight ?? 0);

    [FactName("印明总分值", FactScope.Card, "总分一行印的分值", unit: "分")]
    public decimal? PrintedWeights => _form.DeclaredTotalWeight;

    [FactName("指标自评合计", FactScope.Card, "适用的各指标自评得分之和；有一行未填就没有", unit: "分")]
    public decimal? IndicatorScores => _card.IndicatorScores;

    [FactName("执行率自评得分", FactScope.Card, "资金执行一行的自评得分", unit: "分")]
    public decimal? ExecutionScore => _form.ExecutionScore;

    [FactName("执行率应得分", FactScope.Card, "资金执行一行按规则书应得的分", unit: "分", needsScoring: true)]
    public decimal? ExecutionComputed => _card.Execution?.Score;

    [FactName("执行率应得分或自评得分", FactScope.Card, "资金执行一行按规则书应得的分；未能计分时为自评得分", unit: "分")]
    public decimal? ExecutionComputedOrDeclared => ExecutionComputed ?? ExecutionScore;

    [FactName("执行率规则", FactScope.Card, "资金执行一行所用规则的名称，没有为 \"\"")]
    public string ExecutionRule => _card.Execution?.Rule ?? "";

    [FactName("自评得分合计", FactScope.Card, "各指标和执行率的自评得分之和；有一行未填就没有", unit: "分")]
    public decimal? Scores => HasExecutionWeight || _form.ExecutionPointsAreMissing ? IndicatorScores + ExecutionScore : IndicatorScores;

    [FactName("得分合计按上限", FactScope.Card, "各指标和执行率的自评得分之和，超过分值的按分值计；有一行未填就没有", unit: "分", IsDear = true)]
    public decimal? CappedScores => HasExecutionWeight ? CappedIndicatorScores + Capped(ExecutionScore, ExecutionWeight) : CappedIndicatorScores;

    [FactName("自评总分", FactScope.Card, "总分一行印的得分", unit: "分")]
    public decimal? PrintedTotal => _form.PrintedTotal;

    [FactName("应得总分", FactScope.Card, "按规则书应得的总分；摘录、有行未能计分、分值合计超过100分时没有", unit: "分", needsScoring: true)]
    public decimal? ComputedTotal => _card.Total;

    [FactName("印明等级", FactScope.Card, "表上印的等级，没有为 \"\"")]
    public string PrintedGrade => _form.DeclaredGrade ?? "";

    [FactName("自评总分等级", FactScope.Card, "自评总分按规则书的等级应评的等级，没有为 \"\"")]
    public string GradeOfTotal => PrintedTotal is { } total and <= CardFigures.FullMarks ? _card.GradeFor(total) : "";

    [FactName("是摘录", FactScope.Card, "表是摘录，缺了一些行：没有看到不等于没有")]
    public bool IsPartial => _form.IsPartial;

    [FactName("已见分值", FactScope.Card, "填了分值和自评得分的各行（含资金执行一行）的分值之和，印出的一级指标分值加执行率分值更大时取后者；一行都没有就没有", unit: "分", IsDear = true)]
    public decimal? SeenWeights => _card.PricedRows.Count == 0 ? null : Math.Max(_card.PricedRows.Sum(static r => r.Weight), _form.Headings.Sum(static h => h.Weight) + (ExecutionWeight ?? 0));

    [FactName("已见扣分", FactScope.Card, "填了分值和自评得分的各行（含资金执行一行）所扣的分之和；一行都没有就没有", unit: "分", IsDear = true)]
    public decimal? SeenLosses => _card.PricedRows.Count == 0 ? null : _card.PricedRows.Sum(static r => r.Weight - r.Score);

    [FactName("执行有原因", FactScope.Card, "资金执行一行写了偏差原因，“无”不算")]
    public bool ExecutionHasReason => Seen.At(null).HasReason;

    [FactName("执行率比例取舍", FactScope.Card, "把分值乘执行率变成自评得分的取舍，例如 截断到1位；正好相等或没有为 \"\"", IsDear = true)]
    public string ExecutionShareRounding => ExecutionWeight is { } weight && Seen.ExecutionRate is { } rate && ExecutionScore is { } score
        && weight * rate is { } exact && exact != score && exact < weight ? RoundingThatFits(exact, score, weight) : "";

    [FactName("执行率取舍", FactScope.Card, "把执行率得分的精确数变成自评得分的取舍，例如 截断到1位；没有为 \"\"", IsDear = true)]
    public string ExecutionRounding => RoundingThatFits(_card.Execution);

    [FactName("完成值带比较符行数", FactScope.Card, "实际完成值前面写了 ≥、= 一类比较符的行数", IsDear = true)]
    public decimal? ComparedActuals => _card.CountedRows.Count(static i => i.Actual.Comparator != Comparator.None);

    [FactName("指标得分率", FactScope.Card, "指标自评得分合计（超过分值的按分值计）除以指标分值合计，1 即 100%", IsQuotient = true, IsDear = true)]
    public decimal? ScoreRate => IndicatorWeights is > 0 ? CappedIndicatorScores / IndicatorWeights : null;

    private decimal? CappedIndicatorScores => Sums.Whole(_card.AllCountedRows, static i => Capped(i.DeclaredScore, i.Weight));

    private static decimal? Capped(decimal? score, decimal? weight) => score > weight ? weight : score;

    [FactName("计分指标数", FactScope.Card, "有分值的指标行数")]
    public decimal? WeightedRows => _card.CountedRows.Count(static i => i.Weight > 0);

    [FactName("满分指标数", FactScope.Card, "自评得分等于分值的指标行数")]
    public decimal? FullRows => _card.CountedRows.Count(static i => i.Weight > 0 && i.DeclaredScore >= i.Weight);

    [FactName("数量指标数", FactScope.Card, "成本指标以外，指标值和完成值都读得出数的行数", IsDear = true)]
    public decimal? NumericRows => _card.CountedRows.Count(static i => IsCount(i));

    [FactName("数量相等指标数", FactScope.Card, "上述各行中实际完成值与年度指标值分毫不差的行数", IsDear = true)]
    public decimal? EqualRows => _card.CountedRows.Count(static i => IsCount(i) && i.Pair.ActualNumber == i.Pair.TargetNumber);

    [FactName("未达成指标数", FactScope.Card, "看得出没有达到年度指标值的行数", IsDear = true)]
    public decimal? MissedRows => _card.CountedRows.Count(i => Attainment.Of(Seen.At(i)) == Attainment.Missed);

    [FactName("有效益指标", FactScope.Card, "表上有没有分了二级指标的一级指标“效益指标”")]
    public bool HasBenefit => _form.Indicators.Any(static i => i.Level1.Contains("效益", StringComparison.Ordinal) && i.Level2.Contains("效益", StringComparison.Ordinal));

    [FactName("有社会效益行", FactScope.Card, "表上有没有社会效益指标这一行，填“无”也算有", IsDear = true)]
    public bool HasSocialBenefit => _form.Indicators.Any(static i => i.Level2.Contains("社会", StringComparison.Ordinal) && Says(i, "效益") || i.Name.Contains("社会效益", StringComparison.Ordinal));

    [FactName("总体目标完成情况", FactScope.Card, "年度总体目标的实际完成情况，空白为 \"\"")]
    public string Goal => _form.ActualGoal ?? "";

    [FactName("正文有成果", FactScope.Card, "正文有没有列出成果数字")]
    public bool HasResults => _card.Results.Count > 0;

    /// <summary>A way to round seen on published forms that leads from the exact score to the declared one; none for full marks.</summary>
    private static string RoundingThatFits(RowFigures? row)
    {
        return row is { Score: not null, Declared: { } declared, Exact: var exact, Weight: { } weight } ? RoundingThatFits(exact, declared, weight) : "";
    }

    private static string RoundingThatFits(decimal exact, decimal declared, decimal weight)
    {
        for (int decimals = declared >= weight ? -1 : 2; decimals >= 0; decimals--)
        {
            foreach (string manner in RoundingManners)
            {
                if (计分.取舍(exact, decimals, manner) == declared)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{manner}到{decimals}位");
                }
            }
        }

        return "";
    }

    private static readonly string[] RoundingManners = ["四舍五入", "截断"];

    private static bool IsCount(Indicator row) =>
        row.Pair is { TargetNumber: not null, ActualNumber: not null } && !Attainment.IsCost(row) && row.Pair.Unit != "%" && (row.Pair.Unit.Length > 0 || IsBareCount(row));

    /// <summary>A bare 100 beside a bare 100 is a count where the row says so; mostly it is a rate without its sign.</summary>
    private static bool IsBareCount(Indicator row) => row.Level2.Contains("数量", StringComparison.Ordinal) && !row.Name.Contains('率') && !row.Name.Contains("比例", StringComparison.Ordinal);
}
