using System.Diagnostics;
using System.Globalization;
using System.Text;
using SelfEval.Reading.Json;

namespace SelfEval.Benchmarks;

/// <summary>
/// Starts <c>selfeval score</c> of one form as its own process, as published, in turns with the emptiest program there is: this one
/// doing nothing.
/// </summary>
internal sealed class ColdStart
{
    private const int Rounds = 15;

    private static readonly string Native = Path.Combine(Repository.Root, "artifacts", "native", OperatingSystem.IsWindows() ? "selfeval.exe" : "selfeval");
    private static readonly string Ready = Path.Combine(Repository.Root, "artifacts", "ready", "selfeval.dll");
    private static readonly string[] Score = ["score", Repository.SeedFile, "--json"];

    private readonly List<double> _native = [];
    private readonly List<double> _ready = [];
    private readonly List<double> _empty = [];

    /// <summary>Milliseconds from start to end of the native program, or of the other one where only that is published (see README).</summary>
    public double? Milliseconds => _native.Count > 0 ? Median(_native) : _ready.Count > 0 ? Median(_ready) : null;

    /// <summary>Whatever is published, timed; null where a card differs from the one of this process.</summary>
    public static ColdStart? Measure(Scorer scorer)
    {
        var measured = new ColdStart();
        string card = Text(scorer);
        for (int round = 0; round < Rounds; round++)
        {
            measured._empty.Add(Time("dotnet", [Path.Combine(AppContext.BaseDirectory, "SelfEval.Core.Benchmarks.dll"), "nothing"], out _));
            foreach ((string file, List<double> times) in new[] { (Native, measured._native), (Ready, measured._ready) }.Where(p => File.Exists(p.Item1)))
            {
                times.Add(file == Native ? Time(Native, Score, out string output) : Time("dotnet", [Ready, .. Score], out output));
                if (output.ReplaceLineEndings() != card.ReplaceLineEndings())
                {
                    Console.Error.WriteLine($"{file}: another card than this process makes; publish anew (benchmarks/README.md)");
                    return null;
                }
            }
        }

        return measured;
    }

    public IEnumerable<string> Report()
    {
        if (Milliseconds is null)
        {
            yield return "no cold start: publish the command line first (benchmarks/README.md)";
        }

        foreach ((string name, List<double> times) in new[] { ("native", _native), ("ready to run", _ready) }.Where(t => t.Item2.Count > 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"cold start, {name}: {Median(times):0} ms, {Median([.. times.Zip(_empty, (t, e) => t / e)]):0.0} times an empty program");
        }
    }

    private static double Time(string program, string[] arguments, out string output)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Text(Scorer scorer)
    {
        using var text = new StringWriter();
        using (var json = JsonOutput.To(text))
        {
            ScoreCardJson.Write(scorer.Score(EvaluationFile.Load(Repository.SeedFile)), Repository.SeedFile, place: null, json);
        }

        return text + Environment.NewLine;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
