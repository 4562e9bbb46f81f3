using SelfEval.Reading.Diagnostics;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Documents.Writing;

/// <summary>The total of a card and what it is made of, in a few lines (总分和它的各部分).</summary>
internal static class TotalLines
{
    public static IEnumerable<string> Of(ScoreCard card, bool english)
    {
        yield return Total(card, english);
        if (Parts(card, english) is { Length: > 0 } parts)
        {
            yield return parts;
        }

        if (Differences(card, english) is { Length: > 0 } differences)
        {
            yield return differences;
        }
    }

    private static string Total(ScoreCard card, bool english)
    {
        string grade = card.Grade ?? Say(english, "不评等级", "no grade");
        grade += card.GradedTotal is { } exact ? Say(english, $"（按取舍前的 {Plain(exact)} 分评）", $" (by {Plain(exact)} before rounding)") : "";
        string total = card.Total is { } known
            ? Say(english, $"总分 {Short(known)} 分  等级 {grade}", $"total {Short(known)}  grade {grade}")
            : Say(english, "没有总分", "no total");
        total += card.Form.DeclaredTotal is { } declared ? Say(english, $"  自评 {Short(declared)} 分", $"  declared {Short(declared)}") : "";
        total += card.Difference is { } difference ? Say(english, $"，差异 {Short(difference)} 分", $", difference {Short(difference)}") : "";
        total += card.ReviewedTotal is { } reviewed ? Say(english, $"  复核 {Short(reviewed)} 分", $"  reviewed {Short(reviewed)}") : "";
        return total + (card.TotalExplanationIn(Languages.Culture(english)) is { } steps ? Say(english, $"（{steps}）", $" ({steps})") : "");
    }

    /// <summary>Nothing where the computed rows are all there is.</summary>
    private static string Parts(ScoreCard card, bool english)
    {
        (ScorePart computed, ScorePart adopted, ScorePart unverifiable) = (card.Computed, card.Adopted, card.Unverifiable);
        if (adopted.Rows + unverifiable.Rows == 0)
        {
            return "";
        }

        var parts = new List<string>
        {
            computed.Rows == 0
                ? Say(english, "核对得分 0 行", "computed: no row")
                : Say(english, $"核对得分 {Short(computed.Points)} 分（{computed.Rows} 行，分值 {Short(computed.Weight)} 分）", $"computed {Short(computed.Points)} ({computed.Rows} rows that weigh {Short(computed.Weight)})"),
        };
        if (adopted.Rows > 0)
        {
            parts.Add(Say(english, $"采用自评（未核）{Short(adopted.Points)} 分（{adopted.Rows} 行，分值 {Short(adopted.Weight)} 分）", $"adopted unverified {Short(adopted.Points)} ({adopted.Rows} rows that weigh {Short(adopted.Weight)})"));
        }

        if (unverifiable.Rows > 0)
        {
            string claimed = unverifiable.Declared is { } declared ? Say(english, $"，自评 {Short(declared)} 分", $", declared {Short(declared)}") : "";
            string weight = unverifiable.Weight is { } known ? Say(english, $"分值 {Short(known)} 分", $"weight {Short(known)}") : Say(english, "没有分值", "no weight");
            parts.Add(Say(english, $"无法核对 {unverifiable.Rows} 行（{weight}{claimed}）", $"not verifiable: {unverifiable.Rows} rows ({weight}{claimed})"));
        }

        return Say(english, "其中：", "of which: ") + string.Join(Say(english, "；", "; "), parts);
    }

    /// <summary>Row by row, over the rows that were computed and declared; their sum first where the totals do not compare.</summary>
    private static string Differences(ScoreCard card, bool english)
    {
        IEnumerable<IndicatorScore> rows = card.Execution is null ? card.Indicators : card.Indicators.Prepend(card.Execution);
        string[] differ = [.. rows.Where(static r => r.Difference is not (null or 0)).Select(r => $"{(english ? Languages.Quoted(r.Name) : r.Name)} {Signed(r.Difference)}")];
        if (differ.Length == 0)
        {
            return "";
        }

        string sum = card.Difference is null && card.Computed is { Difference: { } difference } part
            ? Say(english, $"核对的 {part.Rows} 行自评 {Short(part.Declared)} 分，差异 {Short(difference)} 分：", $"the {part.Rows} computed rows declare {Short(part.Declared)}, difference {Short(difference)}: ")
            : Say(english, "差异逐行：", "difference by row: ");
        return sum + string.Join(Say(english, "，", ", "), differ);
    }

    private static string Say(bool english, string chinese, string inEnglish) => english ? inEnglish : chinese;
}
