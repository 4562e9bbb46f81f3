using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Stock RulesEngine works out every named part (LocalParams, GlobalParams) before a rule's condition, used or not, and the rule does
/// not hold where one fails. Named parts are put in where they are used here, so those that might go unevaluated are placed before
/// the condition; all others fail there or here with the same result.
/// </summary>
internal static class NamedParts
{
    public static Expression Before(Expression condition, Expression score, IEnumerable<Expression> parts)
    {
        var always = new AlwaysEvaluated();
        always.Visit(condition);
        always.Visit(score);
        Expression[] first = [.. parts.Where(p => MayFail.In(p) && !always.Evaluated.Contains(p))];
        return first.Length == 0 ? condition : Expression.Block([.. first, condition]);
    }

    /// <summary>Finds what an evaluation cannot pass by: everything but later operands of logic and the branches of a choice.</summary>
    private sealed class AlwaysEvaluated : ExpressionVisitor
    {
        public HashSet<Expression> Evaluated { get; } = new(ReferenceEqualityComparer.Instance);

        public override Expression? Visit(Expression? node)
        {
            if (node is not null)
            {
                Evaluated.Add(node);
            }

            return base.Visit(node);
        }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (node.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse))
            {
                return base.VisitBinary(node);
            }

            Visit(node.Left);
            return node;
        }

        protected override Expression VisitConditional(ConditionalExpression node)
        {
            Visit(node.Test);
            return node;
        }
    }
}
