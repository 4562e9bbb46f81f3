namespace SelfEval.Engine.Expressions;

/// <summary>Named parts that must be computable though the condition passes them by (see <see cref="NamedParts"/>).</summary>
internal sealed class AfterParts(Formula[] parts, Formula result) : TruthFormula
{
    public override bool Truth(EvaluatedRow at)
    {
        foreach (Formula part in parts)
        {
            _ = part.Value(at);
        }

        return result.Truth(at);
    }
}
