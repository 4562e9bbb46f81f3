namespace SelfEval.Engine.Expressions;

internal sealed class ConstantNumber(decimal value) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => value;
}
