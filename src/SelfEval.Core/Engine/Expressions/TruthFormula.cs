namespace SelfEval.Engine.Expressions;

/// <summary>A formula that is true or false (真假).</summary>
internal abstract class TruthFormula : Formula
{
    public abstract override bool Truth(EvaluatedRow at);

    public sealed override object Value(EvaluatedRow at) => Truth(at);
}
