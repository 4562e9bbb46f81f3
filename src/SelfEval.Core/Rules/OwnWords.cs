namespace SelfEval.Rules;

/// <summary>The words that an app has added to the language of rules, or those of them that a book requires (自备的词).</summary>
internal sealed class OwnWords(IReadOnlyDictionary<string, OwnFact> facts, IReadOnlyDictionary<string, OwnFunctions> functions, IReadOnlyCollection<string> offered)
{
    public static OwnWords None { get; } = new(new Dictionary<string, OwnFact>(), new Dictionary<string, OwnFunctions>(), []);

    public IReadOnlyDictionary<string, OwnFact> Facts { get; } = facts;

    /// <summary>By the names of their classes.</summary>
    public IReadOnlyDictionary<string, OwnFunctions> Functions { get; } = functions;

    /// <summary>All words of the app, those that a book does not require too.</summary>
    public IReadOnlyCollection<string> Offered { get; } = offered;

    public bool Has(string name) => Facts.ContainsKey(name) || Functions.ContainsKey(name);

    public OwnWords With(OwnFact fact) => new(new Dictionary<string, OwnFact>(Facts, StringComparer.Ordinal) { [fact.Name] = fact }, Functions, [.. Offered, fact.Name]);

    public OwnWords With(OwnFunctions own) => new(Facts, new Dictionary<string, OwnFunctions>(Functions, StringComparer.Ordinal) { [own.Type.Name] = own }, [.. Offered, own.Type.Name]);

    /// <summary>The same names for the very same facts and functions.</summary>
    public bool IsSameAs(OwnWords other) =>
        Facts.Count == other.Facts.Count && Facts.All(f => other.Facts.TryGetValue(f.Key, out OwnFact? fact) && f.Value.Equals(fact))
        && Functions.Count == other.Functions.Count && Functions.All(f => other.Functions.TryGetValue(f.Key, out OwnFunctions? own) && f.Value.Type == own.Type);

    /// <summary>Those that a book requires.</summary>
    public OwnWords Only(IEnumerable<string> required)
    {
        string[] names = [.. required];
        return new OwnWords(
            Facts.Where(f => names.Contains(f.Key)).ToDictionary(StringComparer.Ordinal),
            Functions.Where(f => names.Contains(f.Key)).ToDictionary(StringComparer.Ordinal),
            Offered);
    }
}
