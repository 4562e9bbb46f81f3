namespace SelfEval.Model;

/// <summary>
/// The money block of a form (年度预算申请, 项目资金), in 万元: the three columns 年初预算数, 全年预算数, 全年执行数, their parts by
/// source and by use, and the execution row's weight and declared score.
/// </summary>
public sealed record Budget
{
    /// <summary>A block without any figure.</summary>
    public static Budget Empty { get; } = new();

    /// <summary>Initial budget (年初预算数), 万元.</summary>
    public Figure Initial { get; init; }

    /// <summary>Full-year, adjusted budget (全年预算数), 万元.</summary>
    public Figure FullYear { get; init; }

    /// <summary>Executed (全年执行数), 万元.</summary>
    public Figure Executed { get; init; }

    /// <summary>Adjustment during the year (全年调整数), 万元, on forms that print it.</summary>
    public Figure Adjustment { get; init; }

    /// <summary>Carried in from the year before (上年结转), 万元, on forms that print it beside the initial budget.</summary>
    public Figure CarriedIn { get; init; }

    /// <summary>Unspent at year end (年末结余), 万元, on forms that print it.</summary>
    public Figure Balance { get; init; }

    /// <summary>Parts by kind of revenue (按收入性质分, 资金来源).</summary>
    public BudgetSplit BySource { get; init => field = Given.NotNull(value); } = BudgetSplit.Empty;

    /// <summary>Parts by kind of expenditure (按支出性质分).</summary>
    public BudgetSplit ByUse { get; init => field = Given.NotNull(value); } = BudgetSplit.Empty;

    /// <summary>Points of the execution row (分值), null where the form gives none.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The execution rate as printed (执行率), for instance <c>99.97%</c>.</summary>
    public string? PrintedRate { get; init; }

    /// <summary>The points that the unit gave itself for execution (得分).</summary>
    public decimal? DeclaredScore { get; init; }

    /// <summary>Why execution fell short (偏差原因).</summary>
    public string? Reason { get; init; }

    /// <summary>The reviewer's score of the execution row (复核得分); null where there is no review or the reviewer states a cut.</summary>
    public decimal? ReviewScore { get; init; }

    /// <summary>The reviewer's cut as a share of the execution row's weight (复核扣减比例), 0 to 1.</summary>
    public decimal? ReviewCut { get; init; }

    /// <summary>Why the reviewer changed the score (复核理由).</summary>
    public string? ReviewReason { get; init; }
}
