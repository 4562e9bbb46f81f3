using System.CommandLine;
using SelfEval.Documents;
using SelfEval.Files;
using SelfEval.Reading.Json;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval check-form FORM…</c>: what does not add up in a form.</summary>
internal static class CheckFormVerb
{
    /// <summary>A form that names no book is held against the checks alone.</summary>
    internal const string ChecksOnly = "checks";

    public static Command Create(Session session)
    {
        var forms = new Argument<string[]>("FORM") { Arity = ArgumentArity.OneOrMore, Description = session.Say("自评表：JSON，或 Word、Excel、网页、PDF、CSV 文件、文件夹、压缩包，可以有几个", "forms: JSON, or Word, Excel, web page, PDF, CSV, folders and zips of them") };
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件，或内置规则书的编号；不写就用表里 ruleBook 指定的，表里也没有就用 checks", "rule book: a file or a built-in id; by default the one that the form names, else checks"), HelpName = "BOOK" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var sarif = new Option<string?>("--sarif") { Description = session.Say("另写 SARIF 2.1.0 到文件；- 为标准输出", "write SARIF 2.1.0 to a file; - for standard output"), HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = session.Say("也列出缺少数字、无法核对的检查项", "also list the checks that lack their figures") };
        Option<string?> failOn = FailOn.Create(session);
        Option<string?> layout = Layouts.Option(session);
        var command = new Command("check-form", session.Say("核对自评表：合计、正文与表、得分与完成情况，逐条列出对不上的地方", "check forms: sums, narrative against tables, scores against results"));
        command.Add(forms);
        foreach (Option option in new Option[] { rules, layout, json, sarif, failOn, all })
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(session, parsed.GetValue(forms)!, parsed.GetValue(rules), new Wanted(parsed.GetValue(json), parsed.GetValue(sarif), parsed.GetValue(all), parsed.GetValue(failOn), parsed.GetValue(layout))));
        return command;
    }

    private static int Run(Session session, string[] files, string? rules, Wanted wanted)
    {
        if (!Layouts.TryFind(session, wanted.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, rules, input, ChecksOnly);
        forms.Score(files);
        if (!OutputCheck.Passes(session, [.. FormInput.Files(files), rules, wanted.Layout, .. forms.Cards.SelectMany(c => c.Card.Book.Files)], wanted.Sarif))
        {
            return Session.WrongUsage;
        }

        Print(session, forms, wanted);
        return Math.Max(forms.Status, FailOn.Status(wanted.FailOn, forms.Cards.Select(c => c.Card)));
    }

    private static void Print(Session session, ScoredForms forms, Wanted wanted)
    {
        IReadOnlyList<(InputForm Form, ScoreCard Card)> cards = forms.Cards;
        (string File, ScoreCard Card)[] named = [.. cards.Select(c => (c.Form.Name, c.Card))];
        if (wanted.Sarif is { } target)
        {
            WriteSarif(session, cards, target);
        }

        if (wanted.Json)
        {
            WriteJson(session.Output, forms.Entries, wanted.All);
        }
        else if (wanted.Sarif != "-")
        {
            foreach ((string file, ScoreCard card) in named)
            {
                FindingList.Print(session, file, card, wanted.All);
            }

            if (cards.Count > 1)
            {
                FindingList.PrintTotals(session, named);
            }
        }
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<ScoredEntry> entries, bool all)
    {
        using (var json = JsonOutput.To(output))
        using (json.List())
        {
            foreach (ScoredEntry entry in entries)
            {
                entry.Write(json, (form, card) => ScoreCardJson.WriteFindings(card, form.File, form.Place, all, json));
            }
        }

        output.WriteLine();
    }

    private static void WriteSarif(Session session, IReadOnlyList<(InputForm Form, ScoreCard Card)> cards, string target)
    {
        (string File, string Json, ScoreCard Card)[] placed = [.. cards.Select(c => (c.Form.File, c.Form.Json, c.Card))];
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

    private sealed record Wanted(bool Json, string? Sarif, bool All, string? FailOn, string? Layout);
}
