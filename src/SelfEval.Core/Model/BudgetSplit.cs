namespace SelfEval.Model;

/// <summary>One breakdown of the money block (其中), with the total printed over it.</summary>
public sealed record BudgetSplit
{
    /// <summary>No breakdown.</summary>
    public static BudgetSplit Empty { get; } = new();

    /// <summary>The total printed in the heading (按收入性质分：…), 万元; missing where the form prints none.</summary>
    public Figure Total { get; init; }

    /// <summary>The parts in the form's order.</summary>
    public IReadOnlyList<BudgetPart> Parts { get; init => field = [.. value]; } = [];
}

/// <summary>One part of the money block (其中: 当年财政拨款, 基本支出 …), 万元.</summary>
public sealed record BudgetPart
{
    /// <summary>The part's name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Initial budget (年初预算数), 万元.</summary>
    public Figure Initial { get; init; }

    /// <summary>Full-year budget (全年预算数), 万元; where a form prints one figure only, it stands here.</summary>
    public Figure FullYear { get; init; }

    /// <summary>Executed (全年执行数), 万元.</summary>
    public Figure Executed { get; init; }
}
