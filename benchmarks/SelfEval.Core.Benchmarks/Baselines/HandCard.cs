using SelfEval.Model;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>The rules of the book lusong-2023, in its order.</summary>
internal enum HandRule
{
    None,
    ExecutionRate,
    AllCancelled,
    PartlyCancelled,
    CountReached,
    CountShort,
    Reached,
    PartlyReached,
    NotReached,
    WithinBudget,
    OverBudget,
    MonthInTime,
    DayInTime,
    Late,
    NotExceeded,
    Exceeded,
    JustEqual,
}

/// <summary>The card that a programmer would write for one book: the same facts as <see cref="ScoreCard"/>.</summary>
internal sealed class HandCard(SelfEvaluation form, decimal total, bool isComplete, HandRow? execution, HandRow[] rows)
{
    public SelfEvaluation Form { get; } = form;

    public decimal Total { get; } = total;

    public bool IsComplete { get; } = isComplete;

    public HandRow? Execution { get; } = execution;

    public IReadOnlyList<HandRow> Rows { get; } = rows;

    public string? Grade => !IsComplete ? null : Total >= 90 ? "优" : Total >= 80 ? "良" : Total >= 60 ? "中" : "差";

    public decimal? Difference => IsComplete ? Form.DeclaredTotal - Total : null;
}

/// <summary>One row of the hand-written card.</summary>
internal sealed class HandRow(SelfEvaluation form, Indicator? indicator, ScoreOutcome outcome, HandRule rule, decimal exact, decimal score)
{
    private static readonly string[] Names =
    [
        "", "按执行率计分", "全部销号", "未全部销号按比例取整", "完成指标值得满分", "未完成按比例取整", "达成得满分", "部分达成按系数", "未达成不得分", "未超支得满分", "超支按档扣分",
        "按月按时", "按日按时", "逾期", "未超过得满分", "超过按比例取整", "正好相等",
    ];

    private readonly decimal _score = score;
    private string? _explanation;

    public ScoreOutcome Outcome { get; } = outcome;

    public HandRule RuleId { get; } = rule;

    public SelfEvaluation Form { get; } = form;

    public Indicator? Indicator { get; } = indicator;

    public decimal Exact { get; } = exact;

    public decimal? Score => Outcome is ScoreOutcome.Scored or ScoreOutcome.Adopted ? _score : null;

    public string? Rule => Outcome == ScoreOutcome.Scored ? Names[(int)RuleId] : null;

    public decimal? Weight => Indicator is null ? Form.ExecutionWeight : Indicator.Weight;

    public decimal? Declared => Indicator is null ? Form.ExecutionScore : Indicator.DeclaredScore;

    public decimal? Difference => Outcome == ScoreOutcome.Scored ? Declared - Score : null;

    public string Explanation => _explanation ??= HandExplanation.Render(this);
}
