using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>What a formula reads (求值所据): the facts of a row, those of its check, and the final score for templates.</summary>
internal abstract class EvaluatedRow(in RowFacts facts)
{
    public RowFacts Facts { get; } = facts;

    /// <summary>The row under check; null while scoring.</summary>
    public CheckFacts? Row { get; protected init; }

    /// <summary>The final score, for templates.</summary>
    public decimal? Score { get; init; }
}
