using System.Globalization;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Prints a what-if: the changes, both totals, and the rows that differ with both explanations.</summary>
internal static class WhatIfText
{
    public static void Print(Session session, WhatIf whatIf)
    {
        (ScoreCard before, ScoreCard after) = (whatIf.Before, whatIf.After);
        TextWriter output = session.Output;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before.Form.Year}{session.Say(" 年度", "")} {before.Form.Unit}{(before.Form.ProjectName is { } project ? session.Say("：", ": ") + project : "")}"));
        foreach ((string fact, string old, string young) in whatIf.Changes)
        {
            output.WriteLine(session.Say($"改动  {fact}：{Blank(old)} → {Blank(young)}", $"change  {fact}: {Blank(old)} → {Blank(young)}"));
        }

        string none = session.Say("不评等级", "no grade");
        output.WriteLine(whatIf.Changes.Count == 0
            ? session.Say($"总分  {Total(session, before)}（{before.Grade ?? none}）", $"total  {Total(session, before)} ({before.Grade ?? none})")
            : session.Say($"总分  {Total(session, before)}（{before.Grade ?? none}） → {Total(session, after)}（{after.Grade ?? none}），变化 {Signed(after.Total - before.Total)}", $"total  {Total(session, before)} ({before.Grade ?? none}) → {Total(session, after)} ({after.Grade ?? none}), change {Signed(after.Total - before.Total)}"));
        foreach ((IndicatorScore old, IndicatorScore young) in Rows(before).Zip(Rows(after)).Where(r => r.First.Score != r.Second.Score || r.First.Explanation != r.Second.Explanation))
        {
            output.WriteLine();
            output.WriteLine(session.Say($"{young.Name}（{Short(young.Weight)}分）：{Score(old, session)} → {Score(young, session)}", $"{young.Name} ({Short(young.Weight)}): {Score(old, session)} → {Score(young, session)}"));
            output.WriteLine(session.Say("  改前 ", "  before ") + old.ExplanationIn(session.Culture));
            output.WriteLine(session.Say("  改后 ", "  after  ") + young.ExplanationIn(session.Culture));
        }

        output.WriteLine();
    }

    public static void PrintGoal(Session session, WhatIf whatIf, decimal goal)
    {
        TextWriter output = session.Output;
        if (whatIf.After.Total >= goal)
        {
            output.WriteLine(session.Say($"总分已达到 {Short(goal)}，不必改", $"the total is at {Short(goal)} already"));
            return;
        }

        IReadOnlyList<(string Fact, decimal Now, decimal? Needed, decimal? Total)> answers = whatIf.Reach(goal);
        output.WriteLine(session.Say($"要使总分达到 {Short(goal)}，只改一个数：", $"to reach a total of {Short(goal)} by one figure alone:"));
        foreach ((string fact, decimal now, decimal? needed, decimal? total) in answers.Where(a => a.Needed is not null))
        {
            output.WriteLine($"  {fact}：{Short(now)} → {Short(needed)}（{Signed(needed!.Value - now)}），" + session.Say($"总分 {Short(total)}", $"total {Short(total)}"));
        }

        string[] none = [.. answers.Where(a => a.Needed is null).Select(a => a.Fact)];
        if (none.Length > 0)
        {
            output.WriteLine(session.Say("  只改以下任一个数都达不到：", "  out of reach by any one of: ") + string.Join("、", none));
        }

        PrintMost(session, whatIf, goal, isReached: none.Length < answers.Count);
        output.WriteLine();
    }

    /// <summary>The most that can be reached, and the rows that stand in the way of more.</summary>
    private static void PrintMost(Session session, WhatIf whatIf, decimal goal, bool isReached)
    {
        TextWriter output = session.Output;
        if (!isReached && whatIf.FindMostByOne() is { } one)
        {
            output.WriteLine(session.Say($"只改一个完成值或执行数，最多到 {Short(one.Total)}（{one.Fact} 改为 {Short(one.Value)}）", $"by one actual or the amount spent alone {Short(one.Total)} at most ({one.Fact} at {Short(one.Value)})"));
        }

        (ScoreCard card, IReadOnlyList<(string Fact, decimal Value)> changes, IReadOnlyList<(string Row, decimal? Score, decimal? Weight, string Reason)> blocked) = whatIf.FindMost();
        string how = changes.Count == 0 ? session.Say("没有一个能加分", "none adds points") : string.Join(session.Say("，", ", "), changes.Select(c => $"{c.Fact} {Short(c.Value)}"));
        string gap = card.Total < goal ? session.Say($"，仍差 {Short(goal - card.Total)}", $", {Short(goal - card.Total)} short") : "";
        output.WriteLine(session.Say($"完成值和执行数全改，最多到 {Total(session, card)}{gap}（{how}）", $"by all actuals and the amount spent {Total(session, card)} at most{gap} ({how})"));
        foreach ((string row, decimal? score, decimal? weight, string reason) in blocked)
        {
            string points = score is { } known ? Short(known) : session.Say("未计分", "not scored");
            output.WriteLine(session.Say($"  挡住的：{row}（{Short(weight)}分）{points}：{reason}", $"  in the way: {row} ({Short(weight)}) {points}: {reason}"));
        }
    }

    private static string Total(Session session, ScoreCard card) => card.Total is { } total ? Short(total) : session.Say("没有", "none");

    private static IEnumerable<IndicatorScore> Rows(ScoreCard card) => card.Execution is { } execution ? card.Indicators.Prepend(execution) : card.Indicators;

    private static string Score(IndicatorScore row, Session session) => row.Score is { } score ? Short(score) : session.Say("未计分", "not scored");

    private static string Blank(string text) => text.Length == 0 ? "（空）" : text;
}
