using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>Writes the findings of checked forms as JSON (疑点报告).</summary>
internal static class FindingReport
{
    public static void WriteJson(IEnumerable<(string File, ScoreCard Card)> forms, bool includeUnchecked, TextWriter output)
    {
        using var json = JsonOutput.To(output);
        using (json.List())
        {
            foreach ((string file, ScoreCard card) in forms)
            {
                WriteForm(json, file, place: null, card, includeUnchecked);
            }
        }
    }

    internal static void WriteFindings(JsonOutput json, ReadOnlySpan<byte> name, ScoreCard card, IReadOnlyList<Finding> findings)
    {
        using (json.List(name))
        {
            foreach (Finding finding in findings)
            {
                WriteFinding(json, card, finding);
            }
        }
    }

    private static void WriteFinding(JsonOutput json, ScoreCard card, Finding finding)
    {
        using (json.Object())
        {
            json.RepeatedText("code"u8, finding.Code);
            json.RepeatedText("severity"u8, SeverityWords.InFile(finding.Severity));
            WriteWords(json, finding);
            if (card.CellOf(finding) is { } cell)
            {
                json.Text("cell"u8, cell);
            }

            json.RepeatedText("rule"u8, finding.Rule);
            json.RepeatedText("basis"u8, finding.Basis);
        }
    }

    private static void WriteWords(JsonOutput json, Finding finding)
    {
        json.Text("message"u8, finding.Text, static (words, text) => words.PrintMessage(english: false, text));
        json.Text("where"u8, finding.Where);
        json.Text("place"u8, finding.Text, static (words, text) => words.PrintPlace(text));
    }

    /// <summary>The findings of one form.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="file">The form's file.</param>
    /// <param name="place">Where the form stands in its document; null where the file is the form.</param>
    /// <param name="card">The form's card.</param>
    /// <param name="includeUnchecked">True to list the checks that the form lacks the figures for.</param>
    internal static void WriteForm(JsonOutput json, string file, string? place, ScoreCard card, bool includeUnchecked)
    {
        using (json.Object())
        {
            json.Text("file"u8, file);
            json.TextIfAny("place"u8, place);
            json.Text("unit"u8, card.Form.Unit);
            json.Text("ruleBook"u8, card.Book.Id);
            json.Number("errors"u8, Count(card, FindingSeverity.Error));
            json.Number("warnings"u8, Count(card, FindingSeverity.Warning));
            json.Number("hints"u8, Count(card, FindingSeverity.Hint));
            WriteFindings(json, "findings"u8, card, card.Findings);
            if (includeUnchecked)
            {
                WriteFindings(json, "unchecked"u8, card, card.UncheckedRules);
            }
        }
    }

    private static int Count(ScoreCard card, FindingSeverity severity) => card.Findings.Count(f => f.Severity == severity);
}
