using Spectre.Console;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Prints an impact analysis for a person at a terminal.</summary>
internal static class ImpactText
{
    public static void Print(Session session, ImpactAnalysis impact)
    {
        IAnsiConsole console = CardTable.Open(session);
        session.Output.Write(impact.Diff.Render(session.English));
        session.Output.WriteLine();
        long compared = impact.Forms - impact.Incomparable;
        decimal change = impact.TotalAfter - impact.TotalBefore;
        session.Output.WriteLine(session.Say(
            $"自评表 {impact.Forms} 份：下降 {impact.Fallen}，上升 {impact.Risen}，不变 {impact.Unchanged}，不可比 {impact.Incomparable}",
            $"{impact.Forms} forms: {impact.Fallen} fall, {impact.Risen} rise, {impact.Unchanged} stay, {impact.Incomparable} do not compare"));
        if (impact.Incomplete > 0)
        {
            session.Output.WriteLine(session.Say($"其中 {impact.Incomplete} 份有行按新旧规则书都未能计分：只比较已计分的行，不评等级", $"{impact.Incomplete} of them have rows that neither book scores: compared by their other rows, without a grade"));
        }

        if (impact.Incomparable > 0)
        {
            session.Output.WriteLine(session.Say("不可比的自评表有行只有一本规则书能计分，不计入以下各表", "Forms do not compare where only one book scores a row; they are left out below"));
        }

        if (impact.Skipped > 0)
        {
            session.Output.WriteLine(session.Say($"另有 {impact.Skipped} 处读不出自评表", $"{impact.Skipped} entries are no forms"));
        }

        string mean = compared == 0 ? "" : session.Say($"，平均每份 {Signed(ScoringFunctions.Round(change / compared, 4))}", $", {Signed(ScoringFunctions.Round(change / compared, 4))} a form");
        session.Output.WriteLine(session.Say($"总分合计 {Short(impact.TotalBefore)} → {Short(impact.TotalAfter)}，变化 {Signed(change)}{mean}", $"sum of totals {Short(impact.TotalBefore)} → {Short(impact.TotalAfter)}, change {Signed(change)}{mean}"));
        session.Output.WriteLine();
        Write(console, session, session.Say("等级变化", "grades"), ["旧", "新", "份数"], ["old", "new", "forms"],
            impact.Grades.Select(g => new[] { g.Before ?? session.Say("不评等级", "none"), g.After ?? session.Say("不评等级", "none"), Short(g.Forms) }));
        Write(console, session, session.Say("总分变化的分布（含离 0 较远的一端）", "distribution of the change (the end away from 0 belongs)"), ["从", "到", "份数"], ["from", "to", "forms"],
            impact.Histogram.Where(s => s.Forms > 0).Select(s => new[] { s.From is { } f ? Signed(f) : "…", s.To is { } t ? Signed(t) : "…", Short(s.Forms) }));
        Write(console, session, session.Say("各条规则造成的变化", "change by rule"), ["旧规则", "新规则", "行数", "变化行数", "变化合计"], ["old rule", "new rule", "rows", "changed", "change"],
            impact.Rules.Where(r => r.ChangedRows > 0).Select(r => new[] { r.Before, r.After, Short(r.Rows), Short(r.ChangedRows), Signed(r.Change) }));
        Write(console, session, session.Say("变动最大", "most affected"), ["来自", "单位", "项目", "旧总分", "新总分", "变化", "等级"], ["source", "unit", "project", "old", "new", "change", "grade"],
            impact.MostAffected.Select(f => new[] { f.Source ?? "", f.Before.Form.Unit, f.Before.Form.ProjectName ?? "", Short(f.Before.Total), Short(f.After.Total), Signed(f.After.Total - f.Before.Total), $"{f.Before.Grade} → {f.After.Grade}" }));
    }

    private static void Write(IAnsiConsole console, Session session, string title, string[] chinese, string[] english, IEnumerable<string[]> rows)
    {
        string[][] lines = [.. rows];
        if (lines.Length == 0)
        {
            return;
        }

        var table = new TerminalTable(session, [.. chinese.Select((title, i) =>
            (session.Say(title, english[i]), lines.All(l => l[i].Length > 0 && (char.IsAsciiDigit(l[i][^1]) || l[i] == "…"))))]);
        Array.ForEach(lines, line => table.Add(line));

        console.WriteLine(title);
        table.Write(console);
        console.WriteLine();
    }
}
