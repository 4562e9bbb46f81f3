using System.Text;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Batch;

/// <summary>Where a run begins: at the start, or where a killed one came to, once everything proves to be what that run left.</summary>
internal sealed class BatchResume(BatchFileOptions options, string identity)
{
    /// <summary>The checkpoint to begin from, or why there is none.</summary>
    public Finding? FindStart(List<BatchOutput> outputs, out BatchCheckpoint? start)
    {
        start = new BatchCheckpoint(identity, 0, 1, RunningHash.None, [.. outputs.Select(_ => (0L, RunningHash.None))], false, new BatchTally());
        bool toDevice = outputs.Exists(o => o.IsDevice);
        if (!options.Resume)
        {
            if (!toDevice)
            {
                File.Delete(options.Checkpoint);
            }

            return null;
        }

        if (toDevice)
        {
            return Refuse("输出不是普通文件，写出去的收不回来", "the output is no ordinary file, and what was written to it is gone");
        }

        if (!BatchCheckpoint.TryLoad(options.Checkpoint, out BatchCheckpoint? earlier))
        {
            return Refuse("断点文件（.checkpoint）坏了", "the checkpoint file (.checkpoint) is damaged");
        }

        start = earlier ?? start;
        return earlier is null ? null : Examine(earlier, outputs);
    }

    /// <summary>Opens the outputs at the start's place and passes over the input before it, or says what is not as it was.</summary>
    public Finding? Open(BatchCheckpoint start, LineBlocks lines, List<BatchOutput> outputs)
    {
        if (start.NextLine == 1)
        {
            outputs.ForEach(o => o.Start());
            WriteHeader(outputs);
            return null;
        }

        if (!lines.TrySkip(start.Offset, start.InputHash))
        {
            return Refuse($"输入文件前 {start.NextLine - 1} 行变了", $"the first {start.NextLine - 1} lines of the input have changed");
        }

        for (int i = 0; i < outputs.Count; i++)
        {
            if (!outputs[i].TryGoOn(start.Outputs[i].Length, start.Outputs[i].Hash))
            {
                return RefuseOutput(outputs[i]);
            }
        }

        outputs.ForEach(o => o.CutOff());
        return null;
    }

    private Finding? Examine(BatchCheckpoint earlier, List<BatchOutput> outputs)
    {
        if (earlier.Fingerprint != identity || earlier.Outputs.Count != outputs.Count)
        {
            return Refuse("规则书（含它的上级）、程序版本、选项或输出的名称变了", "the rule book (with those it extends), the program's version, an option or the outputs' names have changed");
        }

        BatchOutput? changed = earlier.IsFinished ? outputs.Zip(earlier.Outputs).FirstOrDefault(o => !o.First.IsWhole(o.Second.Length, o.Second.Hash)).First : null;
        return changed is null ? null : RefuseOutput(changed);
    }

    private void WriteHeader(List<BatchOutput> outputs)
    {
        if (options.Csv is not null)
        {
            outputs[^1].Write(Encoding.UTF8.GetBytes(BatchCsv.Header(options.English)));
        }
    }

    private static Finding RefuseOutput(BatchOutput output)
    {
        object path = DiagnosticText.Quotable(BatchOutput.PartialOf(output.Path));
        return Refuse($"写了一半的“{path}”不在了，或者被改过", $"the half-written '{path}' is gone or has been changed");
    }

    private static Finding Refuse(string chinese, string english) => new(DiagnosticCatalog.CannotResume, "", "", chinese, english);
}
