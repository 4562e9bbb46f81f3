using System.Runtime.CompilerServices;
using SelfEval.Model;

namespace SelfEval.Cards.Parallel;

/// <summary>As <see cref="Pipeline"/>, over forms that arrive over time: what has arrived is scored while the next is awaited.</summary>
internal static class AsyncPipeline
{
    public static async IAsyncEnumerable<BatchResult[]> Run(
        IAsyncEnumerable<SelfEvaluation?> forms, Func<Chunk<SelfEvaluation?>, BatchResult[]> score, int threads, bool ordered, [EnumeratorCancellation] CancellationToken token)
    {
        var source = new ArrivingForms(forms, token);
        await using ConfiguredAsyncDisposable disposal = source.ConfigureAwait(false);
        var running = new List<Task<BatchResult[]>>();
        long first = 0;
        var chunk = new List<SelfEvaluation?>();
        while (source.More || running.Count > 0)
        {
            while (source.More && running.Count < threads && chunk.Count < Chunks.Most && source.Arrival.IsCompleted)
            {
                await source.Take(chunk).ConfigureAwait(false);
            }

            if (chunk.Count > 0)
            {
                var piece = new Chunk<SelfEvaluation?>(first, chunk);
                running.Add(Task.Run(() => score(piece), CancellationToken.None));
                first += chunk.Count;
                chunk = [];
            }

            // Hand out results while the source has nothing, and where as many chunks are scored as may be.
            while (running.Count > 0 && (running.Count >= threads || !source.More || !source.Arrival.IsCompleted))
            {
                Task<BatchResult[]> result = ordered ? running[0] : await Task.WhenAny(running).ConfigureAwait(false);
                if (source.More && running.Count < threads && await Task.WhenAny(source.Arrival, result).ConfigureAwait(false) != result)
                {
                    break;
                }

                running.Remove(result);
                yield return await result.WaitAsync(token).ConfigureAwait(false);
            }

            if (source.More && running.Count < threads)
            {
                await source.Take(chunk).ConfigureAwait(false);
            }
        }

        source.ThrowFault();
    }
}
