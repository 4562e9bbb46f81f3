namespace SelfEval;

/// <summary>What became of a row (计分结果).</summary>
public enum ScoreOutcome
{
    /// <summary>A rule computed the points (已计分).</summary>
    Scored,

    /// <summary>The row needs a person: its declared score stands, within the limits of the rule, and nobody has verified it (采用自评，未核).</summary>
    Adopted,

    /// <summary>The row holds 无 and has no points (不适用).</summary>
    NotApplicable,

    /// <summary>Cells are blank, or were read and not understood (无法核对). This is not a score of 0.</summary>
    NotAssessable,
}
