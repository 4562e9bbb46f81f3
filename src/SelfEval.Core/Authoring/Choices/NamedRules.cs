using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Authoring.Choices;

/// <summary>The rules of an entry with parameters put in and named parts left as names; a part that is one figure or another name is that.</summary>
internal sealed class NamedRules
{
    private readonly Dictionary<string, object> _values;
    private readonly Dictionary<string, Expression> _parts = new(StringComparer.Ordinal);
    private readonly OpenScope _outer;

    public NamedRules(BookDocument book, EntryTrees entry, Dictionary<string, object> values)
    {
        _values = new Dictionary<string, object>(values, StringComparer.Ordinal);
        _outer = OpenScope.Of(book, FactScope.Indicator);
        foreach (LocalDefinition fact in entry.Definition.Set)
        {
            Keep(fact.Name, _outer.Compile(fact.Expression, null));
        }

        _outer = entry.Workflow.Definition.Globals.Aggregate(_outer, Name);
    }

    public (Expression Condition, Expression Score)? Read(RuleDefinition rule)
    {
        OpenScope scope = rule.Locals.Aggregate(_outer, Name);
        return Fold(scope.Compile(rule.Condition, typeof(bool))) is { } condition && Fold(scope.Compile(rule.Score!, typeof(decimal))) is { } score ? (condition, score) : null;
    }

    /// <summary>The parts that these trees speak of, and those that the parts speak of, in the order in which they were named.</summary>
    public IReadOnlyList<(string Name, Expression Tree)> PartsOf(IEnumerable<Expression> trees)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Expression>(trees);
        while (open.TryDequeue(out Expression? tree))
        {
            foreach (string name in SymbolUse.Of(tree).Select(s => s.Name!).Where(n => _parts.ContainsKey(n) && named.Add(n)))
            {
                open.Enqueue(_parts[name]);
            }
        }

        return [.. _parts.Where(p => named.Contains(p.Key)).Select(p => (p.Key, p.Value))];
    }

    private OpenScope Name(OpenScope scope, LocalDefinition part)
    {
        OpenScope inner = scope.With(part, out Expression? tree);
        Keep(part.Name, tree);
        return inner;
    }

    private void Keep(string name, Expression? tree)
    {
        _values.Remove(name);
        switch (Fold(tree))
        {
            case { } plain when plain is ConstantExpression or ParameterExpression:
                _values[name] = plain;
                break;
            case { } open:
                _parts[name] = open;
                break;
        }
    }

    private Expression? Fold(Expression? tree) => tree is null ? null : ParameterFolding.Fold(tree, _values);
}
