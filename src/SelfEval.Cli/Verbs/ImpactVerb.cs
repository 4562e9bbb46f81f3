using System.CommandLine;
using SelfEval.Documents;
using SelfEval.Files;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval impact OLD NEW --forms IN…</c>: who wins, who loses, and by how much.</summary>
internal static class ImpactVerb
{
    private const int ProgressEvery = 10_000;

    public static Command Create(Session session)
    {
        var before = new Argument<string>("OLD") { Description = session.Say("旧规则书：文件，或内置规则书的编号", "old rule book: a file or a built-in id") };
        var after = new Argument<string>("NEW") { Description = session.Say("新规则书：文件，或内置规则书的编号", "new rule book: a file or a built-in id") };
        var forms = new Option<string[]>("--forms")
        {
            Description = session.Say("自评表：每行一份的文件（.ndjson，可压缩为 .gz）、单份的 .json，或 Word、Excel、网页、PDF、CSV 文件、文件夹、压缩包，可以有几个", "forms: files with one form a line (.ndjson, also .gz), single .json forms, or documents, folders and zips of them"),
            HelpName = "FILE…",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var html = new Option<string?>("--html") { Description = session.Say("把报告写成一个 HTML 文件，不联网也能看，可打印到 A4", "write the report as one HTML file, readable offline, printed on A4"), HelpName = "FILE" };
        var csv = new Option<string?>("--csv") { Description = session.Say("把全部自评表逐份写成一张表，可用电子表格打开", "write every form as a line for spreadsheets"), HelpName = "FILE.csv" };
        var xlsx = new Option<string?>("--xlsx") { Description = session.Say("另写一份 Excel 工作簿：结论、逐个单位的变化和等级变化、规则、统计", "also write an Excel workbook: conclusion, every unit's change and change of grade, rules, figures"), HelpName = "FILE.xlsx" };
        xlsx.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && !r.Tokens[0].Value.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                r.AddError(session.Say("--xlsx 应以 .xlsx 结尾", "--xlsx takes a name that ends in .xlsx"));
            }
        });
        var date = new Option<DateOnly?>("--date") { Description = session.Say("报告上印的日期，例如 2026-11-26", "the date to print on the report, such as 2026-11-26"), HelpName = "YYYY-MM-DD" };
        var issuer = new Option<string?>("--issuer") { Description = session.Say("报告上印的出具单位", "who issues the report"), HelpName = "TEXT" };
        Option<string?> layout = Layouts.Option(session);
        var top = new Option<int>("--top") { Description = session.Say("列出变动最大的几份，默认 20", "how many of the forms most affected to list, 20 by default"), HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("impact", session.Say("改规则之前先看影响：同一批自评表按新旧两本规则书各算一遍，谁升谁降、升降多少、由哪条规则造成", "before a rule changes: score the same forms by both books; who rises, who falls, by how much, and by which rule"));
        command.Add(before);
        command.Add(after);
        command.Add(forms);
        foreach (Option option in (Option[])[layout, json, html, csv, xlsx, date, issuer, top])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(session, new Request(
            parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(forms)!, parsed.GetValue(layout), parsed.GetValue(json), parsed.GetValue(html), Math.Clamp(parsed.GetValue(top), 0, 1_000))
        {
            Csv = parsed.GetValue(csv),
            Xlsx = parsed.GetValue(xlsx),
            Date = parsed.GetValue(date),
            Issuer = parsed.GetValue(issuer),
        }));
        return command;
    }

    private static int Run(Session session, Request request)
    {
        if (!Books.TryFindPair(session, request.Before, request.After, out RuleBook? old, out RuleBook? young, out int status))
        {
            return status;
        }

        if (!Layouts.TryFind(session, request.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        if (!OutputCheck.Passes(session, [.. FormInput.Files(request.Forms), request.Before, request.After, request.Layout, .. old.Files, .. young.Files], request.Html, request.Csv, request.Xlsx))
        {
            return Session.WrongUsage;
        }

        var impact = new ImpactAnalysis(old, young, request.Top);
        IEnumerable<FormEntry> forms = FormStream.Read(request.Forms, layout, session);
        if (request.Csv is null)
        {
            Feed(session, impact, forms);
        }
        else
        {
            OutputFile.Write(request.Csv, csv =>
            {
                impact.WriteUnits(csv, session.English);
                Feed(session, impact, forms);
            });
        }

        Print(session, impact, request);
        return impact.Forms == 0 && impact.Skipped > 0 ? Session.InputHasErrors : Session.Done;
    }

    private static void Print(Session session, ImpactAnalysis impact, Request request)
    {
        if (request.Html is not null)
        {
            OutputFile.Write(request.Html, page => impact.WriteHtml(page, request.Date, request.Issuer));
        }

        if (request.Xlsx is not null)
        {
            OutputFile.Write(request.Xlsx, (Stream file) => ImpactWorkbook.WriteAsync(impact, file, session.Stop).GetAwaiter().GetResult());
        }

        if (request.Json)
        {
            impact.WriteJson(session.Output);
            session.Output.WriteLine();
        }
        else
        {
            ImpactText.Print(session, impact, request.Date, request.Issuer);
        }
    }

    private static void Feed(Session session, ImpactAnalysis impact, IEnumerable<FormEntry> entries)
    {
        foreach (FormEntry entry in entries)
        {
            if (entry.Form is { } form)
            {
                impact.Add(form, entry.Source);
            }
            else
            {
                impact.Skip(entry.Source, entry.Fault);
                session.Error.WriteLine($"{entry.Source}: {entry.Fault}");
            }

            if (!session.IsPiped && (impact.Forms + impact.Skipped) % ProgressEvery == 0)
            {
                session.Error.Write(session.Say($"\r已比较 {impact.Forms:#,0} 份…", $"\r{impact.Forms:#,0} forms compared…"));
            }
        }

        if (!session.IsPiped && impact.Forms >= ProgressEvery)
        {
            session.Error.WriteLine();
        }
    }

    private sealed record Request(string Before, string After, string[] Forms, string? Layout, bool Json, string? Html, int Top)
    {
        public string? Csv { get; init; }

        public string? Xlsx { get; init; }

        public DateOnly? Date { get; init; }

        public string? Issuer { get; init; }
    }
}
