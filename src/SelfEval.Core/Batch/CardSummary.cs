namespace SelfEval.Batch;

/// <summary>Adds up what parts of a batch wrote (合并汇总), to the summary that one run over all of it gives.</summary>
internal static class CardSummary
{
    /// <summary>Adds a file of cards, or of refused lines; false with the number of the first line that is neither.</summary>
    /// <param name="path">The file; packed ones are unpacked.</param>
    /// <param name="tally">What is added to.</param>
    /// <param name="bad">The line that no batch wrote, from 1; 0 where there is none.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="DamagedPackException">The file is cut off or damaged.</exception>
    public static bool TryAdd(string path, BatchTally tally, out long bad)
    {
        using FormInput input = FormInput.Open(path);
        var blocks = new LineBlocks(input.Lines);
        foreach (LineBlock block in blocks.Read(0, 1))
        {
            for (int i = 0; i < block.Lines.Count; i++)
            {
                ReadOnlySpan<byte> line = block.IsTooLong(i) ? "?"u8 : block.Text(i);
                if (!line.IsEmpty && !TryAdd(line, tally))
                {
                    bad = block.FirstLine + i;
                    return false;
                }
            }
        }

        bad = 0;
        return true;
    }

    private static bool TryAdd(ReadOnlySpan<byte> text, BatchTally tally)
    {
        if (CardLine.Read(text) is not { } line)
        {
            return false;
        }

        tally.Add(line);
        return true;
    }
}
