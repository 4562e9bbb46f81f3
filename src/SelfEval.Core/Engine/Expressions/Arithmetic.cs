using System.Linq.Expressions;

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
