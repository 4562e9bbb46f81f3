using System.CommandLine;
using System.Globalization;
using SelfEval.Documents;
using SelfEval.Files;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval mark FILE|FOLDER --out COPY|FOLDER</c>: the units' own files with the reviewer's comments in them.</summary>
internal static class MarkVerb
{
    private const string DateFormat = "yyyy-MM-dd";

    public static Command Create(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("自评表：Word（.docx）、Excel（.xlsx）或网页文件，或装着这些文件的文件夹；只批一份里的第二张写 文件#2", "the form: a .docx, .xlsx or web page, or a folder of them; FILE#2 to mark the second form alone") };
        var output = new Option<string>("--out") { Required = true, Description = session.Say("批注副本，格式与原件一样；批一个文件夹的，写另一个文件夹；原件不动", "the marked copy, in the format of the original, which stays as it is; for a folder another folder"), HelpName = "COPY" };
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件，或内置规则书的编号；不写就用 checks", "rule book: a file or a built-in id; by default checks"), HelpName = "BOOK" };
        var author = new Option<string>("--author") { DefaultValueFactory = _ => MarkedCopy.DefaultAuthor, Description = session.Say($"批注人，默认“{MarkedCopy.DefaultAuthor}”", $"the name on the comments, by default {MarkedCopy.DefaultAuthor}"), HelpName = "NAME" };
        var date = new Option<string?>("--date") { Description = session.Say("批注日期，例如 2024-05-01；不写就没有日期", "the date on the comments, such as 2024-05-01; none by default"), HelpName = "DATE" };
        date.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && !DateTime.TryParseExact(r.Tokens[0].Value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                r.AddError(session.Say("--date 应是 2024-05-01 这样的日期", "--date takes a date such as 2024-05-01"));
            }
        });
        Option<string?> layout = Layouts.Option(session);
        var command = new Command("mark", session.Say("批注：另存一份单位的文件，在疑点说到的格子里写批注，在得分格写核对得分和理由", "mark a form: a copy of the unit's file with findings as comments at their cells, and the computed score at each score cell")) { file, output, rules, author, date, layout };
        command.SetAction(parsed => Run(session, new Request(parsed.GetValue(file)!, parsed.GetValue(output)!, parsed.GetValue(rules), parsed.GetValue(author)!, DateOf(parsed.GetValue(date)), parsed.GetValue(layout))));
        return command;
    }

    private static DateTime? DateOf(string? text) => text is null ? null : DateTime.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    private static int Run(Session session, Request request)
    {
        if (!Layouts.TryFind(session, request.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, request.Rules, input, CheckFormVerb.ChecksOnly);
        forms.Score([request.File]);
        (string File, string Copy, IEnumerable<(InputForm Form, ScoreCard Card)> Cards)[] copies = [.. forms.Cards.GroupBy(c => c.Form.File, StringComparer.Ordinal).Select(g => (g.Key, CopyOf(request, g.Key), g.AsEnumerable()))];
        if (!OutputCheck.Passes(session, [.. FormInput.Files([request.File]), request.Rules, request.Layout, .. forms.Cards.SelectMany(c => c.Card.Book.Files)], [.. copies.Select(c => c.Copy)]))
        {
            return Session.WrongUsage;
        }

        int status = copies.Length == 0 ? Math.Max(forms.Status, Session.InputHasErrors) : forms.Status;
        foreach ((string file, string copy, IEnumerable<(InputForm Form, ScoreCard Card)> cards) in copies)
        {
            status = Math.Max(status, Write(session, request, file, copy, cards));
        }

        return status;
    }

    /// <summary>A copy stands in the other folder where the original stands in its own.</summary>
    private static string CopyOf(Request request, string file) =>
        Directory.Exists(request.File) ? Path.Combine(request.Output, Path.GetRelativePath(request.File, file)) : request.Output;

    private static int Write(Session session, Request request, string file, string copyName, IEnumerable<(InputForm Form, ScoreCard Card)> cards)
    {
        if (!File.Exists(file))
        {
            session.Complain($"{file} 在压缩包里，批注写不回去，请解开再批注", $"{file} stands in a zip, where no copy can be written; unpack it first");
            return Session.InputHasErrors;
        }

        byte[] original = File.ReadAllBytes(file);
        using var copy = new MemoryStream();
        (DocumentForm, ScoreCard)[] forms = [.. cards.Where(c => c.Form.Document is not null).Select(c => (c.Form.Document!, c.Card))];
        bool isMarked = MarkedCopy.TryWrite(new MemoryStream(original), forms, copy, out int comments, out Remark? problem, request.Author, request.Date, session.English ? System.Globalization.CultureInfo.InvariantCulture : null);
        problem = isMarked ? MarkedCopy.CheckName(original, file, copyName) : problem;
        if (problem is not null)
        {
            session.Complain($"{file}: {problem.Code}: {problem.Message}", $"{file}: {problem.Code}: {problem.EnglishMessage}");
            return problem.Code == MarkedCopy.WrongEnding ? Session.WrongUsage : Session.InputHasErrors;
        }

        if (Path.GetDirectoryName(copyName) is { Length: > 0 } folder && copyName != request.Output)
        {
            Directory.CreateDirectory(folder);
        }

        OutputFile.Write(copyName, (Stream output) => copy.WriteTo(output));
        session.Output.WriteLine(session.Say($"已写好 {copyName}：批注 {comments} 条", $"Wrote {copyName}: {comments} comments"));
        return Session.Done;
    }

    private sealed record Request(string File, string Output, string? Rules, string Author, DateTime? Date, string? Layout);
}
