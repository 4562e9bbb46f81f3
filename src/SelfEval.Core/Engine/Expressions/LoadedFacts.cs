using System.Collections.Immutable;

namespace SelfEval.Engine.Expressions;

/// <summary>Which facts stand in their locals at one place of a delegate (已取的数): on every way that leads there, or on some.</summary>
internal sealed record LoadedFacts(ImmutableHashSet<string> Surely, ImmutableHashSet<string> Maybe)
{
    public static LoadedFacts None { get; } = new([], []);

    public LoadedFacts With(string fact) => new(Surely.Add(fact), Maybe.Add(fact));

    /// <summary>Where two ways meet.</summary>
    public LoadedFacts Or(LoadedFacts other) => new(Surely.Intersect(other.Surely), Maybe.Union(other.Maybe));
}
