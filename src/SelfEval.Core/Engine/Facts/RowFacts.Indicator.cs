using SelfEval.Model;

namespace SelfEval.Engine.Facts;

internal readonly partial struct RowFacts
{
    /// <summary>The name under which rules meet the execution row of the money block.</summary>
    public const string ExecutionRow = "预算执行率";

    [FactName("一级指标", FactScope.Indicator, "一级指标名称；资金执行一行为“预算执行率”")]
    public string Level1 => _row is null ? ExecutionRow : _row.Level1;

    [FactName("二级指标", FactScope.Indicator, "二级指标名称；资金执行一行为“预算执行率”")]
    public string Level2 => _row is null ? ExecutionRow : _row.Level2;

    [FactName("三级指标", FactScope.Indicator, "三级指标名称；资金执行一行为“预算执行率”")]
    public string Name => _row is null ? ExecutionRow : _row.Name;

    [FactName("分值", FactScope.Indicator, "本行分值", unit: "分")]
    public decimal? Weight => _row is not null ? _row.Weight : _form.ExecutionWeight;

    [FactName("一级指标分值", FactScope.Indicator, "本行所属一级指标名称后面印的分值；没有印就没有", unit: "分")]
    public decimal? HeadingWeight => _row is null ? null : TieredWeights.HeadingOf(_form, _row);

    [FactName("自评得分", FactScope.Indicator, "单位自己填的得分", unit: "分")]
    public decimal? DeclaredScore => _row is not null ? _row.DeclaredScore : _form.ExecutionScore;

    [FactName("年度指标值", FactScope.Indicator, "年度指标值中的数，单位见“计量单位”")]
    public decimal? Target => _row?.Pair.TargetNumber;

    [FactName("实际完成值", FactScope.Indicator, "实际完成值中的数，已换算成年度指标值的单位")]
    public decimal? Actual => _row?.Pair.ActualNumber;

    [FactName("计量单位", FactScope.Indicator, "年度指标值的单位，例如 件、%、万元")]
    public string Unit => _row?.Pair.Unit ?? "";

    [FactName("年度指标值文本", FactScope.Indicator, "年度指标值原文，空白为 \"\"")]
    public string TargetText => _row?.Target.Text ?? "";

    [FactName("实际完成值文本", FactScope.Indicator, "实际完成值原文，空白为 \"\"")]
    public string ActualText => _row?.Actual.Text ?? "";

    [FactName("年度指标值类型", FactScope.Indicator, "空、不适用、数值、区间、日期、程度、文字、多个数")]
    public string TargetKind => _row is null ? "空" : Word(_row.Target.Kind);

    [FactName("实际完成值类型", FactScope.Indicator, "空、不适用、数值、区间、日期、程度、文字、多个数")]
    public string ActualKind => _row is null ? "空" : Word(_row.Actual.Kind);

    [FactName("比较符", FactScope.Indicator, "年度指标值的比较符：>=、>、<=、<、=，没有写为 \"\"")]
    public string Comparator => _row is null ? "" : Sign(_row.Target.Comparator);

    [FactName("指标方向", FactScope.Indicator, "正向、反向；表上没有写明且比较符也看不出时为 \"\"")]
    public string Direction => _row is null ? "" : _row.Direction ?? DirectionOf(_row.Target.Comparator);

    [FactName("完成程度", FactScope.Indicator, "实际完成值所说的程度：达成、部分达成、未达成；不是程度词为 \"\"。指标值自己写“有所提升”一类而完成值照写的，看不出程度")]
    public string Degree => Word(_row is { Actual.Degree: SelfEval.Model.Degree.PartlyReached or SelfEval.Model.Degree.NotReached, AnswersInTargetWords: true } ? null : _row?.Actual.Degree);

    [FactName("偏差原因", FactScope.Indicator, "偏差原因分析及改进措施，空白为 \"\"")]
    public string Reason => (_row is null ? _form.Budget.Reason : _row.Reason) ?? "";

    [FactName("评分标准", FactScope.Indicator, "表上印的评分标准，空白为 \"\"")]
    public string Criterion => _row?.Criterion ?? "";

    private static string Word(CellKind kind) => kind switch
    {
        CellKind.Missing => "空",
        CellKind.NotApplicable => "不适用",
        CellKind.Number => "数值",
        CellKind.Range => "区间",
        CellKind.Date => "日期",
        CellKind.Degree => "程度",
        CellKind.Several => "多个数",
        _ => "文字",
    };

    private static string Sign(Comparator comparator) => comparator switch
    {
        Model.Comparator.AtLeast => ">=",
        Model.Comparator.MoreThan => ">",
        Model.Comparator.AtMost => "<=",
        Model.Comparator.LessThan => "<",
        Model.Comparator.Equal => "=",
        _ => "",
    };

    private static string DirectionOf(Comparator comparator) => comparator switch
    {
        Model.Comparator.AtLeast or Model.Comparator.MoreThan => "正向",
        Model.Comparator.AtMost or Model.Comparator.LessThan => "反向",
        _ => "",
    };
}
