using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The facts of a delegate in local variables (取数一次): each is read where a way through the delegate first asks for it, and never twice. Most rows are
/// decided before most facts are asked for.
/// </summary>
internal sealed class FactLocals(ParameterExpression facts, ParameterExpression? check = null)
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    public ParameterExpression Facts => facts;

    public IEnumerable<ParameterExpression> Variables => _slots.Values.SelectMany(static s => new[] { s.Local, s.IsLoaded });

    /// <summary>What is loaded where the next expression will stand; who branches has to keep it right.</summary>
    public LoadedFacts Loaded { get; set; } = LoadedFacts.None;

    public Expression IsPresent(FactDefinition fact) => Read(fact, static local => Expression.Property(local, nameof(Nullable<>.HasValue)));

    /// <summary>All of them are there; the later ones are read only where those before them are.</summary>
    public Expression ArePresent(IEnumerable<FactDefinition> needs)
    {
        Expression? all = null;
        LoadedFacts first = Loaded;
        foreach (FactDefinition fact in needs)
        {
            Expression one = IsPresent(fact);
            first = all is null ? Loaded : first;
            all = all is null ? one : Expression.AndAlso(all, one);
        }

        Loaded = first.Or(Loaded);
        return all ?? Expression.Constant(true);
    }

    /// <summary>The fact's value; a number is asked for only where it is present.</summary>
    public Expression ValueOf(FactDefinition fact) => Read(fact, fact.CanBeMissing
        ? static local => Expression.Call(local, nameof(Nullable<>.GetValueOrDefault), null)
        : static local => local);

    private Expression Read(FactDefinition fact, Func<ParameterExpression, Expression> use)
    {
        Slot slot = SlotOf(fact);
        if (Loaded.Surely.Contains(fact.Name))
        {
            return use(slot.Local);
        }

        Expression load = Expression.Block(typeof(void), Expression.Assign(slot.IsLoaded, Expression.Constant(true)), Expression.Assign(slot.Local, slot.Read));
        Expression first = Loaded.Maybe.Contains(fact.Name) ? Expression.IfThen(Expression.Not(slot.IsLoaded), load) : load;
        Loaded = Loaded.With(fact.Name);
        return Expression.Block(first, use(slot.Local));
    }

    private Slot SlotOf(FactDefinition fact)
    {
        if (!_slots.TryGetValue(fact.Name, out Slot? slot))
        {
            Expression read = fact.Own is { } own ? Call(own) : Expression.Property(fact.Property.DeclaringType == typeof(CheckFacts) ? check! : facts, fact.Property);
            slot = new Slot(Expression.Variable(read.Type, fact.Name), Expression.Variable(typeof(bool)), read);
            _slots.Add(fact.Name, slot);
        }

        return slot;
    }

    private InvocationExpression Call(OwnFact fact) =>
        Expression.Invoke(Expression.Constant(fact.Read), Expression.Property(facts, nameof(RowFacts.Form)), Expression.Property(facts, nameof(RowFacts.Row)));

    private sealed record Slot(ParameterExpression Local, ParameterExpression IsLoaded, Expression Read);
}
