using System.CommandLine;
using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval books</c>: the built-in rule books with their documents and the coverage of their tests.</summary>
internal static class BooksVerb
{
    public static Command Create(Session session)
    {
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("books", session.Say("列出内置规则书：名称、适用年度、依据文件、是否核实、规则数、用例和覆盖率", "list the built-in rule books: title, years, documents, confirmed or not, rules, tests and coverage")) { json };
        command.SetAction(parsed => Run(session, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, bool json)
    {
        (RuleBook Book, TestRun? Run)[] books = [.. RuleBooks.Ids.Select(id => RuleBooks.Find(id)!).Select(b => (b, Tests(b)))];
        if (json)
        {
            WriteJson(books, session.Output);
            return Session.Done;
        }

        foreach ((RuleBook book, TestRun? run) in books)
        {
            Print(session, book, run);
        }

        return Session.Done;
    }

    private static void WriteJson((RuleBook Book, TestRun? Run)[] books, TextWriter output)
    {
        using (var json = JsonOutput.To(output))
        using (json.List())
        {
            foreach ((RuleBook book, TestRun? run) in books)
            {
                Write(json, book, run);
            }
        }

        output.WriteLine();
    }

    private static void Write(JsonOutput json, RuleBook book, TestRun? run)
    {
        using (json.Object())
        {
            json.Text("id"u8, book.Id);
            json.Text("title"u8, book.Title);
            json.Text("version"u8, book.Version);
            json.Number("firstYear"u8, book.FirstYear);
            json.Number("lastYear"u8, book.LastYear);
            json.Number("rules"u8, book.RuleCount);
            json.Number("tests"u8, run?.Count);
            json.Number("coverage"u8, run?.CoveragePercent);
            json.Flag("confirmed"u8, book.Basis.All(b => b.IsConfirmed));
            using (json.List("basis"u8))
            {
                foreach (BasisDocument basis in book.Basis)
                {
                    Write(json, basis);
                }
            }
        }
    }

    private static void Write(JsonOutput json, BasisDocument basis)
    {
        using (json.Object())
        {
            json.Text("title"u8, basis.Title);
            json.Text("number"u8, basis.Number);
            json.Text("article"u8, basis.Article);
            json.Flag("confirmed"u8, basis.IsConfirmed);
        }
    }

    private static void Print(Session session, RuleBook book, TestRun? run)
    {
        string coverage = run is null ? session.Say("没有用例", "no tests")
            : session.Say(
                string.Create(CultureInfo.InvariantCulture, $"用例 {run.Count} 个，覆盖率 {run.CoveragePercent:0.#}%"),
                string.Create(CultureInfo.InvariantCulture, $"{run.Count} tests, coverage {run.CoveragePercent:0.#}%"));
        session.Output.WriteLine($"{book.Id}  {book.Title}");
        session.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Years(session, book)}  {session.Say("规则", "rules")} {book.RuleCount}  {coverage}"));
        foreach (BasisDocument basis in book.Basis)
        {
            string number = basis.Number is null ? "" : $"（{basis.Number}）";
            string article = basis.Article is null ? "" : session.Say("：", ": ") + basis.Article;
            session.Output.WriteLine($"  {(basis.IsConfirmed ? session.Say("已核实", "confirmed") : session.Say("未核实", "not confirmed"))} 《{basis.Title}》{number}{article}");
        }
    }

    private static string Years(Session session, RuleBook book) => (book.FirstYear, book.LastYear) switch
    {
        (null, null) => session.Say("各年度", "any year"),
        ({ } first, null) => session.Say($"{first} 年度起", $"from {first}"),
        (null, { } last) => session.Say($"{last} 年度及以前", $"until {last}"),
        ({ } first, { } last) => first == last ? session.Say($"{first} 年度", $"{first}") : session.Say($"{first} 至 {last} 年度", $"{first} to {last}"),
    };

    /// <summary>The tests in the package; null where a book comes without.</summary>
    private static TestRun? Tests(RuleBook book)
    {
        try
        {
            return TestRun.TryRunExisting(book, null, null, out TestRun? run, out _) ? run : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
