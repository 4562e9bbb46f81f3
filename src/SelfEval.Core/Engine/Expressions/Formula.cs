namespace SelfEval.Engine.Expressions;

/// <summary>
/// A part of a vetted expression with its parameters put in, ready to be worked out (算式). It needs no compiling, boxes nothing, and
/// takes the value of each part where a person wants to see it; the fused delegates take over where forms come by the hundred.
/// </summary>
internal abstract class Formula
{
    /// <summary>True for a figure that the form lacks.</summary>
    public virtual bool IsMissing(TreeEvaluator at) => false;

    public virtual decimal Number(TreeEvaluator at) => throw NotOfKind();

    public virtual bool Truth(TreeEvaluator at) => throw NotOfKind();

    public virtual string Text(TreeEvaluator at) => throw NotOfKind();

    /// <summary>The value for printing: decimal, text or truth.</summary>
    public abstract object Value(TreeEvaluator at);

    private InvalidOperationException NotOfKind() => new(GetType().Name);
}

/// <summary>A formula that gives a number (数).</summary>
internal abstract class NumberFormula : Formula
{
    public abstract override decimal Number(TreeEvaluator at);

    public sealed override object Value(TreeEvaluator at) => Number(at);
}

/// <summary>A formula that is true or false (真假).</summary>
internal abstract class TruthFormula : Formula
{
    public abstract override bool Truth(TreeEvaluator at);

    public sealed override object Value(TreeEvaluator at) => Truth(at);
}

/// <summary>A formula that gives a text (文字).</summary>
internal abstract class TextFormula : Formula
{
    public abstract override string Text(TreeEvaluator at);

    public sealed override object Value(TreeEvaluator at) => Text(at);
}

internal sealed class ConstantNumber(decimal value) : NumberFormula
{
    public override decimal Number(TreeEvaluator at) => value;
}

internal sealed class ConstantTruth(bool value) : TruthFormula
{
    public override bool Truth(TreeEvaluator at) => value;
}

internal sealed class ConstantText(string value) : TextFormula
{
    public override string Text(TreeEvaluator at) => value;
}

/// <summary>A figure over all rows (统计).</summary>
internal sealed class TallyNumber(int index) : NumberFormula
{
    public override decimal Number(TreeEvaluator at) => at.Facts.Tally(index);
}

/// <summary>The final score, for templates (得分).</summary>
internal sealed class FinalScoreNumber : NumberFormula
{
    public override decimal Number(TreeEvaluator at) => at.Score!.Value;
}
