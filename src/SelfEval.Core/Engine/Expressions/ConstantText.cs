namespace SelfEval.Engine.Expressions;

internal sealed class ConstantText(string value) : TextFormula
{
    public override string Text(EvaluatedRow at) => value;
}
