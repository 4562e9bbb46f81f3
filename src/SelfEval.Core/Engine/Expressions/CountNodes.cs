using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>Counts the nodes of a tree, so that named parts within named parts cannot grow without limit.</summary>
internal sealed class CountNodes : ExpressionVisitor
{
    private int _count;

    public static int Of(Expression tree)
    {
        var counter = new CountNodes();
        counter.Visit(tree);
        return counter._count;
    }

    public override Expression? Visit(Expression? node)
    {
        _count += node is null ? 0 : 1;
        return base.Visit(node);
    }
}
