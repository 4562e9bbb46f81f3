using SelfEval.Documents;
using Spectre.Console;

namespace SelfEval.Cli;

/// <summary>Reads documents one after the other, with a bar on standard error where a person watches.</summary>
internal static class ReadProgress
{
    public static IReadOnlyList<DocumentResult> Watch(Session session, IReadOnlyList<string> files, Func<string, IEnumerable<DocumentResult>> read)
    {
        if (files.Count < 2 || session.IsPiped || Console.IsErrorRedirected)
        {
            return [.. files.SelectMany(read)];
        }

        var results = new List<DocumentResult>();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error) });
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(session.Say("读表", "reading"), maxValue: files.Count);
                foreach (string file in files)
                {
                    task.Description = Markup.Escape(Path.GetFileName(file));
                    results.AddRange(read(file));
                    task.Increment(1);
                }
            });
        return results;
    }
}
