using System.CommandLine;
using SelfEval.Files;
using SelfEval.Reading.Json;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval fmt [FILE…]</c>: the canonical layout of rule books, tests and forms.</summary>
internal static class FmtVerb
{
    // The file is held as text, as parts and as new text, and read again: as much as a book may be.
    private const long MaxBytes = 4 * 1024 * 1024;

    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = session.Say("规则书、用例或自评表文件；不写就是 ./rules 下的全部", "rule books, tests or forms; by default all below ./rules") };
        var check = new Option<bool>("--check") { Description = session.Say("只看是否已整理好，不改文件；有没整理好的就返回 1", "only look, change nothing; exit 1 where a file is not formatted") };
        var write = new Option<bool>("--write") { Description = session.Say("写回文件", "write the files back") };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON：每个文件是否有变化", "print JSON: which files change") };
        var command = new Command("fmt", session.Say("整理文件的排版：固定的先后和缩进，注释照留，内容不变；不加选项就打印结果", "bring files into the canonical layout, comments kept; prints the result unless told otherwise")) { files, check, write, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(files) ?? [], parsed.GetValue(check), parsed.GetValue(write), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string[] asked, bool check, bool write, bool json)
    {
        string[] files = asked.Length > 0 || !Directory.Exists("rules") ? asked
            : [.. Directory.EnumerateDirectories("rules").Order(StringComparer.Ordinal).SelectMany(d => new[] { Path.Combine(d, "rulebook.json"), Path.Combine(d, "tests.json") }).Where(File.Exists)];
        if (files.Length == 0 || (files.Length > 1 && !check && !write && !json))
        {
            session.Complain("请写一个文件；几个文件要加 --check 或 --write", "Name one file; several files need --check or --write");
            return Session.WrongUsage;
        }

        if (write && files.FirstOrDefault(Device.Is) is { } stream)
        {
            session.Complain($"“{stream}”不是普通文件，不能写回去。去掉 --write，结果就打印出来", $"'{stream}' is no ordinary file and cannot be written back. Without --write the result is printed");
            return Session.WrongUsage;
        }

        int status = Session.Done;
        var changed = new Dictionary<string, bool>();
        foreach (string file in files)
        {
            if (TextFile.Read(file, MaxBytes, out Diagnostic? tooLarge)?.Text is not { } before)
            {
                session.Complain([tooLarge!]);
                status = Session.InputHasErrors;
                continue;
            }

            if (!RuleBook.TryFormat(before, file, out string? after, out IReadOnlyList<Diagnostic> diagnostics))
            {
                session.Complain(diagnostics);
                status = Session.InputHasErrors;
                continue;
            }

            changed[file] = after != before;
            status = check && after != before ? Session.InputHasErrors : status;
            if (write && after != before)
            {
                OutputFile.Write(file, text => text.Write(after));
            }
            else if (!check && !write && !json)
            {
                session.Output.Write(after);
            }
        }

        Report(session, changed, check, write, json);
        return status;
    }

    private static void Report(Session session, Dictionary<string, bool> changed, bool check, bool write, bool json)
    {
        if (json)
        {
            WriteJson(changed, session.Output);
        }
        else if (check || write)
        {
            foreach (string file in changed.Where(c => c.Value).Select(c => c.Key))
            {
                session.Output.WriteLine(write ? session.Say($"已整理 {file}", $"formatted {file}") : session.Say($"没有整理好 {file}（运行 selfeval fmt --write）", $"not formatted: {file} (run selfeval fmt --write)"));
            }
        }
    }

    private static void WriteJson(Dictionary<string, bool> changed, TextWriter output)
    {
        using (var json = JsonOutput.To(output))
        using (json.List())
        {
            foreach ((string file, bool changes) in changed)
            {
                using (json.Object())
                {
                    json.Text("file"u8, file);
                    json.Flag("changed"u8, changes);
                }
            }
        }

        output.WriteLine();
    }
}
