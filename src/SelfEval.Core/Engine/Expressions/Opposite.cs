namespace SelfEval.Engine.Expressions;

internal sealed class Opposite(Formula operand) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => !operand.Truth(at);
}
