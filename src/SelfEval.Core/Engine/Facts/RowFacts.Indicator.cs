using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

internal readonly partial struct RowFacts
{
    /// <summary>The name under which rules meet the execution row of the money block.</summary>
    public const string ExecutionRow = "预算执行率";

    [FactName("一级指标", FactScope.Indicator, "一级指标名称，不论怎样写（空格、编号、括号里的分值不算，“满意度”即“满意度指标”）；资金执行一行为“预算执行率”")]
    public string Level1 => _row is null ? ExecutionRow : Words is null ? NameText.Normalise(_row.Level1) : Words.Levels.Meant(_row.Level1);

    [FactName("二级指标", FactScope.Indicator, "二级指标名称，空格、编号、括号里的分值不算；资金执行一行为“预算执行率”")]
    public string Level2 => _row is null ? ExecutionRow : _row.PlainLevel2;

    [FactName("三级指标", FactScope.Indicator, "三级指标名称，空格、编号、括号里的分值不算；资金执行一行为“预算执行率”")]
    public string Name => _row is null ? ExecutionRow : _row.PlainName;

    [FactName("分值", FactScope.Indicator, "本行分值", unit: "分")]
    public decimal? Weight => _row is not null ? _row.Weight : Form.ExecutionWeight;

    [FactName("一级指标分值", FactScope.Indicator, "本行所属一级指标名称后面印的分值；没有印就没有", unit: "分")]
    public decimal? HeadingWeight => _row is null ? null : TieredWeights.HeadingOf(Form, _row);

    [FactName("自评得分", FactScope.Indicator, "单位自己填的得分", unit: "分")]
    public decimal? DeclaredScore => _row is not null ? _row.DeclaredScore : Form.ExecutionScore;

    [FactName("年度指标值", FactScope.Indicator, "年度指标值中的数，单位见“计量单位”")]
    public decimal? Target => Comparable?.TargetNumber;

    [FactName("实际完成值", FactScope.Indicator, "实际完成值中的数，已换算成年度指标值的单位")]
    public decimal? Actual => Comparable?.ActualNumber;

    [FactName("计量单位", FactScope.Indicator, "年度指标值的单位，例如 件、%、万元")]
    public string Unit => _row?.Pair.Unit ?? "";

    [FactName("年度指标值文本", FactScope.Indicator, "年度指标值原文，空白为 \"\"")]
    public string TargetText => _row?.Reading.Target.Text ?? "";

    [FactName("实际完成值文本", FactScope.Indicator, "实际完成值原文，空白为 \"\"")]
    public string ActualText => _row?.Actual.Text ?? "";

    [FactName("年度指标值类型", FactScope.Indicator, "空、不适用、数值、区间、日期、程度、文字、多个数")]
    public string TargetKind => _row is null ? "空" : Word(_row.Reading.Target.Kind);

    [FactName("实际完成值类型", FactScope.Indicator, "空、不适用、数值、区间、日期、程度、文字、多个数")]
    public string ActualKind => _row is null ? "空" : Word(_row.Reading.Actual.Kind);

    [FactName("比较符", FactScope.Indicator, "年度指标值的比较符：>=、>、<=、<、=，没有写为 \"\"")]
    public string Comparator => _row is null ? "" : Sign(_row.Reading.Target.Comparator);

    [FactName("指标方向", FactScope.Indicator, "正向、反向：看表上的指标方向、比较符，再看名称（用语表 words）；都看不出时为 \"\"", Formerly = "核对方向")]
    public string Direction => _row is null ? "" : Words is null ? Directions.Printed(_row) ?? "" : Words.DirectionOf(_row);

    [FactName("完成程度", FactScope.Indicator, "实际完成值所说的程度：达成、部分达成、未达成；不是程度词为 \"\"。指标值自己写“有所提升”一类而完成值照写的，看不出程度")]
    public string Degree => _row?.Actual.Degree is not { } degree || (degree != AchievementDegree.Reached && _row.AnswersInTargetWords) ? "" : Word(degree);

    [FactName("偏差原因", FactScope.Indicator, "偏差原因分析及改进措施；空白，或写的是“无”“已完成”一类（参数 无原因用词），为 \"\"")]
    public string Reason => HasReason ? PrintedReason! : "";

    [FactName("有偏差原因", FactScope.Indicator, "偏差原因一栏有没有写原因，“无”“0”“已完成”一类（参数 无原因用词）不算")]
    public bool HasReason => Words is null ? !BookWords.IsBlank(PrintedReason) : !Words.IsNoReason(PrintedReason);

    [FactName("评分标准", FactScope.Indicator, "表上印的评分标准，空白为 \"\"")]
    public string Criterion => _row?.Criterion ?? "";

    /// <summary>Both numbers are there and differ, and nothing says whether more or less is better.</summary>
    public bool IsDirectionOpen => Target is { } target && Actual is { } actual && target != actual && Comparator.Length == 0 && Direction.Length == 0;

    /// <summary>Why the row's numbers are not to be compared; what is approximate counts where it decides.</summary>
    public RowDoubt Doubt => _row is null || _row.Reading.IsPlain ? RowDoubt.None
        : _row.Reading is { Doubt: RowDoubt.None, IsApproximate: true } reading && !ApproximateFigures.AreSure(reading, Direction) ? RowDoubt.Approximate
        : _row.Reading.Doubt;

    /// <summary>The row's numbers where they are to be compared.</summary>
    private CellPair? Comparable => _row?.Reading is { } reading && (reading.IsPlain || Doubt == RowDoubt.None) ? reading.Pair : null;

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

    private string? PrintedReason => _row is null ? Form.Budget.Reason : _row.Reason;
}
