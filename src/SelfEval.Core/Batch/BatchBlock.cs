using System.Collections.Concurrent;
using SelfEval.Cards.Writing;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>Reads, scores and writes the lines of one block. Called on several threads at once.</summary>
internal sealed class BatchBlock(Scorer scorer, BatchFileOptions options)
{
    // One line of many megabytes must not keep its memory to the end of the run.
    private const int LargestSpare = 4 * 1024 * 1024;

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
        Utf8Buffer refused = options.IsFilter ? cards : errors;
        var tally = new BatchTally();
        QuickSource quick = _readers.TryTake(out QuickSource? reader) ? reader : new QuickSource();
        for (int i = 0; i < block.Lines.Count; i++)
        {
            long number = block.FirstLine + i;
            if (block.IsTooLong(i))
            {
                Refuse(refused, tally, number, [LineBlock.TooLong]);
            }
            else if (!block.Text(i).IsEmpty && Card(block.Text(i), quick, refused, tally, number) is { } card)
            {
                tally.Add(card);
                Write(card, number, cards);
                if (csv is not null)
                {
                    BatchCsv.Write(card, number, csv);
                }
            }
        }

        _readers.Add(quick);
        return new BatchBlockResult(block, csv is null ? [cards, errors] : [cards, errors, csv], tally);
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

    private Utf8Buffer Empty() => _spare.TryTake(out Utf8Buffer? spare) ? spare : new Utf8Buffer();

    private ScoreCard? Card(ReadOnlySpan<byte> line, QuickSource quick, Utf8Buffer errors, BatchTally tally, long number)
    {
#pragma warning disable CA1031 // Whatever one line does, the run goes on.
        try
        {
            if (!EvaluationFile.TryParseLine(line, quick, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics))
            {
                Refuse(errors, tally, number, diagnostics);
                return null;
            }

            ScoreCard card = scorer.Score(form);
            _ = card.Findings;
            return card;
        }
        catch (Exception error)
        {
            Refuse(errors, tally, number, error.Message, []);
            return null;
        }
#pragma warning restore CA1031
    }

    private void Refuse(Utf8Buffer errors, BatchTally tally, long number, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic first = diagnostics.First(d => d.Severity == FindingSeverity.Error);
        Refuse(errors, tally, number, options.English ? first.EnglishMessage : first.Message, diagnostics);
    }

    private void Refuse(Utf8Buffer errors, BatchTally tally, long number, string message, IReadOnlyList<Diagnostic> diagnostics)
    {
        tally.Refuse();
        var json = new JsonOutput(errors, isIndented: false);
        using (json.Object())
        {
            if (!options.IsFilter)
            {
                json.Number("line"u8, number);
            }

            json.Text("message"u8, message);
            using (json.List("diagnostics"u8))
            {
                foreach (Diagnostic diagnostic in diagnostics)
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
