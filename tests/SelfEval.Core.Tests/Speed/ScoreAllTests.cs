using System.Runtime.CompilerServices;
using CsCheck;
using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>Batches: order, bad forms, bounded reading ahead, cancellation, progress.</summary>
public sealed class ScoreAllTests
{
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);
    private static readonly SelfEvaluation[] Forms = GeneratedForms.Take(700);
    private static readonly decimal?[] Totals = [.. Forms.Select(f => Scorer.Score(f).Total)];

    [Fact]
    public void ScoreAll_AnyThreadsAnyBadForms_GivesEachFormItsResult() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[1, 5], Gen.Bool, Gen.Int[0, 699].HashSet[0, 20]).Sample(
            (count, threads, ordered, bad) =>
            {
                BatchResult[] results = [.. Scorer.ScoreAll(Numbers(count).Select(i => Broken(i, bad)), threads, ordered)];

                return (!ordered || results.Select(r => r.Index).SequenceEqual(Enumerable.Range(0, count).Select(n => (long)n)))
                    && results.OrderBy(r => r.Index).Select((r, i) => r.Index == i && (bad.Contains(i) ? r.Card is null && r.Error is not null : r.Error is null && r.Card!.Total == Totals[i])).All(ok => ok)
                    && results.Length == count;
            },
            iter: 60);

    [Fact]
    public async Task ScoreAllAsync_AnyThreadsAnyBadForms_GivesEachFormItsResult() =>
        await Gen.Select(Gen.Int[0, 700], Gen.Int[1, 5], Gen.Bool, Gen.Int[0, 699].HashSet[0, 20]).SampleAsync(
            async (count, threads, ordered, bad) =>
            {
                var results = new List<BatchResult>();
                await foreach (BatchResult result in Scorer.ScoreAllAsync(new Arriving(Numbers(count), i => Broken(i, bad)), threads, ordered))
                {
                    results.Add(result);
                }

                return (!ordered || results.Select(r => r.Index).SequenceEqual(Enumerable.Range(0, count).Select(n => (long)n)))
                    && results.OrderBy(r => r.Index).Select((r, i) => r.Index == i && (bad.Contains(i) ? r.Error is not null : r.Card!.Total == Totals[i])).All(ok => ok)
                    && results.Count == count;
            },
            iter: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ScoreAll_EndlessSource_ReadsOnlySoFarAhead(int threads)
    {
        int read = 0;
        IEnumerable<SelfEvaluation> Endless()
        {
            while (true)
            {
                read++;
                yield return Forms[0];
            }
        }

        Scorer.ScoreAll(Endless(), threads).Take(1_000).Should().HaveCount(1_000);

        read.Should().BeLessThan(1_000 + (128 * ((threads * 2) + 2)));
    }

    [Fact]
    public void ScoreAll_Cancelled_EndsWithThatException()
    {
        using var stop = new CancellationTokenSource();
        int seen = 0;

        Action run = () =>
        {
            foreach (BatchResult result in Scorer.ScoreAll(Enumerable.Repeat(Forms[0], int.MaxValue), threads: 2, cancellationToken: stop.Token))
            {
                if (++seen == 300)
                {
                    stop.Cancel();
                }
            }
        };

        run.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public async Task ScoreAllAsync_SlowSource_GivesAResultBeforeTheNextFormArrives()
    {
        var second = new TaskCompletionSource();
        async IAsyncEnumerable<SelfEvaluation> Slow([EnumeratorCancellation] CancellationToken token = default)
        {
            yield return Forms[0];
            await second.Task.WaitAsync(token);
            yield return Forms[1];
        }

        var totals = new List<decimal?>();
        await foreach (BatchResult result in Scorer.ScoreAllAsync(Slow(), threads: 2))
        {
            totals.Add(result.Card!.Total);
            second.TrySetResult();
        }

        totals.Should().Equal(Totals[0], Totals[1]);
    }

    [Fact]
    public async Task ScoreAllAsync_CancelledWhileWaiting_Ends()
    {
        using var stop = new CancellationTokenSource();
        async IAsyncEnumerable<SelfEvaluation> Stuck([EnumeratorCancellation] CancellationToken token = default)
        {
            yield return Forms[0];
            await Task.Delay(Timeout.Infinite, token);
        }

        Func<Task> run = async () =>
        {
            await foreach (BatchResult result in Scorer.ScoreAllAsync(Stuck(), cancellationToken: stop.Token))
            {
                await stop.CancelAsync();
            }
        };

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void ScoreAll_WithProgress_ReportsUpToTheCount()
    {
        var seen = new List<long>();

        Scorer.ScoreAll(Forms, progress: new Reports(seen)).Should().HaveCount(Forms.Length);

        seen.Should().BeInAscendingOrder().And.EndWith(Forms.Length);
    }

    private static int[] Numbers(int count) => [.. Enumerable.Range(0, count)];

    private static SelfEvaluation? Broken(int index, HashSet<int> bad) =>
        bad.Contains(index) ? null : Forms[index];

    private sealed class Reports(List<long> seen) : IProgress<long>
    {
        public void Report(long value) => seen.Add(value);
    }

    /// <summary>Every third form arrives late.</summary>
    private sealed class Arriving(int[] numbers, Func<int, SelfEvaluation?> form) : IAsyncEnumerable<SelfEvaluation?>, IAsyncEnumerator<SelfEvaluation?>
    {
        private int _next;

        public SelfEvaluation? Current { get; private set; }

        public IAsyncEnumerator<SelfEvaluation?> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public async ValueTask<bool> MoveNextAsync()
        {
            if (_next == numbers.Length)
            {
                return false;
            }

            if (_next % 3 == 0)
            {
                await Task.Yield();
            }

            Current = form(numbers[_next++]);
            return true;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
