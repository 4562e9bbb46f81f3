namespace SelfEval.Engine.Expressions;

/// <summary>A formula that gives a number (数).</summary>
internal abstract class NumberFormula : Formula
{
    public abstract override decimal Number(EvaluatedRow at);

    public sealed override object Value(EvaluatedRow at) => Number(at);
}
