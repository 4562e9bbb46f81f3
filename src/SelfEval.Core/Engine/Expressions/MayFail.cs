using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>Finds what may come to nothing (可能算不出): division, products too large for a decimal, and functions that refuse an argument.</summary>
internal sealed class MayFail : ExpressionVisitor
{
    private bool _found;

    private MayFail()
    {
    }

    public static bool In(Expression tree)
    {
        var search = new MayFail();
        search.Visit(tree);
        return search._found;
    }

    public override Expression? Visit(Expression? node)
    {
        _found |= node is MethodCallExpression || node?.NodeType is ExpressionType.Divide or ExpressionType.Modulo or ExpressionType.Multiply or ExpressionType.Add or ExpressionType.Subtract;
        return _found ? node : base.Visit(node);
    }
}
