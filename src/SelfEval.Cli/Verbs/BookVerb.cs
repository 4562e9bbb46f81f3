using System.CommandLine;
using SelfEval.Documents;
using SelfEval.Files;
using SelfEval.Reading.Json;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval book to-xlsx</c> and <c>from-xlsx</c>: a rule book as a workbook and back.</summary>
internal static class BookVerb
{
    private const long MaxBytes = 16 * 1024 * 1024;

    public static Command Create(Session session) =>
        new("book", session.Say("规则书与 Excel 工作簿互转：在表格里改参数、档次、计分项和用例", "a rule book as a workbook, to edit parameters, bands, entries and tests in a spreadsheet, and back")) { ToWorkbook(session), FromWorkbook(session) };

    private static Command ToWorkbook(Session session)
    {
        var book = new Argument<string>("BOOK") { Description = session.Say("规则书：文件、文件夹或内置编号", "rule book: a file, a folder or a built-in id") };
        var output = new Option<string>("--out", "-o") { Description = session.Say("要写的工作簿，.xlsx", "the workbook to write, .xlsx"), HelpName = "FILE.xlsx", Required = true };
        var command = new Command("to-xlsx", session.Say("把规则书和旁边的用例写成工作簿，带下拉列表和每栏的说明", "write a rule book and the tests beside it as a workbook with lists and a note to each column")) { book, output };
        command.SetAction(parsed => Write(session, parsed.GetValue(book)!, parsed.GetValue(output)!));
        return command;
    }

    private static Command FromWorkbook(Session session)
    {
        var workbook = new Argument<string>("FILE.xlsx") { Description = session.Say("to-xlsx 写出、改过的工作簿", "the workbook that to-xlsx wrote, edited") };
        var output = new Option<string>("--out", "-o") { Description = session.Say("写到哪里：文件夹（rulebook.json 和 tests.json），或规则书文件", "where to: a folder (rulebook.json and tests.json), or a rule book file"), HelpName = "DIR|FILE", Required = true };
        var command = new Command("from-xlsx", session.Say("把改过的工作簿变回规则书：列出每处改动，没改的一个字都不动", "turn an edited workbook back into a rule book: each edit is listed, all else stays")) { workbook, output };
        command.SetAction(parsed => Read(session, parsed.GetValue(workbook)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Write(Session session, string asked, string output)
    {
        if (!output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            session.Complain($"“{output}”应以 .xlsx 结尾", $"'{output}' must end in .xlsx");
            return Session.WrongUsage;
        }

        if (!Books.TryFind(session, asked, out RuleBook? book, out int status))
        {
            return status;
        }

        string tests = Books.LooksLikePath(asked) ? Path.Combine(Path.GetDirectoryName(Books.FileOf(asked)) ?? "", "tests.json") : "";
        string? text = File.Exists(tests) ? TextFile.Read(tests, MaxBytes, out _)?.Text : Books.LooksLikePath(asked) ? null : book.CopyAs(book.Id, book.Title).Tests;
        if (!OutputCheck.Passes(session, [asked, tests, .. book.Files], output))
        {
            return Session.WrongUsage;
        }

        try
        {
            OutputFile.Write(output, (Stream file) => BookWorkbook.WriteAsync(book, text, file, session.Stop).GetAwaiter().GetResult());
        }
        catch (InvalidFileException invalid)
        {
            session.Complain(invalid.Diagnostics);
            return Session.InputHasErrors;
        }

        session.Output.WriteLine(session.Say($"已写好 {output}。在表格里改好存盘，再运行：selfeval book from-xlsx {output} --out {(Books.LooksLikePath(asked) ? asked : "rules/新编号")}", $"Wrote {output}. Edit and save it, then: selfeval book from-xlsx {output} --out {(Books.LooksLikePath(asked) ? asked : "rules/NEW")}"));
        return Session.Done;
    }

    private static int Read(Session session, string workbook, string output)
    {
        string book = output.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? output : Path.Combine(output, "rulebook.json");
        string tests = Path.Combine(Path.GetDirectoryName(book) ?? "", "tests.json");
        if (!OutputCheck.Passes(session, [workbook], book, tests))
        {
            return Session.WrongUsage;
        }

        using FileStream file = File.OpenRead(workbook);
        bool isRead = BookWorkbook.TryRead(file, out string? bookText, out string? testText, out IReadOnlyList<Remark> remarks);
        foreach (Remark remark in remarks)
        {
            string label = DiagnosticLabel(session, remark);
            session.Output.WriteLine($"{(remark.Place.Length == 0 ? workbook : remark.Place)}: {label}{session.Say(remark.Message, remark.EnglishMessage)}");
        }

        if (!isRead)
        {
            session.Complain("以上各处改好以前，没有写任何文件", "Nothing was written; mend these cells first");
            return Session.InputHasErrors;
        }

        if (Path.GetDirectoryName(book) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        OutputFile.Write(book, text => text.Write(bookText));
        if (testText is not null)
        {
            OutputFile.Write(tests, text => text.Write(testText));
        }

        int changes = remarks.Count(r => r.Severity == FindingSeverity.Hint);
        session.Output.WriteLine(session.Say($"已写好 {book}{(testText is null ? "" : $" 和 {tests}")}，改动 {changes} 处。接下来：selfeval check {book}，selfeval test {book}", $"Wrote {book}{(testText is null ? "" : $" and {tests}")}, {changes} edits. Next: selfeval check {book}, selfeval test {book}"));
        return Session.Done;
    }

    private static string DiagnosticLabel(Session session, Remark remark) => remark.Severity switch
    {
        FindingSeverity.Error => session.Say($"错误 {remark.Code}：", $"error {remark.Code}: "),
        FindingSeverity.Warning => session.Say($"警告 {remark.Code}：", $"warning {remark.Code}: "),
        _ => session.Say("改动 ", "edit "),
    };
}
