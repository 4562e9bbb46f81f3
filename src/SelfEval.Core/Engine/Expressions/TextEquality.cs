namespace SelfEval.Engine.Expressions;

internal sealed class TextEquality(bool wanted, Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => (left.Text(at) == right.Text(at)) == wanted;
}
