using System.CommandLine;
using SelfEval.Documents;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval read FILE…</c>: the forms in Word, Excel, web pages, PDF and CSV, with what was odd on reading them.</summary>
internal static class ReadVerb
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = session.Say("文件、文件夹或压缩包：docx、xlsx、xls、html、带文字的 pdf、csv，可以有几个", "files, folders or zips: docx, xlsx, xls, html, pdf with text, csv") };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON：每张表一项，含 file、place、form、remarks", "print JSON: an entry a form, with file, place, form, remarks") };
        var output = new Option<string?>("--out") { Description = session.Say("把读出的表写到文件，一行一张，可以交给 batch", "write the forms to a file, one a line, ready for batch"), HelpName = "FORMS.ndjson" };
        Option<string?> layout = Layouts.Option(session);
        var command = new Command("read", session.Say("读自评表：找出文档里的每张表，列出读得不寻常和没有读懂的地方", "read forms from documents: every form found, and what was read in an unusual way or not at all")) { files, json, output, layout };
        command.SetAction(parsed => Run(session, parsed.GetValue(files)!, parsed.GetValue(layout), parsed.GetValue(json), parsed.GetValue(output)));
        return command;
    }

    private static int Run(Session session, string[] paths, string? layoutFile, bool json, string? output)
    {
        if (!Layouts.TryFind(session, layoutFile, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        List<string> files = [.. paths.SelectMany(DocumentFile.Files)];
        if (!OutputCheck.Passes(session, [.. files, layoutFile], output))
        {
            return Session.WrongUsage;
        }

        using var input = new FormInput(session, layout);
        IReadOnlyList<DocumentResult> results = ReadProgress.Watch(session, files, input.Results);
        if (output is not null)
        {
            ReadReport.WriteLines(results, output);
        }

        if (json)
        {
            ReadReport.WriteJson(results, session.Output);
        }
        else
        {
            ReadTable.Print(session, results);
        }

        return results.Count == 0 || results.Any(r => r.IsRefused) ? Session.InputHasErrors : Session.Done;
    }
}
