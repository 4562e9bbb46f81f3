using System.Diagnostics.CodeAnalysis;
using SelfEval.Cards.Parallel;
using SelfEval.Files;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Batch;

/// <summary>
/// Scores a file of forms to a file of cards. Outputs grow under temporary names and are moved when complete; checkpoints let a killed run
/// go on to the same bytes. A run goes on only where program, book, options, the input as far as it was read and the outputs as far as they
/// were written are what they were.
/// </summary>
internal sealed class BatchFile(Scorer scorer, BatchFileOptions options) : IDisposable
{
    private const int BlocksBetweenCheckpoints = 16;

    private readonly List<BatchOutput> _outputs = [];
    private readonly List<OutputLock> _locks = [];

    /// <summary>Runs to the end; false with the reason where it cannot.</summary>
    /// <param name="progress">Is told the lines done and the bytes of the input file read.</param>
    /// <param name="tally">What it came to.</param>
    /// <param name="problem">Why nothing was done.</param>
    /// <param name="token">Ends the run; what is done stays for resuming.</param>
    /// <exception cref="DamagedPackException">The input is cut off or damaged.</exception>
    public bool TryRun(Action<long, long>? progress, [NotNullWhen(true)] out BatchTally? tally, [NotNullWhen(false)] out Finding? problem, CancellationToken token)
    {
        tally = null;
        problem = PathCheck.FindClash([options.Input, .. scorer.Book.Files], options.Written) ?? Lock();
        var resume = new BatchResume(options, BatchIdentity.Of(scorer.Book, options));
        BatchCheckpoint? start = null;
        problem ??= resume.FindStart(_outputs, out start);
        if (problem is null && !start!.IsFinished)
        {
            start = Work(start, resume, progress, out problem, token);
        }

        tally = problem is null ? Finish(start!) : null;
        return tally is not null;
    }

    public void Dispose()
    {
        // Without a checkpoint nobody can go on: what was begun is of no use.
        _outputs.ForEach(o => o.Dispose(isOfUse: File.Exists(options.Checkpoint)));
        _locks.ForEach(l => l.Dispose());
    }

    private Finding? Lock()
    {
        foreach (string path in options.Outputs)
        {
            var output = new BatchOutput(path);
            _outputs.Add(output);
            OutputLock? taken = output.IsDevice ? null : output.TryLock();
            if (taken is null && !output.IsDevice)
            {
                return new Finding(DiagnosticCatalog.OutputIsBusy, "", path, DiagnosticText.Quotable(path));
            }

            _locks.AddRange(taken is null ? [] : [taken]);
        }

        return null;
    }

    private BatchCheckpoint? Work(BatchCheckpoint start, BatchResume resume, Action<long, long>? progress, out Finding? problem, CancellationToken token)
    {
        using FormInput input = FormInput.Open(options.Input);
        var lines = new LineBlocks(input.Lines);
        problem = resume.Open(start, lines, _outputs);
        if (problem is not null)
        {
            return null;
        }

        var block = new BatchBlock(scorer, options);
        BatchCheckpoint reached = start;
        int since = 0;
        foreach (BatchBlockResult result in Pipeline.Run(lines.Read(start.Offset, start.NextLine), block.Score, options.Threads, ordered: true, token, static block => block.IsLarge))
        {
            reached = Take(reached, result);
            block.Return(result);
            progress?.Invoke(reached.NextLine - 1, input.Position);
            if (++since == BlocksBetweenCheckpoints)
            {
                since = 0;
                reached = Save(reached, toDisk: false);
            }
        }

        return Save(reached with { IsFinished = true }, toDisk: true);
    }

    private BatchCheckpoint Take(BatchCheckpoint reached, BatchBlockResult result)
    {
        for (int i = 0; i < _outputs.Count; i++)
        {
            result.Outputs[i].HandTo(_outputs[i].Write);
        }

        reached.Tally.Add(result.Tally);
        return reached with { Offset = result.Block.End, NextLine = result.Block.FirstLine + result.Block.Lines.Count, InputHash = result.Block.Hash };
    }

    private BatchCheckpoint Save(BatchCheckpoint reached, bool toDisk)
    {
        _outputs.ForEach(o => o.Flush(toDisk));
        reached = reached with { Outputs = [.. _outputs.Select(o => (o.Length, o.Hash))] };
        if (!_outputs.Exists(o => o.IsDevice))
        {
            reached.Save(options.Checkpoint);
        }

        return reached;
    }

    /// <summary>Moves what is complete into place, the cards last; a run killed here finds some outputs moved already.</summary>
    private BatchTally Finish(BatchCheckpoint finished)
    {
        foreach ((BatchOutput output, (long length, _)) in _outputs.Zip(finished.Outputs).Reverse())
        {
            if (output.IsDevice)
            {
                output.Dispose();
            }
            else if (length == 0 && output.Path == options.Errors)
            {
                output.Remove();
            }
            else
            {
                output.MoveIntoPlace();
            }
        }

        File.Delete(BatchCheckpoint.BesideOf(options.Checkpoint));
        File.Delete(options.Checkpoint);
        return finished.Tally;
    }
}
