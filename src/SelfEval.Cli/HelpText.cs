using System.CommandLine;
using System.CommandLine.Invocation;
using SelfEval.Cli.Verbs;

namespace SelfEval.Cli;

/// <summary>Prints help in the session's language: verbs by whom they are for; for a verb what it takes, examples and exit statuses.</summary>
internal sealed class HelpText(Session session) : SynchronousCommandLineAction
{
    private static readonly (VerbGroup Group, string Chinese, string English)[] Groups =
        [(VerbGroup.Forms, "填表和审表：", "Forms and their review:"), (VerbGroup.Rules, "写规则：", "Writing rules:"), (VerbGroup.Systems, "批量和系统：", "Batches and systems:")];

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        session.Output.WriteLine(command.Description);
        WriteSection(session.Say("用法：", "Usage:"), [Usage(command)]);
        IEnumerable<Option> options = command.Options.Where(o => !o.Hidden);
        if (command is RootCommand)
        {
            WriteVerbs(command);
        }
        else
        {
            WritePairs(session.Say("要做的事：", "Verbs:"), command.Subcommands.Select(c => (c.Name, c.Description)));
            WritePairs(session.Say("参数：", "Arguments:"), command.Arguments.Select(a => (a.Name, a.Description)));
            options = options.OrderByDescending(o => o.Required).Concat(parseResult.RootCommandResult.Command.Options.Where(o => o.Recursive));
        }

        WritePairs(session.Say("选项：", "Options:"), options.Select(o => (Names(o), Meaning(o))));
        WriteSection(session.Say("例：", "Examples:"), Of(command)?.Examples ?? []);
        WritePairs(session.Say("退出码：", "Exit status:"), Statuses());
        if (command is RootCommand)
        {
            session.Output.WriteLine();
            session.Output.WriteLine(session.Say("每个命令的用法和例子：selfeval <命令> --help", "Usage and examples of a verb: selfeval <VERB> --help"));
        }

        return Session.Done;
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand)
        {
            return "selfeval <VERB> …";
        }

        if (command.Subcommands.Count > 0)
        {
            return $"selfeval {command.Name} {string.Join('|', command.Subcommands.Select(c => c.Name))} …";
        }

        string arguments = string.Concat(command.Arguments.Select(a => " " + (a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name) + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
        string required = string.Concat(command.Options.Where(o => o.Required).Select(o => $" {o.Name} {o.HelpName}"));
        return $"selfeval {Path(command)}{arguments}{required}{(command.Options.All(o => o.Required) ? "" : " [--…]")}";
    }

    /// <summary>The verb that a command is, or is a part of.</summary>
    private static Verb? Of(Command command) => VerbTable.Find(Path(command).Split(' ')[0]);

    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{parent.Name} {command.Name}" : command.Name;

    private static string Names(Option option)
    {
        string value = option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? "" : " <" + (option.HelpName ?? option.Name.TrimStart('-')) + ">";
        return string.Join(", ", option.Aliases.Where(a => a.Length == 2 && a != "-?").Order(StringComparer.Ordinal).Append(option.Name)) + value;
    }

    private string? Meaning(Option option) => option.Required ? session.Say("必写。", "Required. ") + option.Description : option.Description;

    private void WriteVerbs(Command root)
    {
        foreach ((VerbGroup group, string chinese, string english) in Groups)
        {
            WritePairs(session.Say(chinese, english), VerbTable.All.Where(v => v.Group == group).Select(v => (v.Name, root.Subcommands.First(c => c.Name == v.Name).Description)));
        }
    }

    private (string, string?)[] Statuses() =>
    [
        ("0", session.Say("做完了", "done")),
        ("1", session.Say("表、规则书或用例有错，或者达到了 --fail-on、--min 这样的要求", "a form, book or test has errors, or --fail-on, --min or the like was met")),
        ("2", session.Say("用法不对，或者文件读不了、写不了", "wrong usage, or a file that cannot be read or written")),
    ];

    private void WritePairs(string title, IEnumerable<(string Name, string? Text)> rows)
    {
        (string Name, string? Text)[] lines = [.. rows];
        int width = lines.Select(l => l.Name.Length).DefaultIfEmpty().Max() + 2;
        WriteSection(title, lines.Select(l => l.Name.PadRight(width) + l.Text));
    }

    private void WriteSection(string title, IEnumerable<string> lines)
    {
        string[] rows = [.. lines];
        if (rows.Length == 0)
        {
            return;
        }

        session.Output.WriteLine();
        session.Output.WriteLine(title);
        foreach (string line in rows)
        {
            session.Output.WriteLine("  " + line);
        }
    }
}
