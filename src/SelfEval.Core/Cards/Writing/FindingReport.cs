using Newtonsoft.Json;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Writing;

/// <summary>Writes the findings of checked forms as JSON (疑点报告).</summary>
internal static class FindingReport
{
    public static void WriteJson(IEnumerable<(string File, ScoreCard Card)> forms, bool includeUnchecked, TextWriter output)
    {
        using JsonTextWriter json = ScoreCardJson.Open(output);
        json.WriteStartArray();
        foreach ((string file, ScoreCard card) in forms)
        {
            WriteForm(json, file, card, includeUnchecked);
        }

        json.WriteEndArray();
    }

    internal static void WriteFinding(JsonTextWriter json, ScoreCard card, Finding finding)
    {
        json.WriteStartObject();
        ScoreCardJson.Text(json, "code", finding.Code);
        ScoreCardJson.Text(json, "severity", SeverityWords.InFile(finding.Severity));
        ScoreCardJson.Text(json, "message", finding.Message);
        ScoreCardJson.Text(json, "where", finding.Where);
        ScoreCardJson.Text(json, "place", finding.Place);
        if (card.CellOf(finding) is { } cell)
        {
            ScoreCardJson.Text(json, "cell", cell);
        }

        ScoreCardJson.Text(json, "rule", finding.Rule);
        ScoreCardJson.Text(json, "basis", finding.Basis);
        json.WriteEndObject();
    }

    private static void WriteForm(JsonTextWriter json, string file, ScoreCard card, bool includeUnchecked)
    {
        json.WriteStartObject();
        ScoreCardJson.Text(json, "file", file);
        ScoreCardJson.Text(json, "unit", card.Form.Unit);
        ScoreCardJson.Text(json, "ruleBook", card.Book.Id);
        foreach (FindingSeverity severity in new[] { FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Hint })
        {
            json.WritePropertyName(SeverityWords.InFile(severity) + "s");
            json.WriteValue(card.Findings.Count(f => f.Severity == severity));
        }

        json.WritePropertyName("findings");
        json.WriteStartArray();
        foreach (Finding finding in card.Findings)
        {
            WriteFinding(json, card, finding);
        }

        json.WriteEndArray();
        if (includeUnchecked)
        {
            WriteUnchecked(json, card);
        }

        json.WriteEndObject();
    }

    private static void WriteUnchecked(JsonTextWriter json, ScoreCard card)
    {
        json.WritePropertyName("unchecked");
        json.WriteStartArray();
        foreach (Finding finding in card.UncheckedRules)
        {
            WriteFinding(json, card, finding);
        }

        json.WriteEndArray();
    }
}
