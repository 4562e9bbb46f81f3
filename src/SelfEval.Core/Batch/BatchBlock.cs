using System.Collections.Concurrent;
using SelfEval.Cards.Writing;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>Reads, scores and writes the lines of one block. Called on several threads at once.</summary>
internal sealed class BatchBlock(Scorer scorer, BatchFileOptions options)
{
    // One line of many megabytes must not keep its memory to the end of the run, nor its card be copied as it grows.
    private const int LargestSpare = 4 * 1024 * 1024;
    private const int LargestPiece = 1024 * 1024;

    // As many as stay young together.
    private const int AtOnce = 20;

    // A block's cards are too many bytes for a young object; used again, they burden no collector.
    private readonly ConcurrentBag<Utf8Buffer> _spare = [];

    // A reader knows the texts of earlier blocks.
    private readonly ConcurrentBag<QuickSource> _readers = [];

    /// <summary>Takes back what has been written out. The result itself may be held until the next one is there.</summary>
    public void Return(BatchBlockResult result)
    {
        foreach (Utf8Buffer output in result.Outputs)
        {
            output.Clear(LargestSpare);
            _spare.Add(output);
        }
    }

    public BatchBlockResult Score(LineBlock block)
    {
        Utf8Buffer cards = Empty();
        Utf8Buffer errors = Empty();
        Utf8Buffer? csv = options.Csv is null ? null : Empty();
        QuickSource quick = _readers.TryTake(out QuickSource? reader) ? reader : new QuickSource();
        var tally = new BatchTally();
        foreach (int[] some in Enumerable.Range(0, block.Lines.Count).Where(i => block.IsTooLong(i) || !block.Text(i).IsEmpty).Chunk(block.IsLarge ? 1 : AtOnce))
        {
            BatchLine[] lines = Array.ConvertAll(some, i => new BatchLine(block, i));
            Work(lines, quick);
            Array.ForEach(lines, l => Write(l, cards, options.IsFilter ? cards : errors, csv, tally));
        }

        _readers.Add(quick);
        return new BatchBlockResult(block, csv is null ? [cards, errors] : [cards, errors, csv], tally);
    }

    /// <summary>
    /// Step by step, not line by line: the code of all steps together is more than a processor keeps at hand, and fetching it anew for every line took a
    /// tenth of the time.
    /// </summary>
    private void Work(BatchLine[] lines, QuickSource quick)
    {
        Each(lines, l => l.Read(quick));
        Each(lines, l => l.Score(scorer));
        Each(lines, static l => l.Check());
    }

    private static void Each(BatchLine[] lines, Action<BatchLine> step)
    {
        foreach (BatchLine line in lines)
        {
            if (!line.IsRefused)
            {
                line.Try(step);
            }
        }
    }

    private void Write(BatchLine line, Utf8Buffer cards, Utf8Buffer refused, Utf8Buffer? csv, BatchTally tally)
    {
        if (line.IsRefused)
        {
            tally.Refuse();
            Refuse(line, refused);
            return;
        }

        tally.Add(line.Card!);
        Write(line.Card!, line.Number, cards);
        if (csv is not null)
        {
            BatchCsv.Write(line.Card!, line.Number, csv);
        }
    }

    private void Write(ScoreCard card, long number, Utf8Buffer cards)
    {
        long? line = options.IsFilter ? null : number;
        if (options.IsBrief)
        {
            BriefCard.Write(new JsonOutput(cards, isIndented: false), card, line);
            cards.Add((byte)'\n');
        }
        else
        {
            ScoreCardJson.WriteLine(card, line, cards);
        }
    }

    private Utf8Buffer Empty() => _spare.TryTake(out Utf8Buffer? spare) ? spare : new Utf8Buffer(LargestPiece);

    private void Refuse(BatchLine line, Utf8Buffer errors)
    {
        var json = new JsonOutput(errors, isIndented: false);
        using (json.Object())
        {
            if (!options.IsFilter)
            {
                json.Number("line"u8, line.Number);
            }

            json.Text("message"u8, line.Reason(options.English));
            using (json.List("diagnostics"u8))
            {
                foreach (Diagnostic diagnostic in line.Diagnostics)
                {
                    Write(json, diagnostic);
                }
            }
        }

        errors.Add((byte)'\n');
    }

    private void Write(JsonOutput json, Diagnostic diagnostic)
    {
        using (json.Object())
        {
            json.Number("column"u8, diagnostic.Location.Column);
            json.Text("code"u8, diagnostic.Code);
            json.Text("severity"u8, SeverityWords.InFile(diagnostic.Severity));
            json.Text("message"u8, options.English ? diagnostic.EnglishMessage : diagnostic.Message);
        }
    }
}
