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

    /// <summary>The parts without those that break another part down: 其中 at the head of the list opens it, further down it is a part of a part.</summary>
    internal IEnumerable<BudgetPart> TopLines => Parts.Count > 0 && !Parts[0].IsOfWhich ? Parts.Where(static p => !p.IsOfWhich) : Parts;
}

/// <summary>One part of the money block (其中: 当年财政拨款, 基本支出 …), 万元.</summary>
public sealed record BudgetPart
{
    /// <summary>The part's name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>True where the name begins with 其中.</summary>
    internal bool IsOfWhich => Name.AsSpan().TrimStart().StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Initial budget (年初预算数), 万元.</summary>
    public Figure Initial { get; init; }

    /// <summary>Full-year budget (全年预算数), 万元; where a form prints one figure only, it stands here.</summary>
    public Figure FullYear { get; init; }

    /// <summary>Executed (全年执行数), 万元.</summary>
    public Figure Executed { get; init; }
}
