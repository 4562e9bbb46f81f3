namespace SelfEval;

/// <summary>What became of a row (计分结果).</summary>
public enum ScoreOutcome
{
    /// <summary>A rule gave points (已计分).</summary>
    Scored,

    /// <summary>The row holds 无 and has no points (不适用).</summary>
    NotApplicable,

    /// <summary>No rule could be applied, mostly because a figure is missing (无法计分). This is not a score of 0.</summary>
    NotAssessable,
}
