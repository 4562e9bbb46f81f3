namespace SelfEval.Engine;

/// <summary>Where a fact exists (范围).</summary>
internal enum FactScope
{
    /// <summary>Once per form (整张表).</summary>
    Form,

    /// <summary>Once per indicator row and for the execution row (每个指标).</summary>
    Indicator,
}

/// <summary>Gives a property of <see cref="Facts"/> the name that rules use: the form's own words.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FactAttribute(string name, FactScope scope, string note) : Attribute
{
    public string Name { get; } = name;

    public FactScope Scope { get; } = scope;

    /// <summary>What the fact is, in Chinese, for the guide and the schema.</summary>
    public string Note { get; } = note;

    public string Unit { get; init; } = "";
}
