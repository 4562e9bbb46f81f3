using System.Globalization;
using System.Text;
using SelfEval.Benchmarks.Generation;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Benchmarks.Batches;

/// <summary>
/// Where a form's time in a batch goes (各步用时): reading its line, scoring it, working out its findings, writing its card with all texts. Microseconds of
/// processor time a form on one thread, the least of the rounds, and the memory taken; what reads, hashes and writes files is not among them.
/// </summary>
internal static class BatchPhases
{
    private static readonly string[] Names = ["reading", "scoring", "findings", "writing"];

    private const int Forms = 1_000;

    // As many as stay young, as in a batch; each reading of the clock must be long against its own cost.
    private const int AtOnce = 20;

    /// <summary>One line for people.</summary>
    public static string Measure(Scorer scorer, int rounds)
    {
        var generator = new FormGenerator(2023);
        byte[][] lines = [.. Enumerable.Range(0, Forms).Select(i => Encoding.UTF8.GetBytes(generator.Text(i)))];
        (double Time, double Bytes)[][] measured = [.. Enumerable.Range(0, rounds).Select(_ => Round(scorer, lines))];
        return string.Join(", ", Names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} {measured.Min(m => m[i].Time) / Forms:0.0} µs {measured[^1][i].Bytes / Forms / 1024:0.0} KB")));
    }

    private static (double Time, double Bytes)[] Round(Scorer scorer, byte[][] lines)
    {
        var quick = new QuickSource();
        var times = new (double, double)[Names.Length];
        foreach (byte[][] some in lines.Chunk(AtOnce))
        {
            Add(times, scorer, some, quick);
        }

        return times;
    }

    private static void Add((double Time, double Bytes)[] times, Scorer scorer, byte[][] lines, QuickSource quick)
    {
        var cards = new Utf8Buffer();
        var forms = new SelfEvaluation[lines.Length];
        var scored = new ScoreCard[lines.Length];
        Take(ref times[0], lines, i => forms[i] = EvaluationFile.TryParseLine(lines[i], quick, out SelfEvaluation? form, out _) ? form : throw new InvalidDataException());
        Take(ref times[1], lines, i => scored[i] = scorer.Score(forms[i]));
        Take(ref times[2], lines, i => GC.KeepAlive(scored[i].Findings));
        Take(ref times[3], lines, i =>
        {
            cards.Clear();
            ScoreCardJson.WriteLine(scored[i], i, cards);
        });
    }

    private static void Take(ref (double Time, double Bytes) sum, byte[][] lines, Action<int> work)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < lines.Length; i++)
        {
            work(i);
        }

        sum.Time += (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        sum.Bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
    }
}
