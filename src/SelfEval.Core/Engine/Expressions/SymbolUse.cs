using System.Linq.Expressions;

namespace SelfEval.Engine.Expressions;

/// <summary>Collects the symbols (facts and parameters) that a vetted tree uses.</summary>
internal sealed class SymbolUse : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _used = [];

    public static HashSet<ParameterExpression> Of(params ReadOnlySpan<Expression?> trees)
    {
        var use = new SymbolUse();
        foreach (Expression? tree in trees)
        {
            use.Visit(tree);
        }

        return use._used;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _used.Add(node);
        return node;
    }
}
