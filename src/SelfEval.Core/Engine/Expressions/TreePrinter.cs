using System.Linq.Expressions;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Expressions;

/// <summary>Prints a vetted tree as a rule would say it; a symbol prints as the caller wants: its name, or its value.</summary>
internal static class TreePrinter
{
    private const int Choice = 0;
    private const int Unary = 7;
    private const int Atom = 8;

    public static string Print(Expression node, Func<ParameterExpression, string> symbol) => node switch
    {
        ConstantExpression constant => Literal(constant.Value!),
        ParameterExpression name => symbol(name),
        UnaryExpression { NodeType: ExpressionType.Not } not => "!" + Inside(not.Operand, Unary, symbol),
        UnaryExpression negate => "-" + Inside(negate.Operand, Unary, symbol),
        ConditionalExpression c => $"{Inside(c.Test, Choice + 1, symbol)} ? {Inside(c.IfTrue, Choice + 1, symbol)} : {Inside(c.IfFalse, Choice, symbol)}",
        MethodCallExpression call => $"{call.Method.DeclaringType!.Name}.{call.Method.Name}({string.Join(", ", call.Arguments.Select(a => Print(a, symbol)))})",
        BinaryExpression binary => $"{Inside(binary.Left, Rank(binary), symbol)} {Sign(binary.NodeType)} {Inside(binary.Right, Rank(binary) + 1, symbol)}",
        _ => throw new InvalidOperationException(node.NodeType.ToString()),
    };

    /// <summary>A number, a text in quotes or a truth value, as a rule would write it.</summary>
    public static string Literal(object value) => value switch
    {
        decimal number => PrintedNumber.Plain(number),
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Inside(Expression node, int atLeast, Func<ParameterExpression, string> symbol)
    {
        string text = Print(node, symbol);
        return Rank(node) < atLeast ? $"({text})" : text;
    }

    private static int Rank(Expression node) => node.NodeType switch
    {
        ExpressionType.Conditional => Choice,
        ExpressionType.OrElse => 1,
        ExpressionType.AndAlso => 2,
        ExpressionType.Equal or ExpressionType.NotEqual => 3,
        ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual => 4,
        ExpressionType.Add or ExpressionType.Subtract => 5,
        ExpressionType.Multiply or ExpressionType.Divide or ExpressionType.Modulo => 6,
        ExpressionType.Not or ExpressionType.Negate => Unary,
        _ => Atom,
    };

    private static string Sign(ExpressionType type) => type switch
    {
        ExpressionType.OrElse => "||",
        ExpressionType.AndAlso => "&&",
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.Add => "+",
        ExpressionType.Subtract => "-",
        ExpressionType.Multiply => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        _ => throw new InvalidOperationException(type.ToString()),
    };
}
