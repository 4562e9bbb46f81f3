using System.CommandLine;
using System.CommandLine.Parsing;

namespace SelfEval.Cli;

/// <summary>What all verbs have alike (各命令共有的写法): <c>-o</c> for <c>--out</c>, names with * and ?, ids of rule books to complete.</summary>
internal static class VerbSymbols
{
    public static void Complete(Session session, Command command)
    {
        foreach (Command part in command.Subcommands)
        {
            Complete(session, part);
        }

        foreach (Option option in command.Options)
        {
            if (option.Name == "--out" && !option.Aliases.Contains("-o"))
            {
                option.Aliases.Add("-o");
            }
            else if (option.Name == "--rules")
            {
                option.CompletionSources.Add(_ => RuleBooks.Ids);
            }
        }

        foreach (Argument argument in command.Arguments)
        {
            if (argument is Argument<string[]> several)
            {
                several.CustomParser = result => [.. result.Tokens.SelectMany(t => Opened(session, result, t.Value))];
            }
            else if (argument is Argument<string> { Name: "FORM" or "FILE" or "IN.ndjson" } one)
            {
                one.CustomParser = result => One(session, result);
            }
        }
    }

    private static IReadOnlyList<string> Opened(Session session, ArgumentResult result, string path)
    {
        if (!PathPattern.Is(path))
        {
            return [path];
        }

        IReadOnlyList<string> matches = PathPattern.Matches(path);
        if (matches.Count == 0)
        {
            result.AddError(session.Say($"没有名称符合“{path}”的文件", $"No file is named like '{path}'"));
        }

        return matches;
    }

    private static string? One(Session session, ArgumentResult result)
    {
        string path = result.Tokens[0].Value;
        IReadOnlyList<string> matches = Opened(session, result, path);
        if (matches.Count > 1)
        {
            result.AddError(session.Say($"名称符合“{path}”的文件有 {matches.Count} 个，这里只能写一个：{string.Join("、", matches.Take(5))}", $"{matches.Count} files are named like '{path}', and only one is asked for: {string.Join(", ", matches.Take(5))}"));
        }

        return matches.Count == 1 ? matches[0] : path;
    }
}
