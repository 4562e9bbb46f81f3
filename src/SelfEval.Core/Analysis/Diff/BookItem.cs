namespace SelfEval.Analysis;

/// <summary>
/// One named thing of a rule book as the comparison sees it (条目): its group, the key that finds it in the other book, its name in both
/// languages, and its facets. Where <see cref="Parent"/> is new or gone, its parts are not told one by one.
/// </summary>
internal sealed record BookItem(BookGroup Group, string Key, string Chinese, string English, IReadOnlyList<BookFacet> Facets)
{
    public BookItem? Parent { get; init; }

    /// <summary>Where the order of the group decides (the first that holds), the list that the item is in order of.</summary>
    public string? Sequence { get; init; }

    /// <summary>True where the item changes no score and no finding.</summary>
    public bool IsWording { get; init; }

    public (BookGroup, string?, string) Identity => (Group, Parent?.Key, Key);
}

/// <summary>What can differ in an item: how it reads and how it compares; null where the book does not say.</summary>
internal sealed record BookFacet(string Name, string Chinese, string English, string? Shown, string? Compared)
{
    public bool IsWording { get; init; }

    /// <summary>A long text reads better as “from … to …” than with an arrow.</summary>
    public bool IsText { get; init; }

    public static BookFacet Figure(string name, string chinese, string english, string? shown) => new(name, chinese, english, shown, shown);

    public static BookFacet Text(string name, string chinese, string english, string? shown) => new(name, chinese, english, shown, shown) { IsText = true };

    public static BookFacet Wording(string name, string chinese, string english, string? shown) => Text(name, chinese, english, shown) with { IsWording = true };
}

internal enum BookGroup
{
    Book,
    Basis,
    Weight,
    Grade,
    Parameter,
    Tally,
    Choice,
    TotalStep,
    Review,
    Scoring,
    With,
    Workflow,
    GlobalParam,
    Rule,
    LocalParam,
    Check,
}
