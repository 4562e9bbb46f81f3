using System.Globalization;
using Spectre.Console;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Prints an impact analysis for a person at a terminal.</summary>
internal static class ImpactText
{
    private const int MostNamed = 50;

    public static void Print(Session session, ImpactAnalysis impact, DateOnly? date, string? issuer)
    {
        IAnsiConsole console = CardTable.Open(session);
        string head = string.Join("  ", new[] { issuer, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>());
        foreach (string line in impact.ConclusionIn(session.English).Prepend(head).Where(l => l.Length > 0))
        {
            session.Output.WriteLine(line);
        }

        session.Output.WriteLine();
        session.Output.Write(impact.Diff.Render(session.English));
        session.Output.WriteLine();
        Write(console, session, session.Say("等级变化", "grades"), ["旧", "新", "份数"], ["old", "new", "forms"],
            impact.Grades.Select(g => new[] { g.Before ?? session.Say("不评等级", "none"), g.After ?? session.Say("不评等级", "none"), Short(g.Forms) }));
        PrintGradeChanges(session, impact, console);
        Write(console, session, session.Say("总分变化的分布（含离 0 较远的一端）", "distribution of the change (the end away from 0 belongs)"), ["从", "到", "份数"], ["from", "to", "forms"],
            impact.Histogram.Where(s => s.Forms > 0).Select(s => new[] { s.From is { } f ? Signed(f) : "…", s.To is { } t ? Signed(t) : "…", Short(s.Forms) }));
        Write(console, session, session.Say("各条规则造成的变化", "change by rule"), ["旧规则", "新规则", "行数", "变化行数", "变化合计"], ["old rule", "new rule", "rows", "changed", "change"],
            impact.Rules.Where(r => r.ChangedRows > 0).Select(r => new[] { r.Before, r.After, Short(r.Rows), Short(r.ChangedRows), Signed(r.Change) }));
        Write(console, session, session.Say("变动最大", "most affected"), ["来自", "单位", "项目", "旧总分", "新总分", "变化", "等级"], ["source", "unit", "project", "old", "new", "change", "grade"],
            impact.MostAffected.Select(f => new[] { f.Source ?? "", f.Before.Form.Unit, f.Before.Form.ProjectName ?? "", Short(f.Before.Total), Short(f.After.Total), Signed(f.After.Total - f.Before.Total), Grades(session, f.Before.Grade, f.After.Grade) }));
    }

    /// <summary>Every unit whose grade changes by name, also where its total stays.</summary>
    private static void PrintGradeChanges(Session session, ImpactAnalysis impact, IAnsiConsole console)
    {
        string[][] changed = [.. impact.Units.Where(u => u.Outcome is "上升" or "下降" or "不变" && u.GradeBefore != u.GradeAfter)
            .Select(u => new[] { u.Source ?? "", u.Unit, u.Project ?? "", Short(u.Before), Short(u.After), Grades(session, u.GradeBefore, u.GradeAfter) })];
        Write(console, session, session.Say("等级有变化的单位", "units whose grade changes"), ["来自", "单位", "项目", "旧总分", "新总分", "等级"], ["source", "unit", "project", "old", "new", "grade"], changed.Take(MostNamed));
        if (changed.Length > MostNamed)
        {
            session.Output.WriteLine(session.Say($"以上是前 {MostNamed} 个，全部写在 --csv 或 --html 里", $"these are the first {MostNamed}; --csv and --html hold all"));
            session.Output.WriteLine();
        }
    }

    private static string Grades(Session session, string? before, string? after) => $"{before ?? session.Say("不评等级", "none")} → {after ?? session.Say("不评等级", "none")}";

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
