namespace SelfEval.Model;

/// <summary>One cost line of 附件2, 万元.</summary>
public sealed record ExpenseLine
{
    /// <summary>Prior-year actual (上年决算数), 万元.</summary>
    public Figure PriorActual { get; init; }

    /// <summary>Budget of the year (本年预算数), 万元.</summary>
    public Figure Budget { get; init; }

    /// <summary>Actual of the year (本年决算数), 万元.</summary>
    public Figure Actual { get; init; }
}
