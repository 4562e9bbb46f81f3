using System.Globalization;
using SelfEval.Reading.Diagnostics;
using Spectre.Console;

namespace SelfEval.Cli;

/// <summary>Prints the findings of a form, the serious ones first.</summary>
internal static class FindingList
{
    public static void Print(Session session, string file, ScoreCard card, bool all)
    {
        IAnsiConsole console = CardTable.Open(session);
        console.WriteLine($"{card.Form.Year}{session.Say(" 年度", "")} {card.Form.Unit} {card.Form.ProjectName}".TrimEnd());
        console.WriteLine(session.Say($"规则书 {card.Book.Id} {card.Book.Version}（{card.Book.Title}）  文件 {file}", $"rule book {card.Book.Id} {card.Book.Version} ({card.Book.Title})  file {file}"));
        PrintFindings(session, console, card);
        console.WriteLine(session.Say($"无法核对 {card.UncheckedRules.Count} 处（缺少数字）{(all ? "：" : "，用 --all 列出")}", $"{card.UncheckedRules.Count} checks lack their figures{(all ? ":" : "; --all lists them")}"));
        foreach (Finding rule in all ? card.UncheckedRules : [])
        {
            console.WriteLine(session.Say($"  {rule.Code} {rule.Place}（{rule.Rule}）：{rule.Message}", $"  {rule.Code} {rule.PlaceIn(session.Culture)} ({rule.Rule}): {rule.MessageIn(session.Culture)}"));
        }

        console.WriteLine();
    }

    /// <param name="session">Where to print, and in which language.</param>
    /// <param name="console">The console.</param>
    /// <param name="card">The card.</param>
    /// <param name="foldsDesign">True to name the hints about the making of indicators in one line.</param>
    public static void PrintFindings(Session session, IAnsiConsole console, ScoreCard card, bool foldsDesign = false)
    {
        Finding[] status = [.. card.Findings.Where(static f => f.Kind == FindingKind.Status)];
        if (status.Length > 0)
        {
            console.WriteLine(session.Say("计分说明：", "about this score: ") + string.Join(session.Say("；", "; "), status.Select(f => $"{f.Code} {f.MessageIn(session.Culture)}").Distinct()));
        }

        if (card.Findings.Count == status.Length)
        {
            return;
        }

        (int errors, int warnings, int hints) = Count(card);
        console.WriteLine(session.Say($"疑点 {errors + warnings + hints} 处：错误 {errors}，警告 {warnings}，提示 {hints}", $"{errors + warnings + hints} findings: {errors} errors, {warnings} warnings, {hints} hints"));
        Finding[] folded = [.. card.Findings.Where(f => foldsDesign && f.Kind == FindingKind.Design)];
        foreach (Finding finding in card.Findings.Except(status).Except(folded))
        {
            string colour = finding.Severity == FindingSeverity.Error ? "red" : finding.Severity == FindingSeverity.Warning ? "yellow" : "default";
            string cell = card.CellOf(finding, session.Culture) is { } found ? session.Say($"（{found}）", $" ({found})") : "";
            console.WriteLine($"  {SeverityWords.Of(finding.Severity, session.English)} {finding.Code} {finding.PlaceIn(session.Culture)}{cell}{session.Say("：", ": ")}{finding.MessageIn(session.Culture)}", colour);
        }

        if (folded.Length > 0)
        {
            console.WriteLine(session.Say($"  另有指标设计和填表的提示 {folded.Length} 处，用 check-form 看全文：", $"  and {folded.Length} hints about indicators and filling in; check-form prints them: ") + string.Join(session.Say("、", ", "), folded.Select(f => $"{f.Code} {f.PlaceIn(session.Culture)}").Distinct()));
        }
    }

    /// <summary>One row per form, for a bureau that checks many.</summary>
    public static void PrintTotals(Session session, IReadOnlyList<(string File, ScoreCard Card)> cards)
    {
        IAnsiConsole console = CardTable.Open(session);
        var table = new TerminalTable(
            session, (session.Say("文件", "file"), false), (session.Say("错误", "errors"), true), (session.Say("警告", "warnings"), true), (session.Say("提示", "hints"), true), (session.Say("无法核对", "unchecked"), true));
        foreach ((string file, ScoreCard card) in cards)
        {
            (int errors, int warnings, int hints) = Count(card);
            table.Add([file, Number(errors), Number(warnings), Number(hints), Number(card.UncheckedRules.Count)]);
        }

        table.Write(console);
    }

    private static (int Errors, int Warnings, int Hints) Count(ScoreCard card)
    {
        int Of(FindingSeverity severity) => card.Findings.Count(f => f.Severity == severity && f.Kind != FindingKind.Status);
        return (Of(FindingSeverity.Error), Of(FindingSeverity.Warning), Of(FindingSeverity.Hint));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
