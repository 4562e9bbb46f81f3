using System.Diagnostics;
using System.Text;
using SelfEval.Batch;
using SelfEval.Benchmarks.Generation;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Benchmarks;

/// <summary>How fast whole lines go through: read, scored, written.</summary>
internal static class BatchTimings
{
    private const int Forms = 3_000;

    private const int Rounds = 7;

    /// <summary>
    /// Forms a second through <c>selfeval batch</c>'s own code, file to file, on all processors; and that over one thread. Runs in turns,
    /// medians.
    /// </summary>
    public static (double FormsPerSecond, double OverOneThread) Measure(Scorer scorer)
    {
        string folder = Directory.CreateTempSubdirectory("selfeval-ratios").FullName;
        string input = Path.Combine(folder, "in.ndjson");
        using (FileStream file = File.Create(input))
        {
            new FormGenerator(2023).WriteLines(Forms, file);
        }

        var rates = new List<double>();
        var gains = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            double alone = Run(scorer, input, 1);
            rates.Add(Run(scorer, input, Environment.ProcessorCount));
            gains.Add(rates[^1] / alone);
        }

        Directory.Delete(folder, recursive: true);
        return (rates.Order().ElementAt(Rounds / 2), gains.Order().ElementAt(Rounds / 2));
    }

    private static double Run(Scorer scorer, string input, int threads)
    {
        string output = Path.ChangeExtension(input, $".{threads}.out");
        long start = Stopwatch.GetTimestamp();
        using (var batch = new BatchFile(scorer, new BatchFileOptions(input, output, null, threads, English: false, Resume: false)))
        {
            batch.TryRun(null, out _, out _, CancellationToken.None);
        }

        double rate = Forms / Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Delete(output);
        return rate;
    }

    /// <summary>The part of a line's time that reading it takes, on one thread.</summary>
    public static double ParseShare(Scorer scorer)
    {
        var generator = new FormGenerator(2023);
        byte[][] lines = [.. Enumerable.Range(0, 500).Select(i => Encoding.UTF8.GetBytes(generator.Text(i)))];
        var quick = new QuickSource();
        var cards = new Utf8Buffer();
        var shares = new List<double>();
        for (int round = 0; round < 9; round++)
        {
            long start = Stopwatch.GetTimestamp();
            SelfEvaluation[] forms = [.. lines.Select(l => EvaluationFile.TryParseLine(l, quick, out SelfEvaluation? form, out _) ? form : throw new InvalidDataException())];
            double read = Stopwatch.GetElapsedTime(start).TotalSeconds;
            foreach (SelfEvaluation form in forms)
            {
                cards.Clear();
                ScoreCardJson.WriteLine(scorer.Score(form), 1, cards);
            }

            shares.Add(read / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return shares.Order().ElementAt(shares.Count / 2);
    }
}
