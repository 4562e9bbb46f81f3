namespace SelfEval.Reading.Layout;

/// <summary>A JSON value as it was written: a bracketed list of items, or the raw text of a scalar.</summary>
internal sealed class LayoutNode(char open, string raw)
{
    /// <summary>{ or [, or '\0' for a scalar.</summary>
    public char Open { get; } = open;

    public string Raw { get; } = raw;

    public List<LayoutItem> Items { get; set; } = [];

    /// <summary>Comments before the closing bracket.</summary>
    public List<LayoutComment> Dangling { get; } = [];

    public bool IsBracketed => Open != '\0';

    public bool HasComments => Dangling.Count > 0 || Items.Any(i => i.Leading.Count > 0 || i.Trailing.Count > 0 || i.Value.HasComments);
}
