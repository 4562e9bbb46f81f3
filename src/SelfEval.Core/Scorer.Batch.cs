using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using SelfEval.Cards.Parallel;
using SelfEval.Model;

namespace SelfEval;

public sealed partial class Scorer
{
    /// <summary>
    /// Scores many forms (批量计分). Results come lazily and memory stays bounded, however long the source; a form that is null is one result
    /// with an error and does not end the run. A source that throws ends it: the results of the forms before come first, then its exception.
    /// For files, of which some may be no forms, see <see cref="ScoreFiles"/>.
    /// </summary>
    /// <param name="evaluations">The forms; read on the calling thread, a few hundred ahead of the results at most.</param>
    /// <param name="threads">Threads that score at once (线程数); 0 for one a processor.</param>
    /// <param name="ordered">True to hand out results in the order of the forms (保持次序), false as they come.</param>
    /// <param name="progress">Is told now and then how many results were handed out (进度), on the thread that reads them.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>For each form its place from 0 (序号), its card, and, where there is no card, the reason (原因).</returns>
    [UnsupportedOSPlatform("browser")]
    public IEnumerable<BatchResult> ScoreAll(IEnumerable<SelfEvaluation?> evaluations, int threads = 0, bool ordered = true, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        return WithProgress(Pipeline.Run(Chunks.Of(evaluations, cancellationToken), ScoreChunk, Count(threads), ordered, cancellationToken), progress);
    }

    /// <summary>
    /// Scores many files (批量计分文件), one result a file, good or bad: a file that is no form, is not there or may not be read has its reason
    /// in <see cref="BatchResult.Error"/> and what is wrong in <see cref="BatchResult.Diagnostics"/>, and does not end the run.
    /// </summary>
    /// <param name="paths">The files; read on the threads that score, a few hundred ahead of the results at most.</param>
    /// <param name="threads">Threads that read and score at once (线程数); 0 for one a processor.</param>
    /// <param name="ordered">True to hand out results in the order of the paths (保持次序), false as they come.</param>
    /// <param name="progress">Is told now and then how many results were handed out (进度), on the thread that reads them.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>For each file its place from 0 (序号), its path, its card, and, where there is no card, the reason (原因).</returns>
    [UnsupportedOSPlatform("browser")]
    public IEnumerable<BatchResult> ScoreFiles(IEnumerable<string> paths, int threads = 0, bool ordered = true, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return WithProgress(Pipeline.Run(Chunks.Of(paths, cancellationToken), ReadChunk, Count(threads), ordered, cancellationToken), progress);
    }

    /// <summary>
    /// Scores forms that arrive over time (异步批量计分). As <see cref="ScoreAll"/>; a result does not wait for forms that are yet to come.
    /// A reader that stops early tells the source by its cancellation token, and waits until the source is done with the form it is at.
    /// </summary>
    /// <param name="evaluations">The forms.</param>
    /// <param name="threads">Threads that score at once (线程数); 0 for one a processor.</param>
    /// <param name="ordered">True to hand out results in the order of the forms (保持次序), false as they come.</param>
    /// <param name="progress">Is told now and then how many results were handed out (进度), on the thread that reads them.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>For each form its place from 0 (序号), its card, and, where there is no card, the reason (原因).</returns>
    [UnsupportedOSPlatform("browser")]
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

    private BatchResult[] ScoreChunk(Chunk<SelfEvaluation?> chunk) =>
        [.. chunk.Items.Select((form, i) => Result(chunk.First + i, null, () => form ?? throw new ArgumentNullException(nameof(form), "表为空")))];

    private BatchResult[] ReadChunk(Chunk<string> chunk) =>
        [.. chunk.Items.Select((path, i) => Result(chunk.First + i, path, () => EvaluationFile.Load(path)))];

    private BatchResult Result(long index, string? file, Func<SelfEvaluation> form)
    {
#pragma warning disable CA1031 // Whatever one form does, the others are scored.
        try
        {
            return new BatchResult(index, Score(form()), null) { File = file };
        }
        catch (Exception error)
        {
            return new BatchResult(index, null, error) { File = file };
        }
#pragma warning restore CA1031
    }
}
