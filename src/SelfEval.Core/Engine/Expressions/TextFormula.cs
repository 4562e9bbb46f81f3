namespace SelfEval.Engine.Expressions;

/// <summary>A formula that gives a text (文字).</summary>
internal abstract class TextFormula : Formula
{
    public abstract override string Text(EvaluatedRow at);

    public sealed override object Value(EvaluatedRow at) => Text(at);
}
