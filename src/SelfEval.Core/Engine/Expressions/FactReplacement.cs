using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>Puts an entry's own expressions in the place of facts (set).</summary>
internal sealed class FactReplacement(IReadOnlyDictionary<ParameterExpression, Expression> meanings) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => meanings.GetValueOrDefault(node, node);
}
