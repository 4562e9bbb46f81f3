using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using SelfEval.Batch;
using SelfEval.Cli.Verbs;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>The command <c>selfeval</c>: finds the verb, runs it, and turns whatever goes wrong into a message and an exit status.</summary>
internal static class CommandLineApp
{
    public static int Run(string[] args, TextWriter output, TextWriter error, bool isPiped, int? width = null, CancellationToken stop = default)
    {
        int lang = Array.IndexOf(args, "--lang");
        bool english = Array.IndexOf(args, "--lang=en") >= 0 || (lang >= 0 && lang + 1 < args.Length && args[lang + 1] == "en");
        var session = new Session(output, error, english, isPiped, width, stop);
        // A text that begins with @ is a text: forms and units are named so, and files of options are not asked for.
        ParseResult parsed = Root(session, args).Parse(StandardStreams.Named(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (IsWrongUsage(parsed))
        {
            return ReportUsage(session, parsed);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (DamagedPackException damaged)
        {
            session.Complain(damaged.Finding);
            return Session.InputHasErrors;
        }
        catch (OperationCanceledException)
        {
            session.Complain("已中断", "Interrupted");
            return Session.InputHasErrors;
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            session.Complain(FileTrouble.Chinese(failure), failure.Message);
            return Session.WrongUsage;
        }
#pragma warning disable CA1031 // Whatever it is: a person gets a sentence, not a page of program.
        catch (Exception failure)
        {
            session.Complain($"程序自身出错了（{failure.GetType().Name}：{failure.Message}）。请把命令和文件发给维护者", $"The program itself failed ({failure.GetType().Name}: {failure.Message}). Send the command and the files to the maintainers");
            return Session.WrongUsage;
        }
#pragma warning restore CA1031
    }

    public static bool IsWrongUsage(ParseResult parsed) =>
        parsed.Action is not HelpText && (parsed.Errors.Count > 0 || UnknownOption(parsed) is not null);

    public static RootCommand Root(Session session, params ReadOnlySpan<string> args)
    {
        var root = new RootCommand(session.Say("selfeval：绩效自评计分。按规则书给自评表重新计分，说明每一分的来历，指出表里对不上的地方。", "selfeval scores self-evaluation forms (绩效自评) by a rule book, explains every point and reports what does not add up."));
        // Where the verb is known, the others would only cost start-up.
        foreach (Verb verb in args.Length > 0 && VerbTable.Find(args[0]) is { } known ? [known] : VerbTable.All)
        {
            Command command = verb.Create(session);
            VerbSymbols.Complete(session, command);
            root.Add(command);
        }

        var language = new Option<string>("--lang") { Description = session.Say("信息的语言：zh 或 en", "language of messages: zh or en"), Recursive = true, HelpName = "zh|en" };
        language.AcceptOnlyFromAmong("zh", "en");
        root.Add(language);
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Description = session.Say("显示帮助", "show help");
            help.Action = new HelpText(session);
        }

        foreach (VersionOption version in root.Options.OfType<VersionOption>())
        {
            version.Description = session.Say("显示版本", "show the version");
        }

        return root;
    }

    private static int ReportUsage(Session session, ParseResult parsed)
    {
        string? option = UnknownOption(parsed);
        // What stands behind an unknown verb is that verb's own.
        IEnumerable<string> all = parsed.UnmatchedTokens.Concat(option is null ? [] : [option]).Distinct();
        foreach (string unknown in parsed.CommandResult.Command is RootCommand ? all.Take(1) : all)
        {
            (string chinese, string english) = NearestName.Suggestion(unknown, Known(parsed, unknown));
            session.Complain($"不认识“{unknown}”{chinese}", $"'{unknown}' is not known{english}");
        }

        if (parsed.UnmatchedTokens.Count == 0 && option is null)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                session.Complain(UsageText(problem), problem.Message);
            }
        }

        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "selfeval" : "selfeval " + HelpText.Path(command);
        session.Error.WriteLine(session.Say($"用法请看：{name} --help", $"For usage: {name} --help"));
        return Session.WrongUsage;
    }

    /// <summary>A verb that takes files would take a mistyped option for one.</summary>
    private static string? UnknownOption(ParseResult parsed) =>
        parsed.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && IsOption(t.Value))?.Value;

    /// <summary>-5 is a number.</summary>
    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal) || (word is ['-', var letter, ..] && char.IsAsciiLetter(letter));

    /// <summary>What an unknown word may have been meant for: an option, or a verb.</summary>
    private static IEnumerable<string> Known(ParseResult parsed, string unknown)
    {
        Command command = parsed.CommandResult.Command;
        return unknown.StartsWith('-') ? command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(o => o.Name) : command is RootCommand ? VerbTable.All.Select(v => v.Name) : [];
    }

    private static string UsageText(ParseError problem) => problem.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0 } missing => $"缺少 {missing.Argument.Name}（{missing.Argument.Description}）",
        OptionResult { Tokens.Count: 0, IdentifierTokenCount: 0 } absent => $"还要写 {absent.Option.Name} {absent.Option.HelpName}（{absent.Option.Description}）",
        OptionResult { Tokens.Count: 0 } missing => $"{missing.Option.Name} 后面缺少内容",
        OptionResult wrong => $"{wrong.Option.Name} 不能写“{string.Join(" ", wrong.Tokens.Select(t => t.Value))}”",
        CommandResult => "请写要做的事，例如 selfeval score 自评表.json",
        _ => problem.Message,
    };
}
