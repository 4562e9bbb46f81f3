using SelfEval.Cards.Writing;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Outcomes;

/// <summary>Says in Chinese how a row got its points, or why it has none (说明).</summary>
internal static class RowExplanation
{
    public static string Render(IndicatorScore row) => PrintedText.Of(row, Print);

    /// <summary>The same behind a text.</summary>
    public static void Print(IndicatorScore row, PrintedText text)
    {
        if (row.Counts && row.RuleIndex >= 0)
        {
            ExplanationText.PrintScored(row, text);
        }
        else
        {
            text.Add(row.Outcome switch
            {
                ScoreOutcome.NotApplicable => "本行不适用，不计分",
                ScoreOutcome.NotAssessable => RowObstacle.Of(row).Chinese,
                _ => Adopted(row),
            });
        }
    }

    private static string Adopted(IndicatorScore row)
    {
        string said = row.Indicator is { Actual.Kind: not CellKind.Missing } cells ? $"实际“{cells.Actual.Text}”" : "没有完成值，照评分标准打分";
        return $"{said}，要由人判断；自评{PrintedNumber.Plain(row.Points)}分没有超过分值{PrintedNumber.Plain(row.Weight ?? 0)}分，采用自评（未核）";
    }
}
