using SelfEval.Rules;

namespace SelfEval.Analysis.Diff;

/// <summary>
/// Scoring entries have no names. Entries of two books belong together where condition and workflow are the same; else where the
/// condition is; else where the workflow is: in that order, each once, from the top.
/// </summary>
internal static class ScoringKeys
{
    public static (IReadOnlyList<ScoringKey> Before, IReadOnlyList<ScoringKey> After) Match(IReadOnlyList<ScoringEntry> before, IReadOnlyList<ScoringEntry> after)
    {
        int[] partners = Partners(before, after);
        string Key(int index) => FormattableString.Invariant($"{index}");
        ScoringKey[] old = [.. before.Select((_, i) => new ScoringKey(Key(i), Array.IndexOf(partners, i) is >= 0 and var own ? after[own] : null))];
        ScoringKey[] young = [.. partners.Select((p, i) => p < 0 ? new ScoringKey("+" + Key(i), null) : new ScoringKey(Key(p), before[p]))];
        return (old, young);
    }

    /// <summary>For each entry of the new book the index of its partner in the old one, or -1.</summary>
    private static int[] Partners(IReadOnlyList<ScoringEntry> before, IReadOnlyList<ScoringEntry> after)
    {
        int[] partners = [.. Enumerable.Repeat(-1, after.Count)];
        bool[] taken = new bool[before.Count];
        Func<ScoringEntry, string>[] likenesses = [e => BookItems.Words(e.When) + "\n\n" + e.Use, e => BookItems.Words(e.When), e => e.Use];
        foreach (Func<ScoringEntry, string> likeness in likenesses)
        {
            var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
            for (int i = 0; i < before.Count; i++)
            {
                if (!taken[i])
                {
                    string key = likeness(before[i]);
                    (free.TryGetValue(key, out Queue<int>? queue) ? queue : free[key] = new Queue<int>()).Enqueue(i);
                }
            }

            for (int i = 0; i < after.Count; i++)
            {
                if (partners[i] < 0 && free.TryGetValue(likeness(after[i]), out Queue<int>? queue) && queue.TryDequeue(out int partner))
                {
                    partners[i] = partner;
                    taken[partner] = true;
                }
            }
        }

        return partners;
    }
}
