namespace SelfEval.Reading.Layout;

/// <summary>A comment as it was written, line ends made uniform.</summary>
internal sealed record LayoutComment(string Text, bool BlankBefore);

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

/// <summary>A member of an object or an item of a list with the comments that belong to it.</summary>
internal sealed class LayoutItem(string? name, LayoutNode value)
{
    /// <summary>The quoted name; null in a list.</summary>
    public string? Name { get; } = name;

    public LayoutNode Value { get; } = value;

    /// <summary>Comments on the lines before.</summary>
    public List<LayoutComment> Leading { get; init; } = [];

    /// <summary>Comments behind it on its line.</summary>
    public List<LayoutComment> Trailing { get; } = [];

    public bool BlankBefore { get; init; }
}
