using System.CommandLine;
using SelfEval.Documents;
using SelfEval.Reading.Json;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval score FORM…</c>: the main job.</summary>
internal static class ScoreVerb
{
    public static Command Create(Session session)
    {
        var forms = new Argument<string[]>("FORM") { Arity = ArgumentArity.OneOrMore, Description = session.Say("自评表：JSON，或 Word、Excel、网页、PDF、CSV 文件、文件夹、压缩包，可以有几个", "forms: JSON, or Word, Excel, web page, PDF, CSV, folders and zips of them") };
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件，或内置规则书的编号；不写就用表里 ruleBook 指定的", "rule book: a file or a built-in id; by default the one that the form names"), HelpName = "BOOK" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("score", session.Say("给自评表计分：每项得分、适用的规则、说明，与自评得分的差异", "score forms: points, rule and explanation of each row, and the difference from the declared score"));
        command.Add(forms);
        command.Add(rules);
        command.Add(json);
        Option<string?> failOn = FailOn.Create(session);
        command.Add(failOn);
        Option<string?> layout = Layouts.Option(session);
        command.Add(layout);
        command.SetAction(parsed => Run(session, parsed.GetValue(forms)!, parsed.GetValue(rules), parsed.GetValue(layout), parsed.GetValue(json), parsed.GetValue(failOn)));
        return command;
    }

    private static int Run(Session session, string[] files, string? rules, string? layoutFile, bool json, string? failOn)
    {
        if (!Layouts.TryFind(session, layoutFile, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, rules, input);
        forms.Score(files);
        Print(session, forms, json, ScoredEntry.IsList(files, forms.Entries));
        return Math.Max(forms.Status, FailOn.Status(failOn, forms.Cards.Select(c => c.Card)));
    }

    private static void Print(Session session, ScoredForms forms, bool json, bool isList)
    {
        if (json)
        {
            WriteJson(session.Output, forms.Entries, isList);
            return;
        }

        foreach ((InputForm form, ScoreCard card) in forms.Cards)
        {
            CardTable.Print(session, form.Name, card);
        }
    }

    /// <summary>One form stays one object, whether it was read or not; whatever may be several is a list.</summary>
    private static void WriteJson(TextWriter output, IReadOnlyList<ScoredEntry> entries, bool isList)
    {
        using (var json = JsonOutput.To(output))
        using (isList ? json.List() : (IDisposable?)null)
        {
            foreach (ScoredEntry entry in entries)
            {
                entry.Write(json, (form, card) => ScoreCardJson.Write(card, form.File, form.Place, json));
            }
        }

        output.WriteLine();
    }
}
