namespace SelfEval;

/// <summary>
/// What a finding is about (疑点类别), in the order in which a person who clears a form wants them. The word of a check stands in its Properties
/// (<c>kind</c>); without one its severity decides.
/// </summary>
internal enum FindingKind
{
    /// <summary>Arithmetic that cannot be otherwise (算术).</summary>
    Arithmetic,

    /// <summary>A score against the rule or against the result (得分).</summary>
    Score,

    /// <summary>Missing reasons, and how the money moved (说明).</summary>
    Reason,

    /// <summary>What nobody can verify (无法核对).</summary>
    Unverified,

    /// <summary>How indicators are chosen and forms filled in (设计).</summary>
    Design,

    /// <summary>What the tool or the book could not do (计分状态); nothing that the unit did.</summary>
    Status,
}
