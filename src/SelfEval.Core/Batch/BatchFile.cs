using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SelfEval.Cards.Parallel;

namespace SelfEval.Batch;

/// <summary>
/// Scores a file of forms to a file of cards. Outputs grow under temporary names and are moved when complete; checkpoints let a killed run
/// go on to the same bytes.
/// </summary>
internal sealed class BatchFile(Scorer scorer, BatchFileOptions options)
{
    private const int BlockSize = 64 * 1024;
    private const int LongestLine = 16 * 1024 * 1024;
    private const int BlocksBetweenCheckpoints = 16;
    private const string Partial = ".partial";

    /// <summary>Runs to the end; null where the checkpoint belongs to another input, book or version and cannot be gone on from.</summary>
    /// <param name="progress">Is told the lines done and the bytes of the input file read.</param>
    /// <param name="token">Ends the run; what is done stays for resuming.</param>
    public BatchTally? Run(Action<long, long>? progress, CancellationToken token)
    {
        string fingerprint = Fingerprint();
        BatchCheckpoint start = BatchCheckpoint.Start(fingerprint, options.Outputs.Count);
        if (options.Resume && BatchCheckpoint.Load(options.Checkpoint) is { } earlier)
        {
            if (earlier.Fingerprint != fingerprint || earlier.Lengths.Length != options.Outputs.Count)
            {
                return null;
            }

            start = earlier;
        }
        else
        {
            File.Delete(options.Checkpoint);
        }

        return Finish(start.IsFinished ? start : Work(start, progress, token));
    }

    private BatchCheckpoint Work(BatchCheckpoint start, Action<long, long>? progress, CancellationToken token)
    {
        using FileStream file = new(options.Input, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        using Stream input = IsPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        FileStream[] outputs = Open(start);
        try
        {
            Skip(input, start.Offset);
            var block = new BatchBlock(scorer, options.English, options.Csv is not null);
            BatchCheckpoint reached = start;
            int since = 0;
            foreach (BatchBlockResult result in Pipeline.Run(new LineBlocks(input, BlockSize, LongestLine).Read(start.Offset, start.NextLine), block.Score, options.Threads, ordered: true, token))
            {
                for (int i = 0; i < outputs.Length; i++)
                {
                    result.Outputs[i].WriteTo(outputs[i]);
                }

                block.Return(result);
                reached.Tally.Add(result.Tally);
                reached = reached with { Offset = result.Block.End, NextLine = result.Block.FirstLine + result.Block.Lines.Count };
                progress?.Invoke(reached.NextLine - 1, file.Position);
                if (++since == BlocksBetweenCheckpoints)
                {
                    since = 0;
                    Save(reached, outputs, toDisk: false);
                }
            }

            return Save(reached with { IsFinished = true }, outputs, toDisk: true);
        }
        finally
        {
            foreach (FileStream output in outputs)
            {
                output.Dispose();
            }
        }
    }

    private FileStream[] Open(BatchCheckpoint start)
    {
        var outputs = new List<FileStream>();
        foreach ((string path, long length) in options.Outputs.Zip(start.Lengths))
        {
            var output = new FileStream(path + Partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
            output.SetLength(length);
            output.Position = length;
            outputs.Add(output);
        }

        if (options.Csv is not null && start.Lengths[^1] == 0)
        {
            outputs[^1].Write(Encoding.UTF8.GetBytes(BatchCsv.Header(options.English)));
        }

        return [.. outputs];
    }

    private BatchCheckpoint Save(BatchCheckpoint reached, FileStream[] outputs, bool toDisk)
    {
        foreach (FileStream output in outputs)
        {
            output.Flush(toDisk);
        }

        reached = reached with { Lengths = [.. outputs.Select(o => o.Position)] };
        reached.Save(options.Checkpoint);
        return reached;
    }

    /// <summary>Moves what is complete into place; a run killed here finds some outputs moved already.</summary>
    private BatchTally Finish(BatchCheckpoint finished)
    {
        foreach ((string path, long length) in options.Outputs.Zip(finished.Lengths).Reverse())
        {
            if (length == 0 && path == options.Errors)
            {
                File.Delete(path);
                File.Delete(path + Partial);
            }
            else if (File.Exists(path + Partial))
            {
                File.Move(path + Partial, path, overwrite: true);
            }
        }

        File.Delete(options.Checkpoint);
        return finished.Tally;
    }

    private bool IsPacked => options.Input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static void Skip(Stream input, long offset)
    {
        if (input.CanSeek)
        {
            input.Position = offset;
            return;
        }

        var dropped = new byte[1 << 16];
        while (offset > 0)
        {
            int read = input.Read(dropped, 0, (int)Math.Min(dropped.Length, offset));
            offset = read == 0 ? throw new EndOfStreamException(null) : offset - read;
        }
    }

    /// <summary>Input, book and kind of output: a run goes on only where all are what they were.</summary>
    private string Fingerprint()
    {
        using FileStream file = File.OpenRead(options.Input);
        var head = new byte[Math.Min(file.Length, 1 << 16)];
        file.ReadExactly(head);
        string text = string.Create(CultureInfo.InvariantCulture, $"1\n{file.Length}\n{Convert.ToHexString(SHA256.HashData(head))}\n{options.Book}\n{options.English}\n{options.Csv is not null}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
