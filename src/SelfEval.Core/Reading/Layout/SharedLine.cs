namespace SelfEval.Reading.Layout;

/// <summary>Members of a check that are read together and stand on one line (同行): what it is, then what it speaks of.</summary>
internal static class SharedLine
{
    private static readonly string[][] Lines = [["code", "severity", "kind", "each", "where", "unless"], ["place", "basis"]];

    /// <summary>The order of a check's properties: line by line, then the rest as written.</summary>
    public static string[] Order { get; } = [.. Lines.SelectMany(l => l), "english"];

    /// <summary>True where the item may stand on the line of the one before it.</summary>
    public static bool Joins(LayoutNode owner, int index)
    {
        LayoutItem item = owner.Items[index];
        LayoutItem before = owner.Items[index - 1];
        bool isPlain = item is { BlankBefore: false, Leading.Count: 0, Value.HasComments: false } && before is { Trailing.Count: 0, Value.HasComments: false };
        return isPlain && owner.Items.Any(i => NameOf(i) == "code") && Lines.Any(line => line.Contains(NameOf(before)) && line.Contains(NameOf(item)));
    }

    private static string? NameOf(LayoutItem item) => item.Name?.Trim('"');
}
