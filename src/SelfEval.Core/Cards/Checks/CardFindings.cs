using System.Globalization;
using SelfEval.Cards.Writing;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>Works out the findings of a card (疑点): rows without a score, rules that failed, declared against computed.</summary>
internal static class CardFindings
{
    private const string Uncomputable = "（算不出）";

    public static IReadOnlyList<Finding> Of(ScoreCard card)
    {
        var findings = new List<Finding>();
        AddBookYear(card, findings);
        // A book of checks alone scores nothing, and misses nothing.
        if (card.Book.Document.Scoring.Count > 0)
        {
            AddRows(card, findings);
        }

        findings.AddRange(CheckRun.Of(card).Findings);
        return findings;
    }

    private static void AddRows(ScoreCard card, List<Finding> findings)
    {
        if (card.Execution is { } execution)
        {
            AddRow(execution, "budget", "资金执行情况", findings);
        }

        AddIndicatorRows(card, findings);
        if (card.Form.IsPartial)
        {
            findings.Add(new Finding(DiagnosticCatalog.PartialForm, "total", "总分"));
        }

        AddTotal(card, findings);
        AddReview(card, findings);
        if (card.Book.Trees.Checks.Count == 0)
        {
            AddDifferences(card, findings);
        }
    }

    /// <summary>What a whole column lacks is said once, not at every row: some provinces print no weights, some no targets and actuals.</summary>
    private static void AddIndicatorRows(ScoreCard card, List<Finding> findings)
    {
        bool noWeights = !card.Form.Indicators.Any(i => i.Weight is > 0);
        bool noCells = card.Form.Indicators.Count > 1 && card.Form.Indicators.All(i => i is { Target.Kind: CellKind.Missing, Actual.Kind: CellKind.Missing });
        int withoutWeight = 0;
        int withoutCells = 0;
        for (int i = 0; i < card.Indicators.Count; i++)
        {
            IndicatorScore row = card.Indicators[i];
            if (noWeights && LacksWeight(row))
            {
                withoutWeight++;
            }
            else if (noCells && row is { Outcome: ScoreOutcome.NotAssessable, Program: not null } && row.Facts.IsWorthPoints)
            {
                withoutCells++;
            }
            else
            {
                AddRow(row, string.Create(CultureInfo.InvariantCulture, $"indicators[{i}]"), $"三级指标“{row.Name}”", findings);
            }
        }

        if (withoutWeight > 0)
        {
            findings.Add(new Finding(DiagnosticCatalog.NoWeights, "indicators", "各指标分值", withoutWeight));
        }

        if (withoutCells > 0)
        {
            findings.Add(new Finding(DiagnosticCatalog.NoCells, "indicators", "各指标的年度指标值与实际完成值", withoutCells));
        }
    }

    private static bool LacksWeight(IndicatorScore row) => row is { Outcome: ScoreOutcome.NotAssessable, Weight: null, Declared: not null };

    /// <summary>Declared against computed, for a book without checks; the built-in checks look at the reason too.</summary>
    private static void AddDifferences(ScoreCard card, List<Finding> findings)
    {
        if (card.Execution is { Difference: not (null or 0) } execution)
        {
            AddDifference(execution, "budget.declaredScore", "资金执行情况", findings);
        }

        for (int i = 0; i < card.Indicators.Count; i++)
        {
            if (card.Indicators[i] is { Difference: not (null or 0) } row)
            {
                AddDifference(row, string.Create(CultureInfo.InvariantCulture, $"indicators[{i}].score"), $"三级指标“{row.Name}”", findings);
            }
        }

        if (card.IsComplete && card.Difference is not (null or 0) && !card.Form.IsPartial)
        {
            findings.Add(new Finding(DiagnosticCatalog.TotalDiffers, "total", "总分", Plain(card.Form.DeclaredTotal), Plain(card.Total), Signed(card.Difference)));
        }
    }

    private static void AddDifference(IndicatorScore row, string where, string place, List<Finding> findings) =>
        findings.Add(new Finding(DiagnosticCatalog.DeclaredDiffers, where, place, Plain(row.Declared), row.Rule!, Plain(row.Score), Signed(row.Difference)));

    private static void AddBookYear(ScoreCard card, List<Finding> findings)
    {
        if (card.Form.Year is not { } year)
        {
            findings.Add(new Finding(DiagnosticCatalog.YearMissing, "year", "年度"));
        }
        else if (!card.Book.Document.Effective.Contains(year))
        {
            findings.Add(new Finding(DiagnosticCatalog.BookNotInForce, "year", "年度", card.Book.Id, card.Book.Document.Effective, year));
        }
    }

    private static void AddRow(IndicatorScore row, string where, string place, List<Finding> findings)
    {
        if (row.Program is { } workflow && Interpreter.Decide(workflow, row.Facts).Failure is { } failure)
        {
            findings.Add(new Finding(DiagnosticCatalog.RuleFailed, where, place, failure.Rule, failure.Reason, failure.Reason));
        }

        // A child row (其中) has neither points nor score: nothing is wrong with it.
        if (row.Outcome == ScoreOutcome.NotAssessable && row.Facts.IsWorthPoints)
        {
            findings.Add(row.IsTooLarge ? new Finding(DiagnosticCatalog.PointsTooLarge, where + ".weight", place)
                : row.Program is null ? new Finding(DiagnosticCatalog.NoScoringEntry, where, place)
                : new Finding(DiagnosticCatalog.NotAssessable, WhereMissing(row, where), place, row.Program.Name, ExplanationText.Missing(row.Program, row.Facts), ExplanationText.Missing(row.Program, row.Facts)));
        }
    }

    private static void AddReview(ScoreCard card, List<Finding> findings)
    {
        decimal? declared = card.Form.DeclaredTotal ?? card.Total;
        if (card.ReviewedTotal is { } reviewed && declared is > 0 && reviewed != declared)
        {
            string share = Sums.Quotient(Sums.Minus(declared, reviewed), declared.Value) is { } part && !PrintedNumber.IsTooLarge(part) ? (part * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : Uncomputable;
            findings.Add(new Finding(DiagnosticCatalog.ReviewDiffers, "total", "总分", Plain(declared), Plain(reviewed), share));
        }
    }

    private static string WhereMissing(IndicatorScore row, string where) => row.Indicator switch
    {
        { Actual.Kind: CellKind.Missing } => where + ".actual",
        { Target.Kind: CellKind.Missing } => where + ".target",
        { Weight: null } => where + ".weight",
        _ => where,
    };

    private static void AddTotal(ScoreCard card, List<Finding> findings)
    {
        int unscored = card.Indicators.Count(i => i.Outcome == ScoreOutcome.NotAssessable && i.Facts.IsWorthPoints);
        unscored += card.Execution?.Outcome == ScoreOutcome.NotAssessable ? 1 : 0;
        if (unscored > 0)
        {
            findings.Add(new Finding(DiagnosticCatalog.Incomplete, "total", "总分", unscored, card.ScoredWeight is { } scored ? Plain(scored) : Uncomputable));
        }
        else if (card.ExceedsFullMarks && !card.Form.IsPartial)
        {
            findings.Add(new Finding(DiagnosticCatalog.OverFullMarks, "total", "总分", Plain(card.ScoredWeight), Plain(card.Total)));
        }
    }

    private static string Plain(decimal? number) => PrintedNumber.Plain(number ?? 0);

    private static string Signed(decimal? number) => (number > 0 ? "+" : "") + Plain(number);
}
