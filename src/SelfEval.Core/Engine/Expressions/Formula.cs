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

    public virtual bool Truth(EvaluatedRow at) => throw NotOfKind();

    public virtual string Text(EvaluatedRow at) => throw NotOfKind();

    /// <summary>The value for printing: decimal, text or truth.</summary>
    public abstract object Value(EvaluatedRow at);

    private InvalidOperationException NotOfKind() => new(GetType().Name);
}

/// <summary>A formula that gives a number (数).</summary>
internal abstract class NumberFormula : Formula
{
    public abstract override decimal Number(EvaluatedRow at);

    public sealed override object Value(EvaluatedRow at) => Number(at);
}

/// <summary>A formula that is true or false (真假).</summary>
internal abstract class TruthFormula : Formula
{
    public abstract override bool Truth(EvaluatedRow at);

    public sealed override object Value(EvaluatedRow at) => Truth(at);
}

/// <summary>A formula that gives a text (文字).</summary>
internal abstract class TextFormula : Formula
{
    public abstract override string Text(EvaluatedRow at);

    public sealed override object Value(EvaluatedRow at) => Text(at);
}

internal sealed class ConstantNumber(decimal value) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => value;
}

internal sealed class ConstantTruth(bool value) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => value;
}

internal sealed class ConstantText(string value) : TextFormula
{
    public override string Text(EvaluatedRow at) => value;
}

/// <summary>A figure over all rows (统计).</summary>
internal sealed class TallyNumber(int index) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => at.Facts.Tally(index);
}

/// <summary>The final score, for templates (得分).</summary>
internal sealed class FinalScoreNumber : NumberFormula
{
    /// <summary>The name by which a template refers to the final score.</summary>
    public const string Name = "得分";

    public override decimal Number(EvaluatedRow at) => at.Score!.Value;
}
