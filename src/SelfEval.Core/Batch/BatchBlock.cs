using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>Reads, scores and writes the lines of one block. Called on several threads at once.</summary>
internal sealed class BatchBlock(Scorer scorer, bool english, bool withCsv)
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // One line of many megabytes must not keep its memory to the end of the run.
    private const int LargestSpare = 4 * 1024 * 1024;

    // A block's cards are too many bytes for a young object; used again, they burden no collector.
    private readonly ConcurrentBag<MemoryStream> _spare = [];

    /// <summary>Takes back what has been written out.</summary>
    public void Return(BatchBlockResult result)
    {
        foreach (MemoryStream output in result.Outputs.Where(o => o.Capacity <= LargestSpare))
        {
            output.SetLength(0);
            _spare.Add(output);
        }
    }

    public BatchBlockResult Score(LineBlock block)
    {
        MemoryStream cards = Empty();
        MemoryStream errors = Empty();
        MemoryStream? csv = withCsv ? Empty() : null;
        var tally = new BatchTally();
        var quick = new QuickSource();
        using (var cardText = new StreamWriter(cards, Utf8, 4096, leaveOpen: true) { NewLine = "\n" })
        using (var csvText = new StreamWriter(csv ?? Stream.Null, Utf8, 1024, leaveOpen: true) { NewLine = "\r\n" })
        {
            for (int i = 0; i < block.Lines.Count; i++)
            {
                long number = block.FirstLine + i;
                ReadOnlySpan<byte> line = block.Text(i);
                if (block.IsTooLong(i))
                {
                    Refuse(errors, tally, number, [LineBlock.TooLong]);
                }
                else if (line.IsEmpty)
                {
                    continue;
                }
                else if (Card(line, quick, errors, tally, number) is { } card)
                {
                    tally.Add(card);
                    ScoreCardJson.WriteLine(card, number, cardText);
                    if (withCsv)
                    {
                        BatchCsv.Write(card, number, csvText);
                    }
                }
            }
        }

        return new BatchBlockResult(block, csv is null ? [cards, errors] : [cards, errors, csv], tally);
    }

    private MemoryStream Empty() => _spare.TryTake(out MemoryStream? spare) ? spare : new MemoryStream();

    private ScoreCard? Card(ReadOnlySpan<byte> line, QuickSource quick, MemoryStream errors, BatchTally tally, long number)
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

    private void Refuse(MemoryStream errors, BatchTally tally, long number, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic first = diagnostics.First(d => d.Severity == FindingSeverity.Error);
        Refuse(errors, tally, number, english ? first.EnglishMessage : first.Message, diagnostics);
    }

    private void Refuse(MemoryStream errors, BatchTally tally, long number, string message, IReadOnlyList<Diagnostic> diagnostics)
    {
        tally.Refuse();
        using (var json = new Utf8JsonWriter(errors, OneLine))
        {
            json.WriteStartObject();
            json.WriteNumber("line", number);
            json.WriteString("message", message);
            json.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in diagnostics)
            {
                json.WriteStartObject();
                json.WriteNumber("column", diagnostic.Location.Column);
                json.WriteString("code", diagnostic.Code);
                json.WriteString("severity", diagnostic.Severity.ToString().ToLower(CultureInfo.InvariantCulture));
                json.WriteString("message", english ? diagnostic.EnglishMessage : diagnostic.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        errors.WriteByte((byte)'\n');
    }
}
