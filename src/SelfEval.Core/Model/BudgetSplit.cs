namespace SelfEval.Model;

/// <summary>One breakdown of the money block (其中), with the total printed over it.</summary>
public sealed record BudgetSplit
{
    /// <summary>No breakdown.</summary>
    public static BudgetSplit Empty { get; } = new();

    /// <summary>The total printed in the heading (按收入性质分：…), 万元; missing where the form prints none.</summary>
    public Figure Total { get; init; }

    /// <summary>The parts in the form's order.</summary>
    public IReadOnlyList<BudgetPart> Parts { get; init => field = ValueList<BudgetPart>.Of(value, nameof(Parts)); } = ValueList<BudgetPart>.Empty;

    /// <summary>The parts without those that break another part down: 其中 at the head of the list opens it, further down it is a part of a part.</summary>
    internal IEnumerable<BudgetPart> TopLines => (Parts.Count > 0 && !Parts[0].IsOfWhich ? Parts.Where(static p => !p.IsOfWhich) : Parts).Where(static p => p.IsSource);
}
