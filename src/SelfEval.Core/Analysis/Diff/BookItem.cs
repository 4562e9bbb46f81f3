namespace SelfEval.Analysis.Diff;

/// <summary>
/// One named thing of a rule book as the comparison sees it (条目): its group, the key that finds it in the other book, its name in both
/// languages, and its facets. Where <see cref="Parent"/> is new or gone, its parts are not told one by one.
/// </summary>
internal sealed record BookItem(BookGroup Group, string Key, string Chinese, string English, IReadOnlyList<BookFacet> Facets)
{
    public BookItem? Parent { get; init; }

    /// <summary>True where the order of the group decides: the first that holds.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>True where the book inherited the item and uses it nowhere.</summary>
    public bool IsIdle { get; init; }

    /// <summary>The list that the item stands in.</summary>
    public string Sequence => $"{Parent?.Identity}\n{Group}";

    /// <summary>True where the item changes no score and no finding.</summary>
    public bool IsWording { get; init; }

    /// <summary>Group and key, with those of the item that this one is part of.</summary>
    public string Identity => $"{Parent?.Identity}\n{Group}\n{Key}";
}
