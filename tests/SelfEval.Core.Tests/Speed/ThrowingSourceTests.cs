using System.Runtime.CompilerServices;
using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>A source that throws ends the run: the results of the forms before, then its exception, and it is not asked again.</summary>
public sealed class ThrowingSourceTests
{
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);
    private static readonly SelfEvaluation[] Forms = GeneratedForms.Take(300);

    public static TheoryData<int, int, bool> Places()
    {
        var data = new TheoryData<int, int, bool>();
        foreach (int threads in new[] { 1, 2, 5 })
        {
            foreach (int place in new[] { 0, 1, 2, 128, 299 })
            {
                data.Add(place, threads, true);
                data.Add(place, threads, false);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void ScoreAll_IteratorThrows_GivesWhatCameBeforeThenThrows(int place, int threads, bool ordered)
    {
        (List<long> indexes, Exception? thrown) = Drain(Scorer.ScoreAll(Iterator(place), threads, ordered));

        thrown.Should().BeOfType<InvalidDataException>().Which.StackTrace.Should().Contain(nameof(Iterator));
        indexes.Order().Should().Equal(Enumerable.Range(0, place).Select(i => (long)i));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void ScoreAll_SelectThrows_GivesWhatCameBeforeThenThrows(int place, int threads, bool ordered)
    {
        int asked = 0;
        (List<long> indexes, Exception? thrown) = Drain(Scorer.ScoreAll(Forms.Select((f, i) => Bad(f, i, place, ref asked)), threads, ordered));

        thrown.Should().BeOfType<InvalidDataException>();
        indexes.Order().Should().Equal(Enumerable.Range(0, place).Select(i => (long)i));
        asked.Should().Be(place + 1, "a source that threw is not asked again");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task ScoreAllAsync_SourceThrows_GivesWhatCameBeforeThenThrows(int place, int threads, bool ordered)
    {
        var indexes = new List<long>();
        Func<Task> run = async () =>
        {
            await foreach (BatchResult result in Scorer.ScoreAllAsync(AsyncIterator(place), threads, ordered))
            {
                indexes.Add(result.Index);
            }
        };

        await run.Should().ThrowAsync<InvalidDataException>();
        indexes.Order().Should().Equal(Enumerable.Range(0, place).Select(i => (long)i));
    }

    public static TheoryData<string> Buffering => ["OrderBy", "Reverse", "GroupBy", "ToLookup", "Distinct"];

    /// <summary>Operators that read everything before they give anything: asked again after they threw, they would start again, for ever.</summary>
    [Theory]
    [MemberData(nameof(Buffering))]
    public void ScoreAll_OperatorThatBuffersThrows_Ends(string name)
    {
        int asked = 0;
        IEnumerable<SelfEvaluation> source = Forms.Select((f, i) => Bad(f, i, 4, ref asked));
        IEnumerable<SelfEvaluation> buffered = name switch
        {
            "OrderBy" => source.OrderBy(f => f.Unit, StringComparer.Ordinal),
            "Reverse" => source.Reverse(),
            "GroupBy" => source.GroupBy(f => f.Unit).SelectMany(g => g),
            "ToLookup" => Deferred(() => source.ToLookup(f => f.Unit).SelectMany(g => g)),
            _ => source.DistinctBy(f => f.Year).Concat(source),
        };

        (_, Exception? thrown) = Drain(Scorer.ScoreAll(buffered, threads: 2));

        thrown.Should().BeOfType<InvalidDataException>();
        asked.Should().Be(5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ScoreAll_ReaderStopsEarly_DisposesTheSource(int threads)
    {
        bool disposed = false;
        IEnumerable<SelfEvaluation> Source()
        {
            try
            {
                while (true)
                {
                    yield return Forms[0];
                }
            }
            finally
            {
                disposed = true;
            }
        }

        Scorer.ScoreAll(Source(), threads).Take(10).Should().HaveCount(10);

        disposed.Should().BeTrue();
    }

    /// <summary>The source is in the middle of the next form when its reader leaves: it is told, waited for, and only then disposed.</summary>
    [Fact]
    public async Task ScoreAllAsync_ReaderStopsWhileAFormIsAwaited_DisposesTheSource()
    {
        bool disposed = false;
        async IAsyncEnumerable<SelfEvaluation> Source([EnumeratorCancellation] CancellationToken token = default)
        {
            try
            {
                yield return Forms[0];
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                disposed = true;
            }
        }

        await foreach (BatchResult result in Scorer.ScoreAllAsync(Source(), threads: 2))
        {
            result.Card.Should().NotBeNull();
            break;
        }

        disposed.Should().BeTrue();
    }

    [Fact]
    public void ScoreAll_CancelledWhileTheSourceThrows_EndsAsCancelled()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<SelfEvaluation> Source()
        {
            yield return Forms[0];
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        }

        Drain(Scorer.ScoreAll(Source(), threads: 2, cancellationToken: stop.Token)).Thrown.Should().BeAssignableTo<OperationCanceledException>();
    }

    private static (List<long> Indexes, Exception? Thrown) Drain(IEnumerable<BatchResult> results)
    {
        var indexes = new List<long>();
        try
        {
            foreach (BatchResult result in results)
            {
                indexes.Add(result.Index);
            }
        }
        catch (Exception error) when (error is InvalidDataException or OperationCanceledException)
        {
            return (indexes, error);
        }

        return (indexes, null);
    }

    private static IEnumerable<T> Deferred<T>(Func<IEnumerable<T>> items)
    {
        foreach (T item in items())
        {
            yield return item;
        }
    }

    private static SelfEvaluation Bad(SelfEvaluation form, int index, int place, ref int asked)
    {
        asked++;
        return index == place ? throw new InvalidDataException("broken") : form;
    }

    private static IEnumerable<SelfEvaluation> Iterator(int place)
    {
        foreach (SelfEvaluation form in Forms.Take(place))
        {
            yield return form;
        }

        throw new InvalidDataException("broken");
    }

    private static async IAsyncEnumerable<SelfEvaluation> AsyncIterator(int place)
    {
        for (int i = 0; i < place; i++)
        {
            if (i % 3 == 0)
            {
                await Task.Yield();
            }

            yield return Forms[i];
        }

        throw new InvalidDataException("broken");
    }
}
