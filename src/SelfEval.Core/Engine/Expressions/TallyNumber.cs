namespace SelfEval.Engine.Expressions;

/// <summary>A figure over all rows (统计).</summary>
internal sealed class TallyNumber(int index) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => at.Facts.Tally(index);
}
