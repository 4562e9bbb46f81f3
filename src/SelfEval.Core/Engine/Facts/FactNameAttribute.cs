namespace SelfEval.Engine.Facts;

/// <summary>Gives a property of <see cref="RowFacts"/> the name that rules use: the form's own words.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FactNameAttribute(string name, FactScope scope, string note, string unit = "", bool needsScoring = false) : Attribute
{
    public string Name { get; } = name;

    public FactScope Scope { get; } = scope;

    /// <summary>What the fact is, in Chinese, for the guide and the schema.</summary>
    public string Note { get; } = note;

    public string Unit { get; } = unit;

    /// <summary>True for a share (比例), which the note says: 1 is 100 %.</summary>
    public bool IsShare => Note.Contains("1 即 100%", StringComparison.Ordinal);

    /// <summary>True for a fact that is itself a quotient, kept to 28 digits (商).</summary>
    public bool IsQuotient { get; init; }

    /// <summary>True for a fact that goes through texts or rows: asked last, where it may still matter.</summary>
    public bool IsDear { get; init; }

    /// <summary>The name that books may still use for it (旧名); they are told the one of today.</summary>
    public string? Formerly { get; init; }

    /// <summary>True for a fact that only a book with scoring entries has.</summary>
    public bool NeedsScoring { get; } = needsScoring;
}
