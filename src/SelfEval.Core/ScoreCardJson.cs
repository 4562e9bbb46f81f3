using System.Globalization;
using Newtonsoft.Json;
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
        using JsonTextWriter json = Open(output);
        WriteCard(json, card, withForm: false);
    }

    /// <summary>Writes one card as an indented JSON object, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(ScoreCard card, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true);
        Write(card, text);
    }

    /// <summary>As <see cref="WriteWithForm(ScoreCard, TextWriter)"/>, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteWithForm(ScoreCard card, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true);
        WriteWithForm(card, text);
    }

    /// <summary>Writes one card together with its form, so that <see cref="TryParse"/> can read it back whole.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteWithForm(ScoreCard card, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(card);
        using JsonTextWriter json = Open(output);
        WriteCard(json, card, withForm: true);
    }

    /// <summary>Writes several cards as a JSON list.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteAll(IEnumerable<ScoreCard> cards, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(cards);
        using JsonTextWriter json = Open(output);
        json.WriteStartArray();
        foreach (ScoreCard card in cards)
        {
            WriteCard(json, card, withForm: false);
        }

        json.WriteEndArray();
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

    /// <summary>Writes one card of a batch as one line that begins with the number of the form's line.</summary>
    internal static void WriteLine(ScoreCard card, long line, TextWriter output)
    {
        using (JsonTextWriter json = Open(output, Formatting.None))
        {
            WriteCard(json, card, withForm: false, line);
        }

        output.WriteLine();
    }

    internal static JsonTextWriter Open(TextWriter output, Formatting formatting = Formatting.Indented) =>
        new(output) { Formatting = formatting, CloseOutput = false, Culture = CultureInfo.InvariantCulture };

    private static void WriteCard(JsonTextWriter json, ScoreCard card, bool withForm, long? line = null)
    {
        json.WriteStartObject();
        if (line is not null)
        {
            Number(json, "line", line);
        }

        Number(json, "formatVersion", FormatVersion.Card);
        Text(json, "unit", card.Form.Unit);
        Text(json, "project", card.Form.ProjectName);
        json.WritePropertyName("year");
        json.WriteValue(card.Form.Year);
        Text(json, "ruleBook", card.Book.Id);
        Text(json, "ruleBookVersion", card.Book.Version);
        Number(json, "total", card.Total);
        Text(json, "grade", card.Grade);
        json.WritePropertyName("complete");
        json.WriteValue(card.IsComplete);
        Number(json, "declared", card.Form.PrintedTotal);
        Number(json, "difference", card.Difference);
        WriteParts(json, card);
        if (card.TotalExplanation is { } steps)
        {
            Text(json, "totalExplanation", steps);
        }

        if (card.ReviewedTotal is { } reviewed)
        {
            Number(json, "reviewedTotal", reviewed);
        }

        json.WritePropertyName("execution");
        WriteExecution(json, card);
        json.WritePropertyName("indicators");
        json.WriteStartArray();
        foreach (IndicatorScore row in card.Indicators.Where(r => r.Outcome != ScoreOutcome.NotApplicable))
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        WriteNotApplicable(json, card);
        json.WritePropertyName("findings");
        json.WriteStartArray();
        foreach (Finding finding in card.Findings)
        {
            FindingReport.WriteFinding(json, card, finding);
        }

        json.WriteEndArray();
        if (withForm)
        {
            json.WritePropertyName("form");
            new FormWriter(json).Write(card.Form);
        }

        json.WriteEndObject();
    }

    private static void WriteParts(JsonTextWriter json, ScoreCard card)
    {
        json.WritePropertyName("parts");
        json.WriteStartObject();
        foreach ((string name, ScorePart part) in new[] { ("computed", card.Computed), ("adopted", card.Adopted), ("unverifiable", card.Unverifiable), ("notApplicable", card.NotApplicable) })
        {
            json.WritePropertyName(name);
            json.WriteStartObject();
            Number(json, "rows", part.Rows);
            Number(json, "weight", part.Weight);
            Number(json, "points", part.Points);
            Number(json, "declared", part.Declared);
            Number(json, "difference", part.Difference);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteExecution(JsonTextWriter json, ScoreCard card)
    {
        if (card.Execution is not { } row)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        Number(json, "weight", row.Weight);
        Number(json, "score", row.Score);
        Number(json, "rate", row.Facts.ExecutionRate);
        WriteReason(json, row);
        json.WriteEndObject();
    }

    private static void WriteRow(JsonTextWriter json, IndicatorScore row)
    {
        json.WriteStartObject();
        Text(json, "name", row.Name);
        Text(json, "level1", row.Indicator?.Level1);
        Text(json, "level2", row.Indicator?.Level2);
        Number(json, "weight", row.Weight);
        Number(json, "score", row.Score);
        json.WritePropertyName("met");
        json.WriteValue(row.Met);
        WriteReason(json, row);
        json.WriteEndObject();
    }

    /// <summary>Rows that hold 无 stand apart, so that whoever adds up <c>indicators</c> meets no blank.</summary>
    private static void WriteNotApplicable(JsonTextWriter json, ScoreCard card)
    {
        json.WritePropertyName("notApplicable");
        json.WriteStartArray();
        foreach (IndicatorScore row in card.Indicators.Where(r => r.Outcome == ScoreOutcome.NotApplicable))
        {
            json.WriteStartObject();
            Text(json, "level1", row.Indicator?.Level1);
            Text(json, "level2", row.Indicator?.Level2);
            Text(json, "name", row.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReason(JsonTextWriter json, IndicatorScore row)
    {
        Text(json, "outcome", row.Outcome switch
        {
            ScoreOutcome.Scored => "scored",
            ScoreOutcome.Adopted => "adopted",
            ScoreOutcome.NotApplicable => "notApplicable",
            _ => "notAssessable",
        });
        Text(json, "rule", row.Rule);
        Text(json, "explanation", row.Explanation);
        Number(json, "declared", row.Declared);
        Number(json, "difference", row.Difference);
        if (row.ReviewedScore is { } reviewed)
        {
            Number(json, "reviewed", reviewed);
            Text(json, "reviewExplanation", row.ReviewExplanation);
        }
    }

    internal static void Text(JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>Without needless zeros: a score of 9.90 reads 9.9 in every language.</summary>
    private static void Number(JsonTextWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "null");
    }
}
