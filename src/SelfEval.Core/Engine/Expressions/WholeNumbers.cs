using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Arithmetic between whole literals (整数算式), which stock RulesEngine does in 32 or 64 bits: 100000 * 100000 is 1410065408 there, without a word.
/// Here whole numbers are decimals, so what would not fit is refused rather than worked out otherwise.
/// </summary>
internal static class WholeNumbers
{
    public static bool Is(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong);

    /// <summary>True where stock RulesEngine might work it out to another number; unsigned numbers go wrong below 0 already.</summary>
    public static bool MayPassTheirRange(BinaryExpression arithmetic) =>
        arithmetic.Type == typeof(uint) || arithmetic.Type == typeof(ulong) || (Is(arithmetic.Type) && Largest(arithmetic) > (arithmetic.Type == typeof(int) ? int.MaxValue : long.MaxValue));

    /// <summary>No value of the expression is farther from 0, endless where that is not known; doubles are near enough to tell.</summary>
    private static double Largest(Expression node) => node switch
    {
        ConstantExpression { Value: IConvertible number } => Math.Abs(number.ToDouble(null)),
        UnaryExpression unary => Largest(unary.Operand),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } product => Largest(product.Left) * Largest(product.Right),
        BinaryExpression { NodeType: ExpressionType.Modulo } rest => Largest(rest.Left),
        BinaryExpression sum => Largest(sum.Left) + Largest(sum.Right),
        ConditionalExpression choice => Math.Max(Largest(choice.IfTrue), Largest(choice.IfFalse)),
        MethodCallExpression call => call.Arguments.Max(Largest),
        _ => double.PositiveInfinity,
    };
}
