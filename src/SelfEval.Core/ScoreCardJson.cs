using SelfEval.Cards.Writing;
using SelfEval.Reading.Forms;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>
/// Writes and reads score cards as JSON (评分卡 JSON): <c>total</c>, <c>grade</c>, <c>parts</c>, <c>execution</c>, <c>indicators</c>,
/// <c>findings</c>. The format is described by rules/schema/score-card.schema.json.
/// </summary>
public static partial class ScoreCardJson
{
    /// <summary>Writes one card as an indented JSON object.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(ScoreCard card, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonOutput.To(output);
        WriteCard(json, card, withForm: false);
    }

    /// <summary>Writes one card as an indented JSON object, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(ScoreCard card, Stream output)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonOutput.To(output);
        WriteCard(json, card, withForm: false);
    }

    /// <summary>As <see cref="WriteWithForm(ScoreCard, TextWriter)"/>, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteWithForm(ScoreCard card, Stream output)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonOutput.To(output);
        WriteCard(json, card, withForm: true);
    }

    /// <summary>Writes one card together with its form, so that <see cref="TryParse"/> can read it back whole.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteWithForm(ScoreCard card, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonOutput.To(output);
        WriteCard(json, card, withForm: true);
    }

    /// <summary>Writes one card in brief (简式): scores, rules, codes and places, no texts; a tenth of the size.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteBrief(ScoreCard card, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonOutput.To(output);
        BriefCard.Write(json, card, line: null);
    }

    /// <summary>Writes several cards as a JSON list.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteAll(IEnumerable<ScoreCard> cards, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(cards);
        using var json = JsonOutput.To(output);
        using (json.List())
        {
            foreach (ScoreCard card in cards)
            {
                WriteCard(json, card, withForm: false);
            }
        }
    }

    /// <summary>Writes the findings of checked forms (疑点) as a JSON list, one entry per form: file, totals by severity, findings.</summary>
    /// <param name="forms">The forms' cards with their file names.</param>
    /// <param name="includeUnchecked">True to list the checks that a form lacks the figures for.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteFindings(IEnumerable<(string File, ScoreCard Card)> forms, bool includeUnchecked, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(forms);
        FindingReport.WriteJson(forms, includeUnchecked, output);
    }

    /// <summary>Writes the findings as a SARIF 2.1.0 log for editors and code hosts; every finding points to its line and column.</summary>
    /// <param name="forms">The forms' cards with their file names and the JSON that they were read from.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteSarif(IEnumerable<(string File, string Json, ScoreCard Card)> forms, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(forms);
        new SarifLog([.. forms]).Write(output);
    }

    /// <summary>Writes one card of a batch as one line that begins with the number of the form's line, if that is given.</summary>
    internal static void WriteLine(ScoreCard card, long? line, Utf8Buffer output)
    {
        WriteCard(new JsonOutput(output, isIndented: false), card, withForm: false, line);
        output.Add((byte)'\n');
    }

    /// <summary>Writes one card on one line, without its end.</summary>
    internal static void Write(ScoreCard card, Utf8Buffer output) => WriteCard(new JsonOutput(output, isIndented: false), card, withForm: false);

    /// <summary>Writes the findings of one form, as an entry of a list.</summary>
    internal static void WriteFindings(ScoreCard card, string file, string? place, bool includeUnchecked, JsonOutput json) => FindingReport.WriteForm(json, file, place, card, includeUnchecked);

    /// <summary>Writes one card that begins with where its form was read.</summary>
    internal static void Write(ScoreCard card, string file, string? place, JsonOutput json) => WriteCard(json, card, withForm: false, file: file, place: place);

    private static void WriteCard(JsonOutput json, ScoreCard card, bool withForm, long? line = null, string? file = null, string? place = null)
    {
        using (json.Object())
        {
            json.TextIfAny("file"u8, file);
            json.TextIfAny("place"u8, place);
            if (line is { } number)
            {
                json.Number("line"u8, number);
            }

            CardHead.Write(json, card);
            json.Number("difference"u8, card.Difference);
            WriteParts(json, card);
            if (card.TotalExplanation is { } steps)
            {
                json.Text("totalExplanation"u8, steps);
            }

            if (card.ReviewedTotal is { } reviewed)
            {
                json.Number("reviewedTotal"u8, reviewed);
            }

            WriteExecution(json, card);
            WriteRows(json, card);
            WriteNotApplicable(json, card);
            FindingReport.WriteFindings(json, "findings"u8, card, card.Findings);
            if (withForm)
            {
                json.Name("form"u8);
                new FormWriter(json).Write(card.Form);
            }
        }
    }

    private static void WriteParts(JsonOutput json, ScoreCard card)
    {
        using (json.Object("parts"u8))
        {
            WritePart(json, "computed"u8, card.Computed);
            WritePart(json, "adopted"u8, card.Adopted);
            WritePart(json, "unverifiable"u8, card.Unverifiable);
            WritePart(json, "notApplicable"u8, card.NotApplicable);
        }
    }

    private static void WritePart(JsonOutput json, ReadOnlySpan<byte> name, ScorePart part)
    {
        using (json.Object(name))
        {
            json.Number("rows"u8, part.Rows);
            json.Number("weight"u8, part.Weight);
            json.Number("points"u8, part.Points);
            json.Number("declared"u8, part.Declared);
            json.Number("difference"u8, part.Difference);
        }
    }

    private static void WriteExecution(JsonOutput json, ScoreCard card)
    {
        if (card.Execution is not { } row)
        {
            json.Text("execution"u8, null);
            return;
        }

        using (json.Object("execution"u8))
        {
            json.Number("weight"u8, row.Weight);
            json.Number("score"u8, row.Score);
            json.Number("rate"u8, row.Facts.ExecutionRate);
            WriteReason(json, row);
        }
    }

    private static void WriteRows(JsonOutput json, ScoreCard card)
    {
        using (json.List("indicators"u8))
        {
            foreach (IndicatorScore row in card.Indicators)
            {
                if (row.Outcome != ScoreOutcome.NotApplicable)
                {
                    WriteRow(json, row);
                }
            }
        }
    }

    private static void WriteRow(JsonOutput json, IndicatorScore row)
    {
        using (json.Object())
        {
            json.Text("name"u8, row.Name);
            json.RepeatedText("level1"u8, row.Indicator?.Level1);
            json.RepeatedText("level2"u8, row.Indicator?.Level2);
            json.Number("weight"u8, row.Weight);
            json.Number("score"u8, row.Score);
            json.Flag("met"u8, row.Met);
            WriteReason(json, row);
        }
    }

    /// <summary>Rows that hold 无 stand apart, so that whoever adds up <c>indicators</c> meets no blank.</summary>
    private static void WriteNotApplicable(JsonOutput json, ScoreCard card)
    {
        using (json.List("notApplicable"u8))
        {
            foreach (IndicatorScore row in card.Indicators)
            {
                if (row.Outcome == ScoreOutcome.NotApplicable)
                {
                    using (json.Object())
                    {
                        json.RepeatedText("level1"u8, row.Indicator?.Level1);
                        json.RepeatedText("level2"u8, row.Indicator?.Level2);
                        json.Text("name"u8, row.Name);
                    }
                }
            }
        }
    }

    private static void WriteReason(JsonOutput json, IndicatorScore row)
    {
        json.RepeatedText("outcome"u8, row.Outcome switch
        {
            ScoreOutcome.Scored => "scored",
            ScoreOutcome.Adopted => "adopted",
            ScoreOutcome.NotApplicable => "notApplicable",
            _ => "notAssessable",
        });
        json.RepeatedText("rule"u8, row.Rule);
        json.Text("explanation"u8, row, static (row, text) => row.PrintExplanation(text));
        json.Number("declared"u8, row.Declared);
        json.Number("difference"u8, row.Difference);
        if (row.ReviewedScore is { } reviewed)
        {
            json.Number("reviewed"u8, reviewed);
            json.Text("reviewExplanation"u8, row.ReviewExplanation);
        }
    }
}
