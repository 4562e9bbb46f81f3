using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Arithmetic between whole literals (整数算式), which stock RulesEngine does in 32 or 64 bits: 100000 * 100000 is 1410065408 there, without a word.
/// Here whole numbers are decimals, so what would not fit is refused rather than worked out otherwise. A named part of whole numbers is one too.
/// </summary>
internal static class WholeNumbers
{
    public static bool Is(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong);

    /// <summary>True where stock RulesEngine might work it out to another number; unsigned numbers go wrong below 0 already.</summary>
    public static bool MayPassTheirRange(BinaryExpression arithmetic, RuleScope scope) =>
        arithmetic.Type == typeof(uint) || arithmetic.Type == typeof(ulong) || (Is(arithmetic.Type) && Largest(arithmetic, scope) > (arithmetic.Type == typeof(int) ? int.MaxValue : long.MaxValue));

    /// <summary>How to write a division so that it keeps its fraction.</summary>
    public static string ExactDivision(BinaryExpression division) => division switch
    {
        { Left: ConstantExpression } => $"{division.Left}.0m / {division.Right}",
        { Right: ConstantExpression } => $"{division.Left} / {division.Right}.0m",
        _ => $"{division.Left} * 1.0m / {division.Right}",
    };

    /// <summary>No value of the expression is farther from 0, endless where that is not known; doubles are near enough to tell.</summary>
    private static double Largest(Expression node, RuleScope scope) => node switch
    {
        ConstantExpression { Value: IConvertible number } => Math.Abs(number.ToDouble(null)),
        ParameterExpression symbol when scope.Meaning(symbol) is { } meaning => Largest(meaning, scope),
        UnaryExpression unary => Largest(unary.Operand, scope),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } product => Largest(product.Left, scope) * Largest(product.Right, scope),
        BinaryExpression { NodeType: ExpressionType.Modulo } rest => Largest(rest.Left, scope),
        BinaryExpression sum => Largest(sum.Left, scope) + Largest(sum.Right, scope),
        ConditionalExpression choice => Math.Max(Largest(choice.IfTrue, scope), Largest(choice.IfFalse, scope)),
        MethodCallExpression call => call.Arguments.Max(argument => Largest(argument, scope)),
        _ => double.PositiveInfinity,
    };
}
