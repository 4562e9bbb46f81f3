namespace SelfEval.Engine.Expressions;

internal sealed class ConstantTruth(bool value) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => value;
}
