using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Writing.Marking;

/// <summary>What a reviewer would note on a form (批注内容): findings at their cells, the computed score at each score cell, the result at the total.</summary>
internal static class CardComments
{
    public static IReadOnlyList<CellComment> Of(DocumentForm form, ScoreCard card, bool english)
    {
        var comments = new List<CellComment> { Summary(form, card, english) };
        comments.AddRange(Scores(form, card, english));
        comments.AddRange(card.Findings.Where(f => f.Kind != FindingKind.Status).Select(f => OfFinding(f, card, english)));
        return comments;
    }

    /// <summary>Where the result stands: the total's cell, else the last thing of the form that has one.</summary>
    public static string TotalPlace(DocumentForm form)
    {
        string[] wanted = ["total", "totalWeight", $"indicators[{form.Form.Indicators.Count - 1}].score", "grade"];
        return wanted.Select(form.Places.GetValueOrDefault).FirstOrDefault(p => p is not null) ?? form.Places.Values.LastOrDefault() ?? "";
    }

    private static CellComment Summary(DocumentForm form, ScoreCard card, bool english)
    {
        var lines = new List<string>(TotalLines.Of(card, english)) { english ? $"rule book {card.Book.Id} {card.Book.Version} ({card.Book.Title})" : $"规则书 {card.Book.Id} {card.Book.Version}（{card.Book.Title}）", Counts(card, english) };
        lines.AddRange(card.Findings.Where(f => f.Kind == FindingKind.Status).Select(f => $"{f.Code} {f.MessageIn(Languages.Culture(english))}").Distinct());
        return new CellComment(TotalPlace(form), english ? "Result of the review" : "复核结果", string.Join('\n', lines), null);
    }

    private static string Counts(ScoreCard card, bool english)
    {
        int Of(FindingSeverity severity) => card.Findings.Count(f => f.Severity == severity && f.Kind != FindingKind.Status);
        (int errors, int warnings, int hints) = (Of(FindingSeverity.Error), Of(FindingSeverity.Warning), Of(FindingSeverity.Hint));
        return english ? $"{errors} errors, {warnings} warnings, {hints} hints" : string.Create(CultureInfo.InvariantCulture, $"疑点 {errors + warnings + hints} 处：错误 {errors}，警告 {warnings}，提示 {hints}");
    }

    private static IEnumerable<CellComment> Scores(DocumentForm form, ScoreCard card, bool english)
    {
        if (card.Execution is { } execution && IsOfTheBook(execution))
        {
            yield return OfRow(execution, form.PlaceOf("budget.declaredScore"), english);
        }

        for (int i = 0; i < card.Indicators.Count; i++)
        {
            if (IsOfTheBook(card.Indicators[i]))
            {
                yield return OfRow(card.Indicators[i], form.PlaceOf(string.Create(CultureInfo.InvariantCulture, $"indicators[{i}].score")), english);
            }
        }
    }

    /// <summary>A book of checks alone has nothing to say of scores, and need not say so in every row.</summary>
    private static bool IsOfTheBook(IndicatorScore row) => row.Workflow is not null || row.Outcome != ScoreOutcome.NotAssessable;

    private static CellComment OfRow(IndicatorScore row, string place, bool english) =>
        new(place, RowResult.Of(row, english) + " " + row.Name, row.ExplanationIn(Languages.Culture(english)), row.Difference is null or 0 ? null : FindingSeverity.Warning);

    private static CellComment OfFinding(Finding finding, ScoreCard card, bool english)
    {
        string basis = finding.Basis is { Length: > 0 } named ? (english ? "\nbasis: " : "\n依据：") + named : "";
        return new CellComment(card.CellOf(finding) ?? "", $"{DiagnosticText.Label(finding.Severity, english)} {finding.Code} {finding.PlaceIn(Languages.Culture(english))}", finding.MessageIn(Languages.Culture(english)) + basis, finding.Severity);
    }
}
