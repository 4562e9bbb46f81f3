using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The names that an expression may use: facts of its scope, parameters, and named parts (LocalParams). A named part makes a scope
/// around the one before it.
/// </summary>
internal sealed class RuleScope
{
    // The outermost scope's names; shared by all around it.
    private readonly Dictionary<string, ParameterExpression> _symbols;
    private readonly HashSet<string> _faulty;
    private readonly QuotedNumbers? _quoted;
    private readonly RuleScope? _outer;
    private readonly ParameterExpression? _own;
    private readonly Expression? _meaning;

    public RuleScope(FactScope scope, IEnumerable<ParameterDefinition> parameters, QuotedNumbers? quoted = null, OwnWords? words = null)
    {
        Words = words ?? OwnWords.None;
        _quoted = quoted;
        _symbols = new Dictionary<string, ParameterExpression>(StringComparer.Ordinal);
        foreach (FactDefinition fact in FactTable.All.Values)
        {
            if (FactTable.IsVisible(fact, scope))
            {
                _symbols.Add(fact.Name, fact.Symbol);
            }
        }

        foreach (OwnFact own in Words.Facts.Values)
        {
            _symbols.TryAdd(own.Name, FactTable.Of(own).Symbol);
        }

        _faulty = new HashSet<string>(StringComparer.Ordinal);
        foreach (ParameterDefinition parameter in parameters)
        {
            _symbols.TryAdd(parameter.Name, Expression.Parameter(parameter.Type, parameter.Name));
            if (parameter.IsFaulty)
            {
                _faulty.Add(parameter.Name);
            }
        }

        Used = new HashSet<string>(StringComparer.Ordinal);
    }

    private RuleScope(RuleScope outer, ParameterExpression own, Expression? meaning)
    {
        _symbols = outer._symbols;
        _faulty = outer._faulty;
        _quoted = outer._quoted;
        _outer = outer;
        _own = own;
        _meaning = meaning;
        Words = outer.Words;
        Used = outer.Used;
    }

    /// <summary>The words of the app's own that the book requires.</summary>
    public OwnWords Words { get; }

    /// <summary>Every name that any expression wrote, in this scope or one made from it; a faulty expression uses its names too.</summary>
    public HashSet<string> Used { get; }

    /// <summary>True for a parameter whose value could not be read: its kind is unknown, and its fault is reported.</summary>
    public bool IsFaulty(string name) => _faulty.Contains(name);

    /// <summary>The parameter among these names that is a number in quotes, or null.</summary>
    public string? QuotedNumber(IEnumerable<string> names) => _quoted is null ? null : names.FirstOrDefault(_quoted.Contains);

    /// <summary>Reports a number in quotes; nothing that uses it is looked at further.</summary>
    public void RefuseQuotedNumber(string name)
    {
        _quoted!.Report(name);
        _faulty.Add(name);
    }

    public IEnumerable<string> Names => _own is null ? _symbols.Keys : _outer!.Names.Append(_own.Name!);

    /// <summary>What the named parts stand for.</summary>
    public IEnumerable<Expression> Parts => _own is null ? [] : _meaning is null ? _outer!.Parts : _outer!.Parts.Append(_meaning);

    /// <summary>The same names and the book's tallies.</summary>
    public RuleScope WithTallies(IEnumerable<string> names) =>
        names.Aggregate(this, static (scope, name) => scope.Find(name) is null ? scope.WithOpen(name, typeof(decimal)) : scope);

    /// <summary>The same names and one more that stands for a whole expression; under the type it has in stock RulesEngine where that is another.</summary>
    public RuleScope With(string name, Expression meaning, Type? stock = null) => new(this, Expression.Parameter(stock ?? meaning.Type, name), meaning);

    /// <summary>The same names and one more that stays a name, for printing.</summary>
    public RuleScope WithOpen(string name, Type type) => new(this, Expression.Parameter(type, name), null);

    public ParameterExpression? Find(string name)
    {
        RuleScope scope = this;
        while (scope._own is { } own)
        {
            if (own.Name == name)
            {
                return own;
            }

            scope = scope._outer!;
        }

        return _symbols.GetValueOrDefault(name);
    }

    /// <summary>What a named part stands for, or null for a fact or parameter.</summary>
    public Expression? Meaning(ParameterExpression symbol)
    {
        for (RuleScope? scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._own == symbol)
            {
                return scope._meaning;
            }
        }

        return null;
    }
}
