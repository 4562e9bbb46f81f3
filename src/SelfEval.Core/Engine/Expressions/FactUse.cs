using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>How often facts stand in the steps that a delegate is made of (取数次数).</summary>
internal sealed class FactUse : ExpressionVisitor
{
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);
    private int _step;

    /// <param name="steps">The conditions of each step.</param>
    public static FactUse In(IEnumerable<IEnumerable<Expression>> steps)
    {
        var use = new FactUse();
        foreach (IEnumerable<Expression> step in steps)
        {
            use._step++;
            foreach (Expression condition in step)
            {
                use.Visit(condition);
            }
        }

        return use;
    }

    /// <summary>More than one step asks for it.</summary>
    public bool IsShared(FactDefinition fact) => _shared.Contains(fact.Name);

    /// <summary>It stands in one place alone, and nobody looks first whether it is there.</summary>
    public bool IsReadOnce(FactDefinition fact) => !fact.CanBeMissing && _times.GetValueOrDefault(fact.Name) == 1;

    protected override Expression VisitParameter(ParameterExpression node)
    {
        string name = node.Name!;
        _times[name] = _times.GetValueOrDefault(name) + 1;
        if (!_steps.TryAdd(name, _step) && _steps[name] != _step)
        {
            _shared.Add(name);
        }

        return node;
    }
}
