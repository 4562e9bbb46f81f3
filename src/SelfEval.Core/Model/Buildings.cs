namespace SelfEval.Model;

/// <summary>Official buildings (楼堂馆所控制情况): area in ㎡, investment in 万元, printed rates as printed.</summary>
public sealed record Buildings
{
    /// <summary>Approved area (批复规模), ㎡.</summary>
    public Figure ApprovedArea { get; init; }

    /// <summary>Actual area (实际规模), ㎡.</summary>
    public Figure ActualArea { get; init; }

    /// <summary>Area control rate as printed (规模控制率).</summary>
    public string? PrintedAreaRate { get; init; }

    /// <summary>Budgeted investment (预算投资), 万元.</summary>
    public Figure BudgetInvestment { get; init; }

    /// <summary>Actual investment (实际投资), 万元.</summary>
    public Figure ActualInvestment { get; init; }

    /// <summary>Investment control rate as printed (投资概算控制率).</summary>
    public string? PrintedInvestmentRate { get; init; }
}
