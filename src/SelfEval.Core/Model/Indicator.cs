using SelfEval.Model.Cells;

namespace SelfEval.Model;

/// <summary>One indicator row (绩效指标) with its published cells.</summary>
public sealed record Indicator
{
    /// <summary>More is better (正向), for <see cref="Direction"/>.</summary>
    public const string MoreIsBetter = "正向";

    /// <summary>Less is better (反向), for <see cref="Direction"/>.</summary>
    public const string LessIsBetter = "反向";

    /// <summary>A figure is due (定量指标), for <see cref="Nature"/>.</summary>
    public const string Quantitative = "定量指标";

    /// <summary>Words are due (定性指标), for <see cref="Nature"/>.</summary>
    public const string Qualitative = "定性指标";

    private const string Somewhat = "有所";

    private ReadingMemo _reading;

    /// <summary>Level 1 (一级指标): 产出指标, 效益指标, 满意度指标, 成本指标 …</summary>
    public string Level1 { get; init => field = Given.NotNull(value); } = "";

    /// <summary>Level 2 (二级指标): 数量指标, 质量指标 …</summary>
    public string Level2
    {
        get;
        init
        {
            field = Given.NotNull(value);
            _reading = default;
        }
    } = "";

    /// <summary>Level 3, the indicator's own name (三级指标).</summary>
    public required string Name
    {
        get;
        init
        {
            field = Given.NotNull(value);
            _reading = default;
        }
    }

    /// <summary>Target (年度指标值) as published.</summary>
    public FormCell Target
    {
        get;
        init
        {
            field = Given.NotNull(value);
            _reading = default;
        }
    } = FormCell.Parse(null);

    /// <summary>Actual (实际完成值) as published.</summary>
    public FormCell Actual
    {
        get;
        init
        {
            field = Given.NotNull(value);
            _reading = default;
        }
    } = FormCell.Parse(null);

    /// <summary>Points possible (分值); null where the cell is blank.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Points that the unit gave itself (得分); null where the cell is blank.</summary>
    public decimal? DeclaredScore { get; init; }

    /// <summary>Deviation reason and improvement (偏差原因分析及改进措施); null where blank.</summary>
    public string? Reason { get; init; }

    /// <summary>The printed criterion (评分标准, 指标说明), on forms that have the column.</summary>
    public string? Criterion { get; init; }

    /// <summary>Direction where the form or the caller states it (指标方向): <see cref="MoreIsBetter"/> or <see cref="LessIsBetter"/>; null where it does not.</summary>
    public string? Direction { get; init; }

    /// <summary>Quantitative or qualitative where the form says so (指标性质): <see cref="Quantitative"/>, <see cref="Qualitative"/>.</summary>
    public string? Nature { get; init; }

    /// <summary>The printed score coefficient (得分系数) as a share: 1 for 100%; null where the form has no such column.</summary>
    public decimal? Coefficient { get; init; }

    /// <summary>The grade printed beside the row (分项等级); null where none is printed.</summary>
    public string? Grade { get; init; }

    /// <summary>The points of a checklist (评分要点), where the row has one.</summary>
    public IReadOnlyList<ChecklistItem> Items { get; init => field = ValueList<ChecklistItem>.Of(value, nameof(Items)); } = ValueList<ChecklistItem>.Empty;

    /// <summary>Rows that make up this one (其中, 子项目): sub-projects or a breakdown, without points of their own.</summary>
    public IReadOnlyList<Indicator> Parts { get; init => field = ValueList<Indicator>.Of(value, nameof(Parts)); } = ValueList<Indicator>.Empty;

    /// <summary>Money behind the row (资金), 万元: the weight of a sub-project when rates are merged.</summary>
    public decimal? Money { get; init; }

    /// <summary>The reviewer's score (复核得分); null where there is no review or the reviewer states a cut.</summary>
    public decimal? ReviewScore { get; init; }

    /// <summary>The reviewer's cut as a share of the weight (复核扣减比例), 0 to 1.</summary>
    public decimal? ReviewCut { get; init; }

    /// <summary>Why the reviewer changed the score (复核理由).</summary>
    public string? ReviewReason { get; init; }

    /// <summary>What the source says beside the row (备注).</summary>
    public string? Note { get; init; }

    /// <summary>True for a row that holds 无 (不适用): no points, nothing to score.</summary>
    public bool IsNotApplicable => Weight is null or 0 && DeclaredScore is null or 0
        && (CellReader.IsNotApplicable(Name) || Target.Kind == CellKind.NotApplicable);

    /// <summary>
    /// The actual repeats the target word for word (照写): 有所提升 then is what was aimed at, not a part of it. So it may be where the target is
    /// 提升 and says not how much.
    /// </summary>
    internal bool AnswersInTargetWords => Actual.Text is { Length: > 0 } text && Target.Text?.Trim() is { } aim && (text.Trim() == aim || text.Trim() == Somewhat + aim);

    /// <summary>The cells as they are to be taken beside this name, worked out once.</summary>
    internal RowReading Reading => _reading.Value ?? Read();

    /// <summary>Target and actual brought to one unit.</summary>
    internal CellPair Pair => Reading.Pair;

    /// <summary>The name as it is compared (<see cref="NameText"/>), worked out once.</summary>
    internal string PlainName => _reading.Name ??= NameText.Normalise(Name);

    /// <summary>Level 2 as it is compared, worked out once.</summary>
    internal string PlainLevel2 => _reading.Level2 ??= NameText.Normalise(Level2);

    /// <summary>What a book's words last made of this row's name; a rule may ask for it at every entry that it tries.</summary>
    internal NamedDirection? NamedDirection
    {
        get => _reading.Direction;
        set => _reading.Direction = value;
    }

    private RowReading Read() => _reading.Value = new RowReading(Level2, Name, Target, Actual);

    /// <summary>What was worked out from the cells is no part of what makes two rows equal. Threads may race to fill it: each gets an equal reading.</summary>
    private struct ReadingMemo : IEquatable<ReadingMemo>
    {
        public RowReading? Value;

        public NamedDirection? Direction;

        public string? Name;

        public string? Level2;

        public readonly bool Equals(ReadingMemo other) => true;

        public override readonly bool Equals(object? obj) => obj is ReadingMemo;

        public override readonly int GetHashCode() => 0;
    }
}
