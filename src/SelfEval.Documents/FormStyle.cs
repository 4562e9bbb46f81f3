namespace SelfEval.Documents;

/// <summary>A layout of the official self-evaluation form (自评表式样).</summary>
public enum FormStyle
{
    /// <summary>The national table (国家式样).</summary>
    National,

    /// <summary>The table of Hunan (湖南式样, 附件3): money in two breakdowns, as pairs of name and amount.</summary>
    Hunan,
}
