using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Puts the values of parameters into a vetted tree and works out what then is certain (代入参数): a side that can never hold goes, a choice between
/// two becomes the one, a rounding that is switched off falls away. What is left speaks of the form alone. It is for reading, not for scoring.
/// </summary>
internal sealed class ParameterFolding(IReadOnlyDictionary<string, object> values) : ExpressionVisitor
{
    /// <summary>The tree with the values, or trees, of names put in; of named parts that go before it, nothing is kept.</summary>
    public static Expression Fold(Expression tree, IReadOnlyDictionary<string, object> values) =>
        new ParameterFolding(values).Visit(tree is BlockExpression block ? block.Expressions[^1] : tree);

    protected override Expression VisitParameter(ParameterExpression node) =>
        !values.TryGetValue(node.Name!, out object? value) ? node
            : value is Expression tree && tree.Type == node.Type ? tree
            : value.GetType() == node.Type ? Expression.Constant(value) : node;

    protected override Expression VisitUnary(UnaryExpression node)
    {
        Expression operand = Visit(node.Operand);
        return operand is ConstantExpression { Value: bool truth } ? Expression.Constant(!truth)
            : operand is ConstantExpression { Value: decimal number } ? Expression.Constant(-number)
            : node.Update(operand);
    }

    protected override Expression VisitConditional(ConditionalExpression node) => Visit(node.Test) switch
    {
        ConstantExpression { Value: true } => Visit(node.IfTrue),
        ConstantExpression { Value: false } => Visit(node.IfFalse),
        var test => Expression.Condition(test, Visit(node.IfTrue), Visit(node.IfFalse)),
    };

    protected override Expression VisitBinary(BinaryExpression node)
    {
        (Expression left, Expression right) = (Visit(node.Left), Visit(node.Right));
        if (node.NodeType is ExpressionType.AndAlso or ExpressionType.OrElse)
        {
            return Logic(node.NodeType, left, right);
        }

        return (left, right) switch
        {
            (ConstantExpression { Value: decimal a }, ConstantExpression { Value: decimal b }) => Number(node, a, b),
            (ConstantExpression a, ConstantExpression b) => Expression.Constant(Equals(a.Value, b.Value) == (node.NodeType == ExpressionType.Equal)),
            (_, ConstantExpression { Value: 1m }) when node.NodeType is ExpressionType.Multiply or ExpressionType.Divide => left,
            (ConstantExpression { Value: 1m }, _) when node.NodeType == ExpressionType.Multiply => right,
            (_, ConstantExpression { Value: 0m }) when node.NodeType is ExpressionType.Add or ExpressionType.Subtract => left,
            (ConstantExpression { Value: 0m }, _) when node.NodeType == ExpressionType.Add => right,
            (ConstantExpression { Value: 0m }, _) or (_, ConstantExpression { Value: 0m }) when node.NodeType == ExpressionType.Multiply => Expression.Constant(0m),
            _ => Expression.MakeBinary(node.NodeType, left, right),
        };
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Expression[] arguments = [.. node.Arguments.Select(a => Visit(a))];
        return (node.Method.Name, arguments) switch
        {
            (nameof(计分.归整), [var number]) => number,
            (nameof(计分.取舍), [var number, _, ConstantExpression { Value: "不取舍" }]) => number,
            (nameof(计分.计数), [var number, ConstantExpression { Value: "连续" }]) => number,
            (nameof(计分.含), [ConstantExpression { Value: string text }, ConstantExpression { Value: string word }]) => Expression.Constant(计分.含(text, word)),
            (nameof(计分.含任一), [_, ConstantExpression { Value: "" }]) => Expression.Constant(false),
            _ => Expression.Call(node.Method, arguments),
        };
    }

    private static Expression Logic(ExpressionType type, Expression left, Expression right)
    {
        bool decisive = type == ExpressionType.OrElse;
        return (left, right) switch
        {
            (ConstantExpression { Value: bool a }, _) => a == decisive ? left : right,
            (_, ConstantExpression { Value: bool b }) => b == decisive ? right : left,
            _ => Expression.MakeBinary(type, left, right),
        };
    }

    /// <summary>What cannot be worked out is left as it stands.</summary>
    private static Expression Number(BinaryExpression node, decimal a, decimal b)
    {
        BinaryExpression written = Expression.MakeBinary(node.NodeType, Expression.Constant(a), Expression.Constant(b));
        return Guard.Try((a, b, node.NodeType), static s => Work(s.NodeType, s.a, s.b), out object? value, out _) ? Expression.Constant(value) : written;
    }

    private static object Work(ExpressionType type, decimal a, decimal b) => type switch
    {
        ExpressionType.Add => a + b,
        ExpressionType.Subtract => a - b,
        ExpressionType.Multiply => a * b,
        ExpressionType.Divide => a / b,
        ExpressionType.Modulo => a % b,
        ExpressionType.LessThan => a < b,
        ExpressionType.LessThanOrEqual => a <= b,
        ExpressionType.GreaterThan => a > b,
        ExpressionType.GreaterThanOrEqual => a >= b,
        ExpressionType.NotEqual => a != b,
        _ => a == b,
    };
}
