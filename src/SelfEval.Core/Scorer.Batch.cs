using System.Runtime.CompilerServices;
using SelfEval.Cards.Parallel;
using SelfEval.Model;
using BatchResult = (long Index, SelfEval.ScoreCard? Card, System.Exception? Error);

namespace SelfEval;

public sealed partial class Scorer
{
    /// <summary>
    /// Scores many forms (批量计分). Results come lazily and memory stays bounded, however long the source; a form that is null, or that the
    /// source throws instead of giving, is one result with an error and never ends the run. (A C# iterator method gives nothing more after it
    /// threw; a source that computes each item, such as a LINQ <c>Select</c> over a list, goes on.)
    /// </summary>
    /// <param name="evaluations">The forms; read on the calling thread, a few hundred ahead of the results at most.</param>
    /// <param name="threads">Threads that score at once (线程数); 0 for one a processor.</param>
    /// <param name="ordered">True to hand out results in the order of the forms (保持次序), false as they come.</param>
    /// <param name="progress">Is told now and then how many results were handed out (进度), on the thread that reads them.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>For each form its place from 0 (序号), its card, and, where there is no card, the reason (原因).</returns>
    public IEnumerable<BatchResult> ScoreAll(IEnumerable<SelfEvaluation?> evaluations, int threads = 0, bool ordered = true, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        return WithProgress(Pipeline.Run(FormChunks.Of(evaluations, cancellationToken), ScoreChunk, Count(threads), ordered, cancellationToken), progress);
    }

    /// <summary>
    /// Scores forms that arrive over time (异步批量计分). As <see cref="ScoreAll"/>; a result does not wait for forms that are yet to come.
    /// </summary>
    /// <param name="evaluations">The forms.</param>
    /// <param name="threads">Threads that score at once (线程数); 0 for one a processor.</param>
    /// <param name="ordered">True to hand out results in the order of the forms (保持次序), false as they come.</param>
    /// <param name="progress">Is told now and then how many results were handed out (进度), on the thread that reads them.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>For each form its place from 0 (序号), its card, and, where there is no card, the reason (原因).</returns>
    public IAsyncEnumerable<BatchResult> ScoreAllAsync(IAsyncEnumerable<SelfEvaluation?> evaluations, int threads = 0, bool ordered = true, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        return RunAsync(evaluations, Count(threads), ordered, progress, cancellationToken, default);
    }

    private static int Count(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return threads == 0 ? Environment.ProcessorCount : threads;
    }

    private static IEnumerable<BatchResult> WithProgress(IEnumerable<BatchResult[]> chunks, IProgress<long>? progress)
    {
        long done = 0;
        foreach (BatchResult[] chunk in chunks)
        {
            foreach (BatchResult result in chunk)
            {
                yield return result;
            }

            done += chunk.Length;
            progress?.Report(done);
        }
    }

    private async IAsyncEnumerable<BatchResult> RunAsync(
        IAsyncEnumerable<SelfEvaluation?> evaluations, int threads, bool ordered, IProgress<long>? progress, CancellationToken token, [EnumeratorCancellation] CancellationToken enumeratorToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(token, enumeratorToken);
        long done = 0;
        await foreach (BatchResult[] chunk in AsyncPipeline.Run(evaluations, ScoreChunk, threads, ordered, linked.Token).ConfigureAwait(false))
        {
            foreach (BatchResult result in chunk)
            {
                yield return result;
            }

            done += chunk.Length;
            progress?.Report(done);
        }
    }

    private BatchResult[] ScoreChunk(FormChunk chunk)
    {
        var results = new BatchResult[chunk.Forms.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = ScoreOne(chunk.First + i, chunk.Forms[i]);
        }

        return results;
    }

    private BatchResult ScoreOne(long index, FormOrError form)
    {
        if (form.Form is null)
        {
            return (index, null, form.Error ?? new ArgumentNullException(nameof(form), "表为空"));
        }

#pragma warning disable CA1031 // Whatever one form does, the others are scored.
        try
        {
            return (index, Score(form.Form), null);
        }
        catch (Exception error)
        {
            return (index, null, error);
        }
#pragma warning restore CA1031
    }
}
