using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>What the cells of a row hold beside one number: ranges, dates, coefficients, review.</summary>
internal readonly partial struct RowFacts
{
    [FactName("实际完成数", FactScope.Indicator, "实际完成值里印的数，不看年度指标值，单位见“实际完成单位”；有两种读法、要人看的没有")]
    public decimal? ActualAlone => Doubt == RowDoubt.None ? _row?.Reading.Actual.Number : null;

    [FactName("实际完成单位", FactScope.Indicator, "实际完成值里印的单位，例如 件、%、万元，没有为 \"\"", Formerly = "完成值单位")]
    public string ActualUnit => _row?.Reading.Actual.PrintedUnit ?? "";

    [FactName("指标值下限", FactScope.Indicator, "年度指标值是区间（3-5次）时的下限")]
    public decimal? TargetLow => _row is { Pair.UnitsDiffer: false } ? _row.Reading.Target.Low : null;

    [FactName("指标值上限", FactScope.Indicator, "年度指标值是区间（3-5次）时的上限")]
    public decimal? TargetHigh => _row is { Pair.UnitsDiffer: false } ? _row.Reading.Target.High : null;

    [FactName("应完成年", FactScope.Indicator, "年度指标值是日期时的年；没有印年的取本表年度")]
    public decimal? DueYear => _row?.Reading.Target.Date is { } date ? date.Year ?? Form.Year : null;

    [FactName("应完成月", FactScope.Indicator, "年度指标值是日期时的月；只印了年的为 12，印了季度、半年的为它的末月")]
    public decimal? DueMonth => _row?.Reading.Target.Date is { } date ? date.Month ?? 12 : null;

    [FactName("应完成日", FactScope.Indicator, "年度指标值是日期时的日；没有印日的没有")]
    public decimal? DueDay => _row?.Reading.Target.Date?.Day;

    [FactName("时限用语", FactScope.Indicator, "日期后面的字：前、底、底前，没有为 \"\"")]
    public string DueWord => _row?.Reading.Target.Date switch
    {
        { IsDeadline: true, IsEndOfMonth: true } => "底前",
        { IsDeadline: true } => "前",
        { IsEndOfMonth: true } => "底",
        _ => "",
    };

    [FactName("实际完成年", FactScope.Indicator, "实际完成值是日期时的年；没有印年的取本表年度")]
    public decimal? DoneYear => _row?.Reading.Actual.Date is { } date ? date.Year ?? Form.Year : null;

    [FactName("实际完成月", FactScope.Indicator, "实际完成值是日期时的月；没有印月的没有")]
    public decimal? DoneMonth => _row?.Reading.Actual.Date?.Month;

    [FactName("实际完成日", FactScope.Indicator, "实际完成值是日期时的日；没有印日的没有")]
    public decimal? DoneDay => _row?.Reading.Actual.Date?.Day;

    [FactName("应完成精度", FactScope.Indicator, "年度指标值是日期时印到 日、月 还是 年，不是日期为 \"\"")]
    public string DuePrecision => Precision(_row?.Reading.Target.Date);

    [FactName("实际完成精度", FactScope.Indicator, "实际完成值是日期时印到 日、月 还是 年，不是日期为 \"\"")]
    public string DonePrecision => Precision(_row?.Reading.Actual.Date);

    [FactName("指标性质", FactScope.Indicator, "表上写明的 定量指标、定性指标，没有为 \"\"")]
    public string Nature => _row?.Nature ?? "";

    [FactName("得分系数", FactScope.Indicator, "表上印的得分系数，1 即 100%")]
    public decimal? Coefficient => _row?.Coefficient;

    [FactName("分项等级", FactScope.Indicator, "本行印的等级，没有为 \"\"")]
    public string RowGrade => _row?.Grade ?? "";

    [FactName("指标值程度", FactScope.Indicator, "年度指标值是程度词时为 达成、部分达成、未达成，不是为 \"\"")]
    public string TargetDegree => Word(_row?.Reading.Target.Degree);

    [FactName("复核得分", FactScope.Indicator, "复核人填的得分", unit: "分")]
    public decimal? ReviewScore => _row is null ? Form.Budget.ReviewScore : _row.ReviewScore;

    [FactName("复核扣减比例", FactScope.Indicator, "复核人扣减占分值的比例，0.3 即扣 30%")]
    public decimal? ReviewCut => _row is null ? Form.Budget.ReviewCut : _row.ReviewCut;

    [FactName("复核理由", FactScope.Indicator, "复核人写的理由，没有为 \"\"")]
    public string ReviewReason => (_row is null ? Form.Budget.ReviewReason : _row.ReviewReason) ?? "";

    private static string Precision(PartialDate? date) => date switch
    {
        null => "",
        { Day: not null } => "日",
        { Month: not null } => "月",
        _ => "年",
    };

    private static string Word(AchievementDegree? degree) => degree switch
    {
        AchievementDegree.Reached => "达成",
        AchievementDegree.PartlyReached => "部分达成",
        AchievementDegree.NotReached => "未达成",
        _ => "",
    };
}
