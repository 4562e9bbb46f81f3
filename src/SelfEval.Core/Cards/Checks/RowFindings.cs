using SelfEval.Cards.Outcomes;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using System.Globalization;

namespace SelfEval.Cards.Checks;

/// <summary>
/// Rows without points (未计分的行). Blank cells that earned points are said in one line; what could not be read is a hint that quotes it;
/// what a check of the book says already is not said again.
/// </summary>
internal sealed class RowFindings
{
    private readonly ScoreCard _card;
    private readonly List<Finding> _findings;
    private readonly List<(IndicatorScore Row, string Where)> _blank = [];
    private readonly bool _hasChecks;

    private RowFindings(ScoreCard card, List<Finding> findings)
    {
        _card = card;
        _findings = findings;
        _hasChecks = card.Book.Trees.Checks.Count > 0;
    }

    public static void Add(ScoreCard card, List<Finding> findings)
    {
        var rows = new RowFindings(card, findings);
        if (card.Execution is { } execution)
        {
            rows.Add(execution, -1);
        }

        for (int i = 0; i < card.Indicators.Count; i++)
        {
            rows.Add(card.Indicators[i], i);
        }

        new BlankRowFindings(card, findings).Add(rows._blank);
    }

    // Most rows have nothing to say, and need no words for where they stand.
    private static string Where(int index) => index < 0 ? "budget" : string.Create(CultureInfo.InvariantCulture, $"indicators[{index}]");

    private static string Place(IndicatorScore row) => row.Indicator is null ? "资金执行情况" : $"三级指标“{row.Name}”";

    private void Add(IndicatorScore row, int index)
    {
        if (row is { HasFailedRule: true, Program: { } workflow } && workflow.Decide(row.Facts) is { Failure: { } failure } decision)
        {
            _findings.Add(new Finding(DiagnosticCatalog.RuleFailed, Where(index), Place(row), workflow.Rules[decision.FailedIndex].Name, failure.Chinese, failure.English) { Kind = FindingKind.Status });
        }

        // A row without points of its own (其中) is judged with the one above it.
        if (row.Outcome == ScoreOutcome.NotAssessable && row.Facts.IsWorthPoints)
        {
            AddObstacle(row, RowObstacle.Of(row), Where(index), Place(row));
        }
        else if (IsEmptyWithoutWeight(row))
        {
            _blank.Add((row, Where(index)));
        }
    }

    /// <summary>On a form without weights a row of which only the name is filled in.</summary>
    private bool IsEmptyWithoutWeight(IndicatorScore row) => row is { Outcome: ScoreOutcome.NotAssessable, Weight: null, Indicator: { Target.Kind: CellKind.Missing, Actual.Kind: CellKind.Missing } cells }
        && cells.Name.Length > 0 && StatusFindings.HasNoWeights(_card) && _card.Indicators.Any(static r => r.Met is not null);

    private void AddObstacle(IndicatorScore row, RowObstacle obstacle, string where, string place)
    {
        switch (obstacle.Kind)
        {
            case Obstacle.TooLarge:
                _findings.Add(new Finding(DiagnosticCatalog.PointsTooLarge, where + ".weight", place));
                break;
            case Obstacle.NoEntry:
                _findings.Add(new Finding(DiagnosticCatalog.NoScoringEntry, where, place) { Kind = FindingKind.Status });
                break;
            case Obstacle.Blank:
                _blank.Add((row, where));
                break;
            case Obstacle.Asked:
                _findings.Add(RowQuestions.Of(row.Facts, where, place)!);
                break;
            case Obstacle.NoWeight when RowQuestions.Of(row.Facts, where, place) is { } question:
                _findings.Add(question);
                break;
            case Obstacle.NoWeight when _hasChecks || StatusFindings.HasNoWeights(_card):
            case Obstacle.NeedsPerson when _hasChecks:
            case Obstacle.HoldsTotal:
            case Obstacle.NotUnderstood when _hasChecks && row.Facts.Row is { Pair.UnitsDiffer: true } or { Pair.ScaleUnclear: true }:
                break;
            default:
                _findings.Add(new Finding(DiagnosticCatalog.NotAssessable, where, place, obstacle.Chinese, obstacle.English) { Kind = FindingKind.Unverified });
                break;
        }
    }
}
