using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>Measures how deep a tree nests: a long sum is a deep tree, and named parts within named parts make it deeper.</summary>
internal sealed class TreeDepth : ExpressionVisitor
{
    private int _depth;
    private int _deepest;

    public static int Of(Expression tree)
    {
        var measure = new TreeDepth();
        measure.Visit(tree);
        return measure._deepest;
    }

    public override Expression? Visit(Expression? node)
    {
        _deepest = Math.Max(_deepest, ++_depth);
        Expression? same = base.Visit(node);
        _depth--;
        return same;
    }
}
