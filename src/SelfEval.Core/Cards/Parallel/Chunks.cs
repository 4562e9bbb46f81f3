using System.Runtime.ExceptionServices;

namespace SelfEval.Cards.Parallel;

/// <summary>Cuts a sequence into chunks that start small, so that the first results come soon.</summary>
internal static class Chunks
{
    public const int Most = 128;

    /// <summary>The chunks; where the source throws, what it gave before is a chunk still, and the exception follows it.</summary>
    public static IEnumerable<Chunk<T>> Of<T>(IEnumerable<T> items, CancellationToken token)
    {
        using IEnumerator<T> source = items.GetEnumerator();
        long first = 0;
        int size = 1;
        while (true)
        {
            var chunk = new List<T>(size);
            ExceptionDispatchInfo? fault = Fill(chunk, size, source, token);
            if (chunk.Count > 0)
            {
                yield return new Chunk<T>(first, chunk);
            }

            fault?.Throw();
            if (chunk.Count < size)
            {
                yield break;
            }

            first += chunk.Count;
            size = Math.Min(Most, size * 2);
        }
    }

    private static ExceptionDispatchInfo? Fill<T>(List<T> chunk, int size, IEnumerator<T> source, CancellationToken token)
    {
#pragma warning disable CA1031 // Thrown again once what came before it is handed out.
        try
        {
            while (chunk.Count < size && Next(source, token))
            {
                chunk.Add(source.Current);
            }

            return null;
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
#pragma warning restore CA1031
    }

    private static bool Next<T>(IEnumerator<T> source, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return source.MoveNext();
    }
}
