using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The facts of a delegate in local variables (取数一次): each is read where a way through the delegate first asks for it, and never twice. Most rows are
/// decided before most facts are asked for.
/// </summary>
/// <param name="facts">The row's facts as scoring sees them.</param>
/// <param name="check">The row under check; null while scoring.</param>
/// <param name="use">How the steps use facts; null where all of them share all variables.</param>
internal sealed class FactLocals(ParameterExpression facts, ParameterExpression? check = null, FactUse? use = null)
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Slot> _own = new(StringComparer.Ordinal);
    private readonly List<ParameterExpression> _flags = [];

    public ParameterExpression Facts => facts;

    public IEnumerable<ParameterExpression> Variables => _slots.Values.Select(static s => s.Local).Concat(_flags);

    /// <summary>What is loaded where the next expression will stand; who branches has to keep it right.</summary>
    public LoadedFacts Loaded { get; set; } = LoadedFacts.None;

    public Expression IsPresent(FactDefinition fact) => Read(fact, static local => Expression.Property(local, nameof(Nullable<>.HasValue)));

    /// <summary>The variables of the step that ends here, which no other asks for: a method clears all that it has, so the steps take turns with them.</summary>
    public ParameterExpression[] TakeOwn()
    {
        ParameterExpression[] own = [.. _own.Values.Select(static s => s.Local)];
        _own.Clear();
        return own;
    }

    /// <summary>The fact's value; a number is asked for only where it is present.</summary>
    public Expression ValueOf(FactDefinition fact) => Read(fact, fact.CanBeMissing
        ? static local => Expression.Call(local, nameof(Nullable<>.GetValueOrDefault), null)
        : static local => local);

    private Expression Read(FactDefinition fact, Func<ParameterExpression, Expression> take)
    {
        if (use?.IsReadOnce(fact) is true)
        {
            return ReadOf(fact);
        }

        Slot slot = SlotOf(fact);
        if (Loaded.Surely.Contains(fact.Name))
        {
            return take(slot.Local);
        }

        Expression load = Expression.Block(typeof(void), Expression.Assign(slot.IsLoaded, Expression.Constant(true)), Expression.Assign(slot.Local, slot.Read));
        Expression first = Loaded.Maybe.Contains(fact.Name) ? Expression.IfThen(Expression.Not(slot.IsLoaded), load) : load;
        Loaded = Loaded.With(fact.Name);
        return Expression.Block(first, take(slot.Local));
    }

    private Slot SlotOf(FactDefinition fact)
    {
        Dictionary<string, Slot> slots = use?.IsShared(fact) is false ? _own : _slots;
        if (!slots.TryGetValue(fact.Name, out Slot? slot))
        {
            Expression read = ReadOf(fact);
            slot = new Slot(Expression.Variable(read.Type, fact.Name), Expression.Variable(typeof(bool)), read);
            slots.Add(fact.Name, slot);
            _flags.Add(slot.IsLoaded);
        }

        return slot;
    }

    private Expression ReadOf(FactDefinition fact) =>
        fact.Own is { } own ? Call(own) : Expression.Property(fact.Property.DeclaringType == typeof(CheckFacts) ? check! : facts, fact.Property);

    private InvocationExpression Call(OwnFact fact) =>
        Expression.Invoke(Expression.Constant(fact.Read), Expression.Property(facts, nameof(RowFacts.Form)), Expression.Property(facts, nameof(RowFacts.Row)));

    private sealed record Slot(ParameterExpression Local, ParameterExpression IsLoaded, Expression Read);
}
