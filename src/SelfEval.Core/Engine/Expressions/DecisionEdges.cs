using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The fixed figures at which expressions turn (界限): numbers, parameters and what is computed of them alone, edges of bands; each as it stands and as a
/// per cent, beside 0 and 1. Of points, a factor is none: nothing turns at two a step. A figure is not printed as an edge where it lies beside it.
/// </summary>
internal sealed class DecisionEdges : ExpressionVisitor
{
    private readonly Formulas _formulas;
    private readonly HashSet<decimal> _edges = [0, 1];
    private bool _isCompared;

    private DecisionEdges(Formulas formulas) => _formulas = formulas;

    public static decimal[] Of(IEnumerable<Expression> trees, Formulas formulas)
    {
        var search = new DecisionEdges(formulas);
        foreach (Expression tree in trees)
        {
            search.Visit(tree);
        }

        return [.. search._edges.Order()];
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is not null && node.Type == typeof(decimal) && IsFixed(node))
        {
            if (Guard.Try((_formulas, node), static on => new TreeEvaluator(default, on._formulas).Number(on.node), out decimal number, out _))
            {
                Add(number);
            }

            return node;
        }

        return base.Visit(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        bool outside = _isCompared;
        _isCompared |= node.Type == typeof(bool) && node.Left.Type == typeof(decimal);
        foreach (Expression operand in new[] { node.Left, node.Right }.Where(o => _isCompared || node.NodeType != ExpressionType.Multiply || !IsFixed(o)))
        {
            Visit(operand);
        }

        _isCompared = outside;
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(计分) && node.Method.Name == nameof(计分.分档) && IsFixed(node.Arguments[1]))
        {
            string bands = (string)new TreeEvaluator(default, _formulas).Evaluate(node.Arguments[1]);
            (BandTable.Fault(bands) is null ? BandTable.Edges(bands) : []).ForEach(Add);
        }

        return base.VisitMethodCall(node);
    }

    private bool IsFixed(Expression tree) => SymbolUse.Of(tree).All(IsFixed);

    private bool IsFixed(ParameterExpression symbol) => _formulas.Values.GetValueOrDefault(symbol.Name!) is decimal or string or bool;

    private void Add(decimal edge)
    {
        _edges.Add(edge);
        _edges.Add(edge / 100);
    }
}
