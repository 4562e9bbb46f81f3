namespace SelfEval.Rules;

/// <summary>A named figure that staff change (参数): a decimal, a text or a truth value, perhaps by year.</summary>
internal sealed record ParameterDefinition(string Name, int Offset, IReadOnlyList<DatedValue> Values, string? Unit, string? Note, IReadOnlyList<string> Options)
{
    /// <summary>The note of the book that made the parameter, where this one says something else.</summary>
    public string? FirstNote { get; init; }

    /// <summary>True where the text is a table of bands (bands), checked when it is read.</summary>
    public bool IsBands { get; init; }

    /// <summary>True where the value could not be read: the name is known, and what uses it is not looked at further.</summary>
    public bool IsFaulty { get; init; }

    public Type Type => Values[0].Value.GetType();

    public object ValueIn(int year) => (Values.FirstOrDefault(v => v.Years.Contains(year)) ?? Values[^1]).Value;
}
