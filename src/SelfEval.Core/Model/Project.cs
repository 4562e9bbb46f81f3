namespace SelfEval.Model;

/// <summary>One project of the unit (项目), money in 万元.</summary>
public sealed record Project
{
    /// <summary>The project's name (项目名称).</summary>
    public required string Name { get; init => field = Given.NotNull(value); }

    /// <summary>True where the project stood in the initial budget (列入年初预算).</summary>
    public bool IsPlanned { get; init; } = true;

    /// <summary>Initial budget (年初预算), 万元.</summary>
    public Figure Initial { get; init; }

    /// <summary>Adjustment in the year (年中调整), 万元; a cut is negative (调减).</summary>
    public Figure Adjustment { get; init; }

    /// <summary>Executed (实际支出), 万元.</summary>
    public Figure Executed { get; init; }

    /// <summary>Carry-over and surplus (结转结余), 万元.</summary>
    public Figure CarryOver { get; init; }

    /// <summary>What the money is for (用途).</summary>
    public string? Purpose { get; init; }

    /// <summary>Another name that the report gives the same project elsewhere (另称); null where it keeps to one.</summary>
    public string? OtherName { get; init; }

    /// <summary>What is odd about the printed text (备注).</summary>
    public string? Note { get; init; }
}
