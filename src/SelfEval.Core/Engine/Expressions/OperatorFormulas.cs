using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

internal sealed class Arithmetic(ExpressionType sign, Formula left, Formula right) : NumberFormula
{
    public override decimal Number(EvaluatedRow at)
    {
        decimal a = left.Number(at);
        decimal b = right.Number(at);
        return sign switch
        {
            ExpressionType.Add => a + b,
            ExpressionType.Subtract => a - b,
            ExpressionType.Multiply => a * b,
            ExpressionType.Divide => a / b,
            ExpressionType.Modulo => a % b,
            _ => throw new InvalidOperationException(sign.ToString()),
        };
    }
}

internal sealed class Negation(Formula operand) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => -operand.Number(at);
}

/// <summary>A number without what division left behind (see <see cref="QuotientChain"/>).</summary>
internal sealed class Settled(Formula number) : NumberFormula
{
    public override decimal Number(EvaluatedRow at) => GuardDigits.Settle(number.Number(at));
}

internal sealed class NumberComparison(ExpressionType sign, Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at)
    {
        decimal a = left.Number(at);
        decimal b = right.Number(at);
        return sign switch
        {
            ExpressionType.Equal => a == b,
            ExpressionType.NotEqual => a != b,
            ExpressionType.LessThan => a < b,
            ExpressionType.LessThanOrEqual => a <= b,
            ExpressionType.GreaterThan => a > b,
            ExpressionType.GreaterThanOrEqual => a >= b,
            _ => throw new InvalidOperationException(sign.ToString()),
        };
    }
}

internal sealed class TextEquality(bool wanted, Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => (left.Text(at) == right.Text(at)) == wanted;
}

internal sealed class TruthEquality(bool wanted, Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => (left.Truth(at) == right.Truth(at)) == wanted;
}

internal sealed class Both(Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => left.Truth(at) && right.Truth(at);
}

internal sealed class Either(Formula left, Formula right) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => left.Truth(at) || right.Truth(at);
}

internal sealed class Opposite(Formula operand) : TruthFormula
{
    public override bool Truth(EvaluatedRow at) => !operand.Truth(at);
}

/// <summary><c>条件 ? 甲 : 乙</c>, of any kind.</summary>
internal sealed class Choice(Formula test, Formula then, Formula otherwise) : Formula
{
    public override decimal Number(EvaluatedRow at) => Taken(at).Number(at);

    public override bool Truth(EvaluatedRow at) => Taken(at).Truth(at);

    public override string Text(EvaluatedRow at) => Taken(at).Text(at);

    public override object Value(EvaluatedRow at) => Taken(at).Value(at);

    private Formula Taken(EvaluatedRow at) => test.Truth(at) ? then : otherwise;
}

/// <summary>Named parts that must be computable though the condition passes them by (see <see cref="NamedParts"/>).</summary>
internal sealed class AfterParts(Formula[] parts, Formula result) : TruthFormula
{
    public override bool Truth(EvaluatedRow at)
    {
        foreach (Formula part in parts)
        {
            _ = part.Value(at);
        }

        return result.Truth(at);
    }
}
