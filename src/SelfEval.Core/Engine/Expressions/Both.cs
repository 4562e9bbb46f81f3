namespace SelfEval.Engine.Expressions;

internal sealed class Both(Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => left.Truth(at) && right.Truth(at);
}
