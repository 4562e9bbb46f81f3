using SelfEval.Cards.Parallel;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>
/// The forms of a file that holds one a line, as a batch reads them. Lines are read on all processors and come out in the file's order; only some
/// blocks are held at a time.
/// </summary>
internal static class FormLines
{
    /// <exception cref="DamagedPackException">The file is cut off or damaged.</exception>
    public static IEnumerable<FormLine> Read(string path, CancellationToken token)
    {
        using FormInput input = FormInput.Open(path);
        var lines = new LineBlocks(input.Lines);
        foreach (FormLine[] read in Pipeline.Run(lines.Read(0, 1), Parse, Environment.ProcessorCount, ordered: true, token, static block => block.IsLarge))
        {
            foreach (FormLine line in read)
            {
                yield return line;
            }
        }
    }

    private static FormLine[] Parse(LineBlock block)
    {
        var quick = new QuickSource();
        return [.. Enumerable.Range(0, block.Lines.Count).Where(i => block.IsTooLong(i) || !block.Text(i).IsEmpty).Select(i => Parse(block, i, quick))];
    }

    private static FormLine Parse(LineBlock block, int i, QuickSource quick)
    {
        if (block.IsTooLong(i))
        {
            return new FormLine(block.FirstLine + i, null, LineBlock.TooLong);
        }

        return EvaluationFile.TryParseLine(block.Text(i), quick, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics)
            ? new FormLine(block.FirstLine + i, form, null)
            : new FormLine(block.FirstLine + i, null, diagnostics.First(d => d.Severity == FindingSeverity.Error));
    }
}
