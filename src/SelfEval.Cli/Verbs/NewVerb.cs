using System.CommandLine;
using SelfEval.Files;
using SelfEval.Reading.Json;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval new BOOK --from NAME</c>: a commented copy of a book and its tests to start from.</summary>
internal static class NewVerb
{
    public static Command Create(Session session)
    {
        var book = new Argument<string>("BOOK") { Description = session.Say("新规则书的文件夹，例如 rules/my-county-2024；文件夹名就是编号", "folder of the new book, such as rules/my-county-2024; its name is the id") };
        var from = new Option<string>("--from") { Description = session.Say("照哪一本抄：内置规则书的编号或名称，写一部分也行，例如 湖南（selfeval books 列出全部）", "built-in book to copy: its id or title, or part of it (selfeval books lists them)"), HelpName = "BOOK", Required = true };
        var title = new Option<string?>("--title") { Description = session.Say("新规则书的名称", "title of the new book"), HelpName = "TEXT" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("new", session.Say("照一本内置规则书抄出新的一本，连同注释和用例，改起来就能用", "start a new book as a commented copy of a built-in one, tests included")) { book, from, title, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(book)!, parsed.GetValue(from)!, parsed.GetValue(title), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string folder, string from, string? title, bool json)
    {
        string id = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (Source(session, from) is not { } source)
        {
            return Session.WrongUsage;
        }

        if (!id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || RuleBooks.Ids.Contains(id))
        {
            session.Complain($"“{id}”不能作编号：请用小写字母、数字和连字符，例如 my-county-2024，并且不与内置的重名", $"'{id}' cannot be an id: use letters, digits and hyphens, such as my-county-2024, and no built-in id");
            return Session.WrongUsage;
        }

        string book = Path.Combine(folder, "rulebook.json");
        string tests = Path.Combine(folder, "tests.json");
        if (File.Exists(book) || File.Exists(tests))
        {
            session.Complain($"{folder} 里已经有规则书，没有改动它", $"{folder} already holds a rule book; nothing was changed");
            return Session.WrongUsage;
        }

        (string bookText, string testText) = source.CopyAs(id, title ?? $"{source.Title}（副本）");
        Directory.CreateDirectory(folder);
        OutputFile.Write(book, text => text.Write(bookText));
        OutputFile.Write(tests, text => text.Write(testText));
        string schemas = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? "..", "schema");
        WriteSchemas(schemas);
        Report(session, book, tests, schemas, json);
        return Session.Done;
    }

    /// <summary>The one book that the name means; null after saying that there is none, or which there are.</summary>
    private static RuleBook? Source(Session session, string from)
    {
        IReadOnlyList<(string Id, string Title)> named = RuleBooks.Named(from);
        if (named.Count == 1)
        {
            return RuleBooks.Find(named[0].Id);
        }

        IEnumerable<(string Id, string Title)> offered = named.Count > 0 ? named : RuleBooks.Named("");
        string list = string.Concat(offered.Select(b => $"\n  {b.Id}  {b.Title}"));
        if (named.Count == 0)
        {
            session.Complain($"没有名称或编号像“{from}”的内置规则书。内置的有：{list}", $"No built-in rule book is called '{from}'. Built in: {list}");
        }
        else
        {
            session.Complain($"“{from}”可以是这 {named.Count} 本，请写编号，或把名称写全一些：{list}", $"'{from}' may be any of these {named.Count}; write the id or more of the title: {list}");
        }

        return null;
    }

    /// <summary>The files that $schema names, so that an editor completes and checks while people write; what stands there already is kept.</summary>
    private static void WriteSchemas(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string resource in typeof(NewVerb).Assembly.GetManifestResourceNames().Where(r => r.EndsWith(".schema.json", StringComparison.Ordinal)))
        {
            string file = Path.Combine(folder, resource);
            if (!File.Exists(file))
            {
                using Stream schema = typeof(NewVerb).Assembly.GetManifestResourceStream(resource)!;
                OutputFile.Write(file, schema.CopyTo);
            }
        }
    }

    private static void Report(Session session, string book, string tests, string schemas, bool json)
    {
        if (json)
        {
            WriteJson(book, tests, schemas, session.Output);
            return;
        }

        session.Output.WriteLine(session.Say($"已写好 {book} 和 {tests}，编辑器补全用的格式说明在 {schemas}。接下来：", $"Wrote {book} and {tests}; the schemas by which an editor completes are in {schemas}. Next:"));
        session.Output.WriteLine(session.Say($"  1. 用文本编辑器打开 {book}，改 parameters 里的数", $"  1. open {book} in a text editor and change the numbers in parameters"));
        session.Output.WriteLine(session.Say($"  2. selfeval check {book}    看有没有写错", $"  2. selfeval check {book}    find mistakes"));
        session.Output.WriteLine(session.Say($"  3. selfeval test {book} --coverage    看其他分数变没变", $"  3. selfeval test {book} --coverage    see what else changed"));
        session.Output.WriteLine(session.Say($"  4. selfeval score 自评表.json --rules {book}    用它计分", $"  4. selfeval score FORM.json --rules {book}    score with it"));
    }

    private static void WriteJson(string book, string tests, string schemas, TextWriter output)
    {
        using (var json = JsonOutput.To(output))
        using (json.Object())
        {
            json.Text("book"u8, book);
            json.Text("tests"u8, tests);
            json.Text("schemas"u8, schemas);
        }

        output.WriteLine();
    }
}
