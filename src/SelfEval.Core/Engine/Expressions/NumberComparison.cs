using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

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
