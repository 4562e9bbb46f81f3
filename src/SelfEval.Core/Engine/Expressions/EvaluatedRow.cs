using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>What a formula reads (求值所据): the facts of a row, those of its check, and the final score for templates.</summary>
internal abstract class EvaluatedRow(in RowFacts facts)
{
    private RowFacts _facts = facts;

    /// <summary>By reference, since a getter is called for every fact and a copy each time would cost as much as many a fact.</summary>
    public ref RowFacts Facts => ref _facts;

    /// <summary>The row under check; null while scoring.</summary>
    public CheckFacts? Row { get; protected init; }

    /// <summary>The final score, for templates.</summary>
    public decimal? Score { get; init; }
}
