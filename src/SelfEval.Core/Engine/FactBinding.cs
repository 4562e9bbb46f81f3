using System.Linq.Expressions;

namespace SelfEval.Engine;

/// <summary>Replaces facts by local variables that are loaded once, and parameters by their values.</summary>
internal sealed class FactBinding(ParameterExpression facts, IReadOnlyDictionary<string, object> values) : ExpressionVisitor
{
    private readonly Dictionary<string, ParameterExpression> _locals = new(StringComparer.Ordinal);
    private readonly List<Expression> _loads = [];

    public IEnumerable<ParameterExpression> Variables => _locals.Values;

    public IEnumerable<Expression> Loads => _loads;

    public Expression IsPresent(FactDefinition fact) => Expression.Property(Local(fact), nameof(Nullable<>.HasValue));

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (FactTable.All.TryGetValue(node.Name!, out FactDefinition? fact) && fact.Symbol == node)
        {
            ParameterExpression local = Local(fact);
            return fact.CanBeMissing ? Expression.Call(local, nameof(Nullable<>.GetValueOrDefault), null) : local;
        }

        return Expression.Constant(values[node.Name!], node.Type);
    }

    private ParameterExpression Local(FactDefinition fact)
    {
        if (!_locals.TryGetValue(fact.Name, out ParameterExpression? local))
        {
            local = Expression.Variable(fact.Property.PropertyType, fact.Name);
            _locals.Add(fact.Name, local);
            _loads.Add(Expression.Assign(local, Expression.Property(facts, fact.Property)));
        }

        return local;
    }
}
