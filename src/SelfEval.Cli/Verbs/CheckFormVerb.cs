using System.CommandLine;
using SelfEval.Files;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval check-form FORM…</c>: what does not add up in a form.</summary>
internal static class CheckFormVerb
{
    /// <summary>A form that names no book is held against the checks alone.</summary>
    private const string ChecksOnly = "checks";

    public static Command Create(Session session)
    {
        var forms = new Argument<string[]>("FORM") { Arity = ArgumentArity.OneOrMore, Description = session.Say("自评表文件（JSON），可以有几个", "form files (JSON)") };
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件，或内置规则书的编号；不写就用表里 ruleBook 指定的，表里也没有就用 checks", "rule book: a file or a built-in id; by default the one that the form names, else checks"), HelpName = "BOOK" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var sarif = new Option<string?>("--sarif") { Description = session.Say("另写 SARIF 2.1.0 到文件；- 为标准输出", "write SARIF 2.1.0 to a file; - for standard output"), HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = session.Say("也列出缺少数字、无法核对的检查项", "also list the checks that lack their figures") };
        Option<string?> failOn = FailOn.Create(session);
        var command = new Command("check-form", session.Say("核对自评表：合计、正文与表、得分与完成情况，逐条列出对不上的地方", "check forms: sums, narrative against tables, scores against results"));
        command.Add(forms);
        foreach (Option option in new Option[] { rules, json, sarif, failOn, all })
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(session, parsed.GetValue(forms)!, parsed.GetValue(rules), new Wanted(parsed.GetValue(json), parsed.GetValue(sarif), parsed.GetValue(all), parsed.GetValue(failOn))));
        return command;
    }

    private static int Run(Session session, string[] files, string? rules, Wanted wanted)
    {
        var forms = new ScoredForms(session, rules, ChecksOnly);
        forms.Score(files);
        if (!OutputCheck.Passes(session, [.. files, rules, .. forms.Cards.SelectMany(c => c.Card.Book.Files)], wanted.Sarif))
        {
            return Session.WrongUsage;
        }

        Print(session, forms.Cards, wanted);
        return Math.Max(forms.Status, FailOn.Status(wanted.FailOn, forms.Cards.Select(c => c.Card)));
    }

    private static void Print(Session session, IReadOnlyList<(string File, ScoreCard Card)> cards, Wanted wanted)
    {
        if (wanted.Sarif is { } target)
        {
            WriteSarif(session, cards, target);
        }

        if (wanted.Json)
        {
            ScoreCardJson.WriteFindings(cards, wanted.All, session.Output);
            session.Output.WriteLine();
        }
        else if (wanted.Sarif != "-")
        {
            foreach ((string file, ScoreCard card) in cards)
            {
                FindingList.Print(session, file, card, wanted.All);
            }

            if (cards.Count > 1)
            {
                FindingList.PrintTotals(session, cards);
            }
        }
    }

    private static void WriteSarif(Session session, IReadOnlyList<(string File, ScoreCard Card)> cards, string target)
    {
        (string File, string Json, ScoreCard Card)[] placed = [.. cards.Select(c => (c.File, File.ReadAllText(c.File), c.Card))];
        if (target == "-")
        {
            ScoreCardJson.WriteSarif(placed, session.Output);
            session.Output.WriteLine();
            return;
        }

        OutputFile.Write(target, text =>
        {
            ScoreCardJson.WriteSarif(placed, text);
            text.WriteLine();
        });
    }

    private sealed record Wanted(bool Json, string? Sarif, bool All, string? FailOn);
}
