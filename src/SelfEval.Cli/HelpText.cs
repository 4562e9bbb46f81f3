using System.CommandLine;
using System.CommandLine.Invocation;

namespace SelfEval.Cli;

/// <summary>Prints help in the session's language.</summary>
internal sealed class HelpText(Session session) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = session.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(session.Say("用法：", "Usage:"));
        output.WriteLine("  " + Usage(command));
        WriteSection(session.Say("要做的事：", "Verbs:"), command.Subcommands.Select(c => (c.Name, c.Description)));
        WriteSection(session.Say("参数：", "Arguments:"), command.Arguments.Select(a => (a.Name, a.Description)));
        IEnumerable<Option> options = command.Options.Concat(command is RootCommand ? [] : parseResult.RootCommandResult.Command.Options.Where(o => o.Recursive));
        WriteSection(session.Say("选项：", "Options:"), options.Select(o => (o.Name + (o.Arity.MaximumNumberOfValues == 0 || o.ValueType == typeof(bool) ? "" : " <" + (o.HelpName ?? o.Name.TrimStart('-')) + ">"), o.Description)));
        return Session.Done;
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand)
        {
            return "selfeval <VERB> …";
        }

        string arguments = string.Concat(command.Arguments.Select(a => " " + (a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name) + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
        return $"selfeval {command.Name}{arguments} [--…]";
    }

    private void WriteSection(string title, IEnumerable<(string Name, string? Text)> rows)
    {
        (string Name, string? Text)[] lines = [.. rows];
        if (lines.Length == 0)
        {
            return;
        }

        session.Output.WriteLine();
        session.Output.WriteLine(title);
        int width = lines.Max(l => l.Name.Length) + 2;
        foreach ((string name, string? text) in lines)
        {
            session.Output.WriteLine("  " + name.PadRight(width) + text);
        }
    }
}
