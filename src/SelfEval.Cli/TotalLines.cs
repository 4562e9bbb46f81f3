using System.Globalization;

namespace SelfEval.Cli;

/// <summary>The total of a card and what it is made of, in a few lines (总分和它的各部分).</summary>
internal static class TotalLines
{
    public static IEnumerable<string> Of(Session session, ScoreCard card)
    {
        yield return Total(session, card);
        if (Parts(session, card) is { Length: > 0 } parts)
        {
            yield return parts;
        }

        if (Differences(session, card) is { Length: > 0 } differences)
        {
            yield return differences;
        }
    }

    private static string Total(Session session, ScoreCard card)
    {
        string grade = card.Grade ?? session.Say("不评等级", "no grade");
        string total = card.Total is { } known
            ? session.Say($"总分 {Plain(known)} 分  等级 {grade}", $"total {Plain(known)}  grade {grade}")
            : session.Say("没有总分", "no total");
        total += card.Form.DeclaredTotal is { } declared ? session.Say($"  自评 {Plain(declared)} 分", $"  declared {Plain(declared)}") : "";
        total += card.Difference is { } difference ? session.Say($"，差异 {Plain(difference)} 分", $", difference {Plain(difference)}") : "";
        total += card.ReviewedTotal is { } reviewed ? session.Say($"  复核 {Plain(reviewed)} 分", $"  reviewed {Plain(reviewed)}") : "";
        return total + (card.TotalExplanation is { } steps ? $"（{steps}）" : "");
    }

    /// <summary>Nothing where the computed rows are all there is.</summary>
    private static string Parts(Session session, ScoreCard card)
    {
        (ScorePart computed, ScorePart adopted, ScorePart unverifiable) = (card.Computed, card.Adopted, card.Unverifiable);
        if (adopted.Rows + unverifiable.Rows == 0)
        {
            return "";
        }

        var parts = new List<string>
        {
            computed.Rows == 0
                ? session.Say("核对得分 0 行", "computed: no row")
                : session.Say($"核对得分 {Plain(computed.Points)} 分（{computed.Rows} 行，分值 {Plain(computed.Weight)} 分）", $"computed {Plain(computed.Points)} ({computed.Rows} rows that weigh {Plain(computed.Weight)})"),
        };
        if (adopted.Rows > 0)
        {
            parts.Add(session.Say($"采用自评（未核）{Plain(adopted.Points)} 分（{adopted.Rows} 行，分值 {Plain(adopted.Weight)} 分）", $"adopted unverified {Plain(adopted.Points)} ({adopted.Rows} rows that weigh {Plain(adopted.Weight)})"));
        }

        if (unverifiable.Rows > 0)
        {
            string claimed = unverifiable.Declared is { } declared ? session.Say($"，自评 {Plain(declared)} 分", $", declared {Plain(declared)}") : "";
            string weight = unverifiable.Weight is { } known ? session.Say($"分值 {Plain(known)} 分", $"weight {Plain(known)}") : session.Say("没有分值", "no weight");
            parts.Add(session.Say($"无法核对 {unverifiable.Rows} 行（{weight}{claimed}）", $"not verifiable: {unverifiable.Rows} rows ({weight}{claimed})"));
        }

        return session.Say("其中：", "of which: ") + string.Join(session.Say("；", "; "), parts);
    }

    /// <summary>Row by row, over the rows that were computed and declared; their sum first where the totals do not compare.</summary>
    private static string Differences(Session session, ScoreCard card)
    {
        IEnumerable<IndicatorScore> rows = card.Execution is null ? card.Indicators : card.Indicators.Prepend(card.Execution);
        string[] differ = [.. rows.Where(static r => r.Difference is not (null or 0)).Select(static r => $"{r.Name} {Signed(r.Difference)}")];
        if (differ.Length == 0)
        {
            return "";
        }

        string sum = card.Difference is null && card.Computed is { Difference: { } difference } part
            ? session.Say($"核对的 {part.Rows} 行自评 {Plain(part.Declared)} 分，差异 {Plain(difference)} 分：", $"the {part.Rows} computed rows declare {Plain(part.Declared)}, difference {Plain(difference)}: ")
            : session.Say("差异逐行：", "difference by row: ");
        return sum + string.Join(session.Say("，", ", "), differ);
    }

    private static string Signed(decimal? number) => (number > 0 ? "+" : "") + Plain(number);

    private static string Plain(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
