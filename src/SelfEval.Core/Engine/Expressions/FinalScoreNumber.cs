namespace SelfEval.Engine.Expressions;

/// <summary>The final score, for templates (得分).</summary>
internal sealed class FinalScoreNumber : NumberFormula
{
    /// <summary>The name by which a template refers to the final score.</summary>
    public const string Name = "得分";

    public override decimal Number(EvaluatedRow at) => at.Score!.Value;
}
