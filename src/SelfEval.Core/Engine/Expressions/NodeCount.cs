using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>How large trees are (节点数).</summary>
internal sealed class NodeCount : ExpressionVisitor
{
    private int _nodes;

    public static bool IsAbove(int most, IEnumerable<Expression?> trees)
    {
        var count = new NodeCount();
        return trees.Any(tree => count.Visit(tree) is not null && count._nodes > most);
    }

    public override Expression? Visit(Expression? node)
    {
        _nodes++;
        return base.Visit(node);
    }
}
