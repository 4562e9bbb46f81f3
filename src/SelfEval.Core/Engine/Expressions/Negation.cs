namespace SelfEval.Engine.Expressions;

internal sealed class Negation(Formula operand) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => -operand.Number(at);
}
