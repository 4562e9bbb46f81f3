using System.Diagnostics;

namespace SelfEval.Benchmarks;

/// <summary>Starts <c>selfeval score</c> of one form as its own process, as published; and the emptiest program there is, this one doing nothing.</summary>
internal static class ColdStart
{
    private static readonly string Published = Path.Combine(Repository.Root, "artifacts", "cold-start");

    /// <summary>Milliseconds from start to end, median of several; null where the command line is not published (see README).</summary>
    public static double? Selfeval() =>
        File.Exists(Path.Combine(Published, "selfeval.dll")) ? Median([Path.Combine(Published, "selfeval.dll"), "score", Repository.SeedFile, "--json"]) : null;

    public static double Empty() => Median([Path.Combine(AppContext.BaseDirectory, "SelfEval.Core.Benchmarks.dll"), "nothing"]);

    private static double Median(string[] arguments)
    {
        var times = new List<double>();
        for (int i = 0; i < 9; i++)
        {
            long start = Stopwatch.GetTimestamp();
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
