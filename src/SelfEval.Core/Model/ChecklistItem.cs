namespace SelfEval.Model;

/// <summary>One point of a checklist (评分要点), for instance "1、基础信息真实（1分）".</summary>
public sealed record ChecklistItem
{
    /// <summary>The point's text (要点).</summary>
    public required string Name { get; init => field = Given.NotNull(value); }

    /// <summary>Its points (分值); null where the form counts items only.</summary>
    public decimal? Points { get; init; }

    /// <summary>Met or not (是否满足); null where nobody has said, which is not "no".</summary>
    public bool? IsMet { get; init; }

    /// <summary>The point does not apply to this unit (不适用).</summary>
    public bool IsNotApplicable { get; init; }

    /// <summary>Points given for a point that is met in part (实得分); null where it is met wholly or not at all.</summary>
    public decimal? Earned { get; init; }
}
