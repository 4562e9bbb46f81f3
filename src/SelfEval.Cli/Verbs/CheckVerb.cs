using System.CommandLine;
using SelfEval.Documents;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval check BOOK…</c>: every problem of a rule book in one run; what it finds is its data, so it goes to standard output.</summary>
internal static class CheckVerb
{
    public static Command Create(Session session)
    {
        var books = new Argument<string[]>("BOOK") { Arity = ArgumentArity.OneOrMore, Description = session.Say("规则书：文件、文件夹或内置编号，可以有几个", "rule books: files, folders or built-in ids") };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var watch = new Option<bool>("--watch") { Description = session.Say("一直看着文件，每次存盘就重新检查，没有错误的再运行旁边的用例；按 Ctrl+C 结束", "check again at each save, and run the tests beside a book without errors; Ctrl+C ends it") };
        var choices = new Option<bool>("--choices") { Description = session.Say("列出规则书在规定没有写明处的选择（算法、计数、取舍、界限含不含本数），供审定签字", "list in words what a book decided where the law is open, for a signature") };
        var command = new Command("check", session.Say("检查规则书：一次列出全部错误和警告，带行、列和改法", "check rule books: every error and warning at once, with line, column and what to write instead"));
        command.Add(books);
        command.Add(json);
        command.Add(watch);
        command.Add(choices);
        command.SetAction(parsed => parsed.GetValue(choices)
            ? ChoicesReport.Print(session, parsed.GetValue(books)!, parsed.GetValue(json))
            : Run(session, parsed.GetValue(books)!, parsed.GetValue(json), parsed.GetValue(watch)));
        return command;
    }

    private static int Run(Session session, string[] books, bool json, bool watch)
    {
        if (!watch)
        {
            return Check(session, books, json);
        }

        int status = CheckAndTest(session, books, json);

        session.Error.WriteLine(session.Say("正在看着文件，存盘即重新检查；按 Ctrl+C 结束", "Watching; each save is checked. Ctrl+C ends it"));
        BookWatch.Run(books, () => status = CheckAndTest(session, books, json), () => !session.Stop.WaitHandle.WaitOne(BookWatch.Pause));
        return status;
    }

    private static int CheckAndTest(Session session, string[] books, bool json)
    {
        int status = Check(session, books, json);
        return status != Session.Done || json ? status : Test(session, books);
    }

    /// <summary>The tests beside the books, those without tests left out.</summary>
    private static int Test(Session session, string[] books)
    {
        var runs = new List<TestRun>();
        int status = Session.Done;
        foreach (string book in books.Where(b => Books.LooksLikePath(b) && !DocumentLayout.IsLayout(Books.FileOf(b))))
        {
            string tests = Path.Combine(Path.GetDirectoryName(Books.FileOf(book)) ?? "", "tests.json");
            if (!File.Exists(tests) || !Books.TryFind(session, book, out RuleBook? loaded, out _))
            {
                continue;
            }

            if (TestRun.TryRunExisting(loaded, tests, null, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics))
            {
                runs.Add(run);
            }

            session.Complain(diagnostics);
            status = run is { Passed: true } ? status : Session.InputHasErrors;
        }

        TestReport.Print(session, runs, traces: false, coverage: false, min: null);
        return status;
    }

    private static int Check(Session session, string[] books, bool json)
    {
        int status = Session.Done;
        var reports = new List<CheckReport>();
        foreach (string book in books)
        {
            CheckReport? report = Check(session, book);
            status = Math.Max(status, report is null ? Session.WrongUsage : report.Errors > 0 ? Session.InputHasErrors : Session.Done);
            if (report is not null)
            {
                reports.Add(report);
            }
        }

        if (json)
        {
            CheckReport.WriteJson(reports, session.Output);
        }
        else
        {
            reports.ForEach(r => r.Print(session));
        }

        return status;
    }

    /// <summary>What was found, or null after saying why the book cannot be read.</summary>
    private static CheckReport? Check(Session session, string book)
    {
        if (!Books.LooksLikePath(book))
        {
            return Books.TryFind(session, book, out RuleBook? builtIn, out _) ? new CheckReport(book, builtIn.Diagnostics) : null;
        }

        if (Books.IsFolderWithoutBook(session, book))
        {
            return null;
        }

        try
        {
            string file = Books.FileOf(book);
            return new CheckReport(file, DocumentLayout.IsLayout(file) ? DocumentLayout.Check(file) : RuleBook.CheckExisting(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            session.Complain(FileTrouble.Chinese(failure), failure.Message);
            return null;
        }
    }
}
