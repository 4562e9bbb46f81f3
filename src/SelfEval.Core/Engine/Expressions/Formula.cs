namespace SelfEval.Engine.Expressions;

/// <summary>
/// A part of a vetted expression with its parameters put in, ready to be worked out (算式). It needs no compiling, boxes nothing, and
/// takes the value of each part where a person wants to see it; the fused delegates take over where forms come by the hundred.
/// </summary>
internal abstract class Formula
{
    /// <summary>True for a figure that the form lacks.</summary>
    public virtual bool IsMissing(EvaluatedRow at) => false;

    public virtual decimal Number(EvaluatedRow at) => throw NotOfKind();

    /// <summary>The number, unless the form lacks it.</summary>
    public virtual bool TryNumber(EvaluatedRow at, out decimal number)
    {
        bool isThere = !IsMissing(at);
        number = isThere ? Number(at) : 0;
        return isThere;
    }

    public virtual bool Truth(EvaluatedRow at) => throw NotOfKind();

    public virtual string Text(EvaluatedRow at) => throw NotOfKind();

    /// <summary>The value for printing: decimal, text or truth.</summary>
    public abstract object Value(EvaluatedRow at);

    private InvalidOperationException NotOfKind() => new(GetType().Name);
}
