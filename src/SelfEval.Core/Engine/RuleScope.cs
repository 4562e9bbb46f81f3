using System.Linq.Expressions;
using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>The names that an expression may use: facts of its scope, parameters, and named parts (LocalParams).</summary>
internal sealed class RuleScope
{
    private readonly Dictionary<string, ParameterExpression> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<ParameterExpression, Expression> _locals = [];

    public RuleScope(FactScope scope, IEnumerable<ParameterDefinition> parameters)
    {
        foreach (FactDefinition fact in FactTable.All.Values)
        {
            if (FactTable.IsVisible(fact, scope))
            {
                _symbols.Add(fact.Name, fact.Symbol);
            }
        }

        foreach (ParameterDefinition parameter in parameters)
        {
            _symbols.TryAdd(parameter.Name, Expression.Parameter(parameter.Type, parameter.Name));
        }
    }

    /// <summary>The same names and the book's tallies.</summary>
    public RuleScope WithTallies(IEnumerable<string> names)
    {
        var inner = new RuleScope(this);
        foreach (string name in names)
        {
            inner._symbols.TryAdd(name, Expression.Parameter(typeof(decimal), name));
        }

        return inner;
    }

    private RuleScope(RuleScope outer)
    {
        Used = outer.Used;
        _symbols = new Dictionary<string, ParameterExpression>(outer._symbols, StringComparer.Ordinal);
        _locals = new Dictionary<ParameterExpression, Expression>(outer._locals);
    }

    /// <summary>Every name that any expression wrote, in this scope or one made from it; a faulty expression uses its names too.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _symbols.Keys;

    /// <summary>What the named parts stand for.</summary>
    public IEnumerable<Expression> Parts => _locals.Values;

    public ParameterExpression? Find(string name) => _symbols.GetValueOrDefault(name);

    /// <summary>The same names and one more that stands for a whole expression.</summary>
    public RuleScope With(string name, Expression meaning)
    {
        var inner = new RuleScope(this);
        ParameterExpression symbol = Expression.Parameter(meaning.Type, name);
        inner._symbols[name] = symbol;
        inner._locals[symbol] = meaning;
        return inner;
    }

    /// <summary>The same names and one more that stays a name, for printing.</summary>
    public RuleScope WithOpen(string name, Type type)
    {
        var inner = new RuleScope(this);
        inner._symbols[name] = Expression.Parameter(type, name);
        return inner;
    }

    /// <summary>What a named part stands for, or null for a fact or parameter.</summary>
    public Expression? Meaning(ParameterExpression symbol) => _locals.GetValueOrDefault(symbol);
}
