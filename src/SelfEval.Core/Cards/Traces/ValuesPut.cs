using System.Linq.Expressions;

namespace SelfEval.Cards.Traces;

/// <summary>Puts a row's values into a tree in the place of names (代入), so that it can be said in words: a truth as 是 or 否, what is missing as such.</summary>
internal sealed class ValuesPut(Func<ParameterExpression, object?> read, string missing) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => read(node) switch
    {
        // A minus sign of its own, so that 5－(－3) gets its brackets.
        decimal number and < 0 => Expression.Negate(Expression.Constant(-number)),
        bool truth => Expression.Parameter(typeof(bool), truth ? "是" : "否"),
        decimal or string when read(node) is { } value && value.GetType() == node.Type => Expression.Constant(value),
        { } said => Expression.Parameter(node.Type, said.ToString()),
        null => Expression.Parameter(node.Type, missing),
    };

    protected override Expression VisitUnary(UnaryExpression node) =>
        node is { NodeType: ExpressionType.Not, Operand: ParameterExpression name } && read(name) is bool truth ? Expression.Parameter(typeof(bool), truth ? "否" : "是") : base.VisitUnary(node);
}
