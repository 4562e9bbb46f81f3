namespace SelfEval.Model;

/// <summary>Staff paid by the budget (财政供养人员情况), in persons.</summary>
public sealed record Staffing
{
    /// <summary>Authorised posts (编制数).</summary>
    public Figure Establishment { get; init; }

    /// <summary>Staff in post (实际在职人数).</summary>
    public Figure InPost { get; init; }

    /// <summary>Retired staff (退休人数).</summary>
    public Figure Retired { get; init; }

    /// <summary>The control rate as printed (控制率), for instance <c>88%</c>; null where blank.</summary>
    public string? PrintedRate { get; init; }
}
