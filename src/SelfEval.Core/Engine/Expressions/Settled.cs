using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>A number without what division left behind (see <see cref="QuotientChain"/>).</summary>
internal sealed class Settled(Formula number) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => GuardDigits.Settle(number.Number(at));
}
