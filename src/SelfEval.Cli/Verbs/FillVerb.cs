using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SelfEval.Documents;
using SelfEval.Files;
using SelfEval.Model;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval fill FORM --out FILE</c>: the form as an official table, with declared or computed scores.</summary>
internal static class FillVerb
{
    private const long MuchMemory = 32 * 1024 * 1024;

    public static Command Create(Session session)
    {
        var form = new Argument<string>("FORM") { Description = session.Say("自评表：JSON，或 Word、Excel、网页、PDF、CSV 文件；文件里有几张的写 文件#2", "a form: JSON, or a Word, Excel, web page, PDF or CSV file; FILE#2 for the second of several") };
        var output = new Option<string>("--out") { Required = true, Description = session.Say("要写的文件，.docx、.xlsx 或 .html", "the file to write, .docx, .xlsx or .html"), HelpName = "FILE" };
        var style = new Option<string?>("--style") { Description = session.Say("式样：国家（national）或湖南附件2、附件3（hunan）；不写时部门表用湖南式样，项目表用国家式样", "the layout: national, or hunan for 附件2 and 附件3; by default hunan for a department and national for a project"), HelpName = "national|hunan" };
        style.AcceptOnlyFromAmong("national", "hunan");
        var scores = new Option<string>("--scores") { DefaultValueFactory = _ => "declared", Description = session.Say("得分栏填自评得分（declared）还是核对得分（computed），默认自评得分", "which scores to fill in: declared or computed, by default declared"), HelpName = "declared|computed" };
        scores.AcceptOnlyFromAmong("declared", "computed");
        var rules = new Option<string?>("--rules") { Description = session.Say("填核对得分用的规则书：文件，或内置规则书的编号；不写就用表里 ruleBook 指定的", "the rule book of computed scores: a file or a built-in id; by default the one that the form names"), HelpName = "BOOK" };
        var template = new Option<string?>("--template") { Description = session.Say("本地的空表（.docx 或 .xlsx）：按表头词找到各格填进去，其余不动", "a blank form of your own (.docx or .xlsx), filled by its head words; all else in it stays"), HelpName = "FILE" };
        Option<string?> layout = Layouts.Option(session);
        var command = new Command("fill", session.Say("填表：把读到的自评表写成正式的 Word、Excel 或网页表格", "write a form that was read as an official Word, Excel or web table")) { form, output, template, style, scores, rules, layout };
        command.SetAction(parsed => Run(session, new Request(parsed.GetValue(form)!, parsed.GetValue(output)!, parsed.GetValue(template), StyleOf(parsed.GetValue(style)), parsed.GetValue(scores) == "computed", parsed.GetValue(rules), parsed.GetValue(layout))));
        return command;
    }

    private static FormStyle? StyleOf(string? word) => word switch { null => null, "hunan" => FormStyle.Hunan, _ => FormStyle.National };

    private static int Run(Session session, Request request)
    {
        string ending = Path.GetExtension(request.Output).ToUpperInvariant();
        if (ending is not (".DOCX" or ".XLSX" or ".HTML" or ".HTM"))
        {
            session.Complain($"“{request.Output}”应以 .docx、.xlsx 或 .html 结尾", $"'{request.Output}' must end in .docx, .xlsx or .html");
            return Session.WrongUsage;
        }

        if (request.Template is { } template && !string.Equals(Path.GetExtension(template), ending, StringComparison.OrdinalIgnoreCase))
        {
            session.Complain($"“{request.Output}”应与模板“{template}”同一种格式", $"'{request.Output}' must be of the kind of the template, '{template}'");
            return Session.WrongUsage;
        }

        if (!Layouts.TryFind(session, request.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, request.Rules, input);
        if (!TryForm(session, request, input, forms, out SelfEvaluation? form, out IReadOnlyList<string> books))
        {
            return Math.Max(Session.InputHasErrors, forms.Status);
        }

        return OutputCheck.Passes(session, [.. FormInput.Files([request.Form]), request.Template, request.Rules, request.Layout, .. books], request.Output) ? Write(session, request, form, layout) : Session.WrongUsage;
    }

    private static bool TryForm(Session session, Request request, FormInput input, ScoredForms forms, [NotNullWhen(true)] out SelfEvaluation? form, out IReadOnlyList<string> books)
    {
        books = [];
        if (!request.IsComputed)
        {
            form = input.ReadOne(request.Form)?.Form;
            return form is not null;
        }

        form = null;
        if (!forms.TryRead(request.Form, out InputForm? read, out Scorer? scorer))
        {
            return false;
        }

        ScoreCard card = read.Score(scorer);
        SayBlank(session, card);
        form = FilledForm.WithScoresOf(card);
        books = card.Book.Files;
        return true;
    }

    private static void SayBlank(Session session, ScoreCard card)
    {
        int blank = card.Unverifiable.Rows;
        if (blank > 0)
        {
            session.Error.WriteLine(session.Say($"无法核对 {blank} 行，得分栏空着", $"{blank} rows could not be scored and are left blank"));
        }
    }

    private static int Write(Session session, Request request, SelfEvaluation form, DocumentLayout layout)
    {
        GiveBackWhatIsSpent();
        IReadOnlyList<Remark> remarks = [];
        if (request.Template is null)
        {
            OutputFile.Write(request.Output, (Stream output) => remarks = Make(request, form, output));
        }
        else if (!TryFillTemplate(session, request, form, layout, out remarks))
        {
            return Session.InputHasErrors;
        }

        foreach (Remark remark in remarks)
        {
            session.Error.WriteLine($"{request.Output}{(remark.Place.Length > 0 ? " " + remark.Place : "")}: {session.Say("警告", "warning")} {remark.Code}: {session.Say(remark.Message, remark.EnglishMessage)}");
        }

        session.Output.WriteLine(session.Say($"已写好 {request.Output}", $"Wrote {request.Output}"));
        return Session.Done;
    }

    /// <summary>Behind reading and scoring, before the form is written and read once more.</summary>
    private static void GiveBackWhatIsSpent()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > MuchMemory)
        {
            SpentMemory.GiveBack();
        }
    }

    private static bool TryFillTemplate(Session session, Request request, SelfEvaluation form, DocumentLayout layout, out IReadOnlyList<Remark> remarks)
    {
        using var file = new MemoryStream();
        using FileStream template = File.OpenRead(request.Template!);
        if (!FilledForm.TryFillTemplate(template, form, file, out remarks, out Remark? problem, layout))
        {
            session.Complain($"{request.Template}: {problem.Code}: {problem.Message}", $"{request.Template}: {problem.Code}: {problem.EnglishMessage}");
            return false;
        }

        OutputFile.Write(request.Output, (Stream output) => file.WriteTo(output));
        return true;
    }

    private static IReadOnlyList<Remark> Make(Request request, SelfEvaluation form, Stream file) => Path.GetExtension(request.Output).ToUpperInvariant() switch
    {
        ".DOCX" => FilledForm.WriteWord(form, file, request.Style),
        ".XLSX" => FilledForm.WriteWorkbook(form, file, request.Style),
        _ => FilledForm.WritePage(form, file, request.Style),
    };

    private sealed record Request(string Form, string Output, string? Template, FormStyle? Style, bool IsComputed, string? Rules, string? Layout);
}
