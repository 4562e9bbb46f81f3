using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Cards.Outcomes;

/// <summary>Says in English how a row got its points, or why it has none; the words of book and form stay as they are.</summary>
internal static class EnglishExplanation
{
    public static string Render(IndicatorScore row) => row.Outcome switch
    {
        ScoreOutcome.NotApplicable => row.Dropped?.English ?? "the row does not apply and is not scored",
        ScoreOutcome.NotAssessable => RowObstacle.Of(row).English,
        ScoreOutcome.Adopted when row.RuleIndex < 0 => Adopted(row),
        _ => Scored(row),
    };

    private static string Scored(IndicatorScore row)
    {
        string worked = row.Exact == row.Points ? "" : $", worked out as {PrintedNumber.Plain(row.Exact)}";
        return $"{Points(row)} by the rule '{row.Rule}' of '{row.Workflow}'{worked}";
    }

    private static string Adopted(IndicatorScore row)
    {
        string said = row.Indicator is { Actual.Kind: not CellKind.Missing } cells ? $"the actual is '{cells.Actual.Text}'" : "there is no actual, the criterion is judged";
        return $"{said}, which takes a person; the declared {Points(row)} points are adopted and not verified";
    }

    private static string Points(IndicatorScore row) => $"{PrintedNumber.Plain(row.Points)} of {PrintedNumber.Plain(row.Weight ?? 0)}";
}
