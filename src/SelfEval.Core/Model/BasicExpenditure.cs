namespace SelfEval.Model;

/// <summary>Basic expenditure as the report states it (基本支出), 万元.</summary>
public sealed record BasicExpenditure
{
    /// <summary>Basic expenditure in all (基本支出).</summary>
    public Figure Total { get; init; }

    /// <summary>Staff cost (人员经费).</summary>
    public Figure StaffCost { get; init; }

    /// <summary>Running cost (公用经费).</summary>
    public Figure RunningCost { get; init; }
}
