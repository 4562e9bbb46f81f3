namespace SelfEval.Analysis.Impact;

/// <summary>Keeps the forms that change most (变动最大), and no others: a million forms cost no more memory than a few.</summary>
internal sealed class MostAffected(int most)
{
    // The least affected of those kept comes out first; of equals the one that came last.
    private readonly PriorityQueue<FormImpact, (decimal Size, long Order)> _kept = new();
    private long _order;

    public void Add(string? source, ScoreCard before, ScoreCard after)
    {
        var impact = new FormImpact(source, before, after);
        decimal size = Math.Abs(impact.Change);
        (decimal, long) rank = (size, -_order++);
        if ((size == 0 && before.Grade == after.Grade) || most == 0)
        {
            return;
        }

        if (_kept.Count < most)
        {
            _kept.Enqueue(impact, rank);
        }
        else if (_kept.TryPeek(out _, out (decimal, long) least) && rank.CompareTo(least) > 0)
        {
            _kept.DequeueEnqueue(impact, rank);
        }
    }

    public IReadOnlyList<FormImpact> Sorted() => [.. _kept.UnorderedItems.OrderByDescending(i => i.Priority).Select(i => i.Element)];
}
