namespace SelfEval.Analysis.Diff;

/// <summary>What can differ in an item: how it reads and how it compares; null where the book does not say.</summary>
internal sealed record BookFacet(string Name, string Chinese, string English, string? Shown, string? Compared)
{
    public bool IsWording { get; init; }

    /// <summary>How it reads to people who read no programs; the same where it is no expression.</summary>
    public string? Words { get; init; } = Shown;

    /// <summary>A long text reads better as “from … to …” than with an arrow.</summary>
    public bool IsText { get; init; }

    public static BookFacet Figure(string name, string chinese, string english, string? shown) => new(name, chinese, english, shown, shown);

    public static BookFacet Text(string name, string chinese, string english, string? shown) => new(name, chinese, english, shown, shown) { IsText = true };

    public static BookFacet Wording(string name, string chinese, string english, string? shown) => Text(name, chinese, english, shown) with { IsWording = true };
}
