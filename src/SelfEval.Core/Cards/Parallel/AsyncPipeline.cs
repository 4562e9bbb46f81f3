using System.Runtime.CompilerServices;
using SelfEval.Model;
using BatchResult = (long Index, SelfEval.ScoreCard? Card, System.Exception? Error);

namespace SelfEval.Cards.Parallel;

/// <summary>As <see cref="Pipeline"/>, over forms that arrive over time: what has arrived is scored while the next is awaited.</summary>
internal static class AsyncPipeline
{
    public static async IAsyncEnumerable<BatchResult[]> Run(
        IAsyncEnumerable<SelfEvaluation?> forms, Func<FormChunk, BatchResult[]> score, int threads, bool ordered, [EnumeratorCancellation] CancellationToken token)
    {
        IAsyncEnumerator<SelfEvaluation?> source = forms.GetAsyncEnumerator(token);
        await using ConfiguredAsyncDisposable disposal = source.ConfigureAwait(false);
        var running = new List<Task<BatchResult[]>>();
        long first = 0;
        bool more = true;
        var chunk = new List<FormOrError>();
        while (more || running.Count > 0)
        {
            Task<FormOrError?>? arriving = null;
            while (more && running.Count < threads && chunk.Count < FormChunks.Most)
            {
                arriving = Next(source, token);
                if (!arriving.IsCompleted)
                {
                    break;
                }

                more = Take(await arriving.ConfigureAwait(false), chunk);
                arriving = null;
            }

            if (chunk.Count > 0)
            {
                var piece = new FormChunk(first, chunk);
                running.Add(Task.Run(() => score(piece), CancellationToken.None));
                first += chunk.Count;
                chunk = [];
            }

            while (running.Count > 0 && (running.Count >= threads || !more || arriving is not null))
            {
                Task<BatchResult[]> result = ordered ? running[0] : await Task.WhenAny(running).ConfigureAwait(false);
                if (arriving is not null && await Task.WhenAny(arriving, result).ConfigureAwait(false) == arriving && running.Count < threads)
                {
                    break;
                }

                running.Remove(result);
                yield return await result.WaitAsync(token).ConfigureAwait(false);
            }

            if (arriving is not null)
            {
                more = Take(await arriving.ConfigureAwait(false), chunk);
            }
        }
    }

    private static bool Take(FormOrError? arrived, List<FormOrError> chunk)
    {
        if (arrived is { } form)
        {
            chunk.Add(form);
        }

        return arrived is not null;
    }

    private static async Task<FormOrError?> Next(IAsyncEnumerator<SelfEvaluation?> source, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
#pragma warning disable CA1031 // One bad item is one bad result.
        try
        {
            return await source.MoveNextAsync().ConfigureAwait(false) ? new FormOrError(source.Current, null) : null;
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            return new FormOrError(null, error);
        }
#pragma warning restore CA1031
    }
}
