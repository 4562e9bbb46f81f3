using SelfEval.Cards.Outcomes;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cards.Checks;

/// <summary>How far the card reaches (计分状态): the year and the book, excerpts, weights that are not there. None of it is the unit's fault.</summary>
internal static class StatusFindings
{
    public static void AddYear(ScoreCard card, List<Finding> findings)
    {
        if (card.Form.Year is not { } year)
        {
            findings.Add(Status(DiagnosticCatalog.YearMissing, "year", "年度"));
        }
        else if (!card.Book.Document.Effective.Contains(year))
        {
            findings.Add(Status(DiagnosticCatalog.BookNotInForce, "year", "年度", card.Book.Id, Years(card.Book.Document.Effective), year));
        }
    }

    public static void Add(ScoreCard card, List<Finding> findings)
    {
        if (card.Form.ExecutionHoldsTotal && card.Execution is { } execution)
        {
            RowObstacle why = RowObstacle.Of(execution);
            findings.Add(Status(DiagnosticCatalog.ExecutionHoldsTotal, "budget.weight", "资金执行情况", why.Chinese, why.English));
        }

        if (card.Form.IsPartial)
        {
            findings.Add(Status(DiagnosticCatalog.PartialForm, "total", "总分"));
        }

        AddWeights(card, findings);
        AddTotal(card, findings);
    }

    /// <summary>True where the form gives no indicator a weight: some provinces print none.</summary>
    public static bool HasNoWeights(ScoreCard card) => !card.Form.Indicators.Any(static i => i.Weight is > 0);

    private static void AddWeights(ScoreCard card, List<Finding> findings)
    {
        if (!HasNoWeights(card))
        {
            return;
        }

        IndicatorScore[] rows = [.. card.Indicators.Where(static r => r is { Outcome: ScoreOutcome.NotAssessable, Weight: null } && SaysSomething(r))];
        if (rows.Length > 0)
        {
            bool?[] met = [.. rows.Select(static r => r.Met)];
            findings.Add(Status(DiagnosticCatalog.NoWeights, "indicators", "各指标分值", rows.Length, met.Count(static m => m is true), met.Count(static m => m is false), met.Count(static m => m is null)));
        }
    }

    private static bool SaysSomething(IndicatorScore row) =>
        row.Declared is not null || row.Indicator is { Target.Kind: not CellKind.Missing } or { Actual.Kind: not CellKind.Missing };

    private static void AddTotal(ScoreCard card, List<Finding> findings)
    {
        ScorePart missing = card.Unverifiable;
        if (missing.Rows > 0 && missing.Weight is not null)
        {
            findings.Add(Status(DiagnosticCatalog.Incomplete, "total", "总分", missing.Rows, Points(missing.Weight), Points(card.CountedWeight)));
        }
        else if (card.ExceedsFullMarks && !card.Form.IsPartial && card.Total is not null)
        {
            findings.Add(Status(DiagnosticCatalog.OverFullMarks, "total", "总分", Points(card.CountedWeight), Points(card.Total)));
        }
    }

    private static object Points(decimal? points) => points is { } known ? Plain(known) : Phrase.Incalculable;

    private static Phrase Years(YearRange years) => new(years.ToString(), years.ToString(english: true));

    private static Finding Status(DiagnosticDescriptor descriptor, string where, string place, params object[] arguments) =>
        new(descriptor, where, place, arguments) { Kind = FindingKind.Status };
}
