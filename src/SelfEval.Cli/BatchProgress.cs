using System.Globalization;
using Spectre.Console;

namespace SelfEval.Cli;

/// <summary>A bar with rate and time left on standard error while a batch runs; nothing where no person watches.</summary>
internal static class BatchProgress
{
    public static bool Watch(Session session, string input, Func<Action<long, long>?, bool> run)
    {
        if (session.IsPiped || Console.IsErrorRedirected)
        {
            return run(null);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        // A pipe has no length: then the bar stands still and the count goes on.
        double size = Math.Max(1, File.Exists(input) ? new FileInfo(input).Length : 0);
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(session.Say("计分", "scoring"), maxValue: size);
                return run((lines, bytes) =>
                {
                    task.Value = bytes;
                    double seconds = Math.Max(0.001, task.ElapsedTime?.TotalSeconds ?? 0);
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{lines:N0} {session.Say("张", "forms")}  {lines / seconds:N0}/s");
                });
            });
    }
}
