using System.Globalization;

namespace SelfEval.Analysis.Diff;

/// <summary>Compares two lists of items by identity: gone, new, changed facets, and moved where the order decides.</summary>
internal static class ItemDiff
{
    public static IReadOnlyList<BookChange> Compare(IReadOnlyList<BookItem> before, IReadOnlyList<BookItem> after)
    {
        Dictionary<string, BookItem> old = Index(before);
        Dictionary<string, BookItem> young = Index(after);
        var changes = new List<BookChange>();
        foreach (BookItem item in before)
        {
            if (!young.TryGetValue(item.Identity, out BookItem? counterpart))
            {
                AddWhole(changes, ChangeKind.Removed, item, young);
            }
            else
            {
                AddFacets(changes, item, counterpart);
            }
        }

        foreach (BookItem item in after)
        {
            if (!old.ContainsKey(item.Identity))
            {
                AddWhole(changes, ChangeKind.Added, item, old);
            }
        }

        AddMoves(changes, before, after, old, young);
        // In the order of the groups, and within one as found: removed and changed in the old book's order, then what is new.
        return [.. changes.OrderBy(c => c.Item.Group)];
    }

    /// <summary>True where both books, as far as they have the item, only inherited it and use it nowhere.</summary>
    public static Predicate<BookChange> Idle(IEnumerable<BookItem> before, IEnumerable<BookItem> after)
    {
        HashSet<string> busy = [.. before.Concat(after).Where(i => !i.IsIdle).Select(i => i.Identity)];
        return change => !busy.Contains(change.Item.Identity);
    }

    private static Dictionary<string, BookItem> Index(IReadOnlyList<BookItem> items)
    {
        var index = new Dictionary<string, BookItem>(StringComparer.Ordinal);
        foreach (BookItem item in items)
        {
            index.TryAdd(item.Identity, item);
        }

        return index;
    }

    private static void AddWhole(List<BookChange> changes, ChangeKind kind, BookItem item, Dictionary<string, BookItem> other)
    {
        // A new workflow is one change, not one for each of its rules.
        if (item.Parent is null || other.ContainsKey(item.Parent.Identity))
        {
            string? value = item.Facets.Count > 0 && item.Facets[0] is { Chinese: "" } first ? first.Shown : null;
            changes.Add(new BookChange(kind, item, null, kind == ChangeKind.Removed ? value : null, kind == ChangeKind.Added ? value : null));
        }
    }

    private static void AddFacets(List<BookChange> changes, BookItem before, BookItem after)
    {
        foreach (BookFacet facet in before.Facets)
        {
            BookFacet? counterpart = after.Facets.FirstOrDefault(f => f.Name == facet.Name);
            if (counterpart?.Compared != facet.Compared)
            {
                changes.Add(new BookChange(ChangeKind.Changed, before, facet, facet.Shown, counterpart?.Shown) { WordsBefore = facet.Words, WordsAfter = counterpart?.Words });
            }
        }
    }

    private static void AddMoves(
        List<BookChange> changes, IReadOnlyList<BookItem> before, IReadOnlyList<BookItem> after,
        Dictionary<string, BookItem> old, Dictionary<string, BookItem> young)
    {
        foreach (IGrouping<string, BookItem> sequence in after.Where(i => i.IsOrdered).GroupBy(i => i.Sequence, StringComparer.Ordinal))
        {
            List<BookItem> places = [.. before.Where(i => i.Sequence == sequence.Key)];
            List<BookItem> newPlaces = [.. sequence];
            List<BookItem> common = [.. newPlaces.Where(i => old.ContainsKey(i.Identity))];
            int[] order = [.. common.Select(i => places.FindIndex(p => p.Identity == i.Identity))];
            HashSet<int> steady = LongestRising(order);
            foreach ((BookItem item, int place) in common.Zip(order).Where(p => !steady.Contains(p.Second)))
            {
                changes.Add(new BookChange(ChangeKind.Moved, item, null, Place(place), Place(newPlaces.IndexOf(item))));
            }
        }
    }

    private static string Place(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The most items that kept their order among each other: the others are the ones that moved.</summary>
    private static HashSet<int> LongestRising(int[] order)
    {
        int[] length = new int[order.Length];
        int[] previous = new int[order.Length];
        int best = -1;
        for (int i = 0; i < order.Length; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (int j = 0; j < i; j++)
            {
                if (order[j] < order[i] && length[j] + 1 > length[i])
                {
                    (length[i], previous[i]) = (length[j] + 1, j);
                }
            }

            best = best < 0 || length[i] > length[best] ? i : best;
        }

        var steady = new HashSet<int>();
        for (int i = best; i >= 0; i = previous[i])
        {
            steady.Add(order[i]);
        }

        return steady;
    }
}
