namespace SelfEval.Reading.Layout;

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
