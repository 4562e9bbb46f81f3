using System.Diagnostics;
using System.Globalization;
using SelfEval.Benchmarks.Baselines;
using SelfEval.Benchmarks.Batches;
using SelfEval.Benchmarks.Documents;
using SelfEval.Model;

namespace SelfEval.Benchmarks;

/// <summary>
/// <c>ratios</c>: the engine, the hand-written code and stock RulesEngine, handed the facts that its rules name, in one process, in turns, so that whatever else the machine
/// does slows all three. Ratios are medians over rounds.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 61;
    private const int BatchRounds = 11;

    public static int Run()
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.SeedFile);
        var scorer = new Scorer(RuleBook.Load(Repository.BookFile));
        var stock = new StockScorer(Repository.BookFile, onlyNamed: false);
        var lean = new StockScorer(Repository.BookFile, onlyNamed: true);
        if (!Agreement.Check(scorer, stock, [seed, .. Repository.Generated(300)]))
        {
            return 1;
        }

        var ours = new Contender(() => scorer.Score(seed), 4_000);
        var hand = new Contender(() => HandScorer.Score(seed), 4_000);
        var theirs = new Contender(() => stock.ScoreAsync(seed).GetAwaiter().GetResult(), 100);
        var leanest = new Contender(() => lean.ScoreAsync(seed).GetAwaiter().GetResult(), 100);
        Contender[] all = [ours, hand, theirs, leanest];
        WarmUp(all);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < all.Length; i++)
            {
                all[(i + round) % all.Length].Time();
            }
        }

        double parseShare = BatchTimings.ParseShare(scorer);
        (double batch, double gain) = BatchTimings.Measure(scorer);
        if (ColdStart.Measure(scorer) is not { } cold)
        {
            return 1;
        }

        BatchShare share = BatchLimit.Measure(scorer, BatchRounds);
        DocumentRatio[] documents = [.. DocumentRatios.Measure(null)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"stockOverOurs":{{Median(leanest, ours):0.0}},"stockWithEveryFactOverOurs":{{Median(theirs, ours):0.0}},"oursOverHand":{{Median(ours, hand):0.000}},"bytesPerForm":{{ours.Bytes():0}},"handBytesPerForm":{{hand.Bytes():0}},"batchOverLimit":{{share.OverLimit:0.00}},"batchMicroseconds":{{share.Microseconds:0}},"briefMicroseconds":{{share.BriefMicroseconds:0}},"batchFormsPerSecond":{{batch:0}},"parseShare":{{parseShare:0.00}},"documentsPerSecond":{{{Each(documents, static d => d.DocumentsPerSecond)}}},"libraryPerSecond":{{{Each(documents, static d => d.LibraryPerSecond)}}},"coldStartMs":{{cold.Milliseconds?.ToString("0", CultureInfo.InvariantCulture) ?? "null"}}}"""));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours {ours.Nanoseconds:0} ns, hand {hand.Nanoseconds:0} ns, stock {leanest.Nanoseconds:0} ns a form; stock handed every fact {theirs.Nanoseconds:0} ns"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} threads over 1: {gain:0.00}"));
        foreach (string line in cold.Report())
        {
            Console.Error.WriteLine(line);
        }

        return 0;
    }

    private static string Each(DocumentRatio[] documents, Func<DocumentRatio, double> figure) =>
        string.Join(',', documents.Select(d => string.Create(CultureInfo.InvariantCulture, $"\"{d.Format}\":{figure(d):0}")));

    private static void WarmUp(Contender[] all)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < 3)
        {
            foreach (Contender contender in all)
            {
                contender.Run();
            }
        }
    }

    /// <summary>Median of the ratios of neighbouring timings, not ratio of medians: a slow second hits both sides of a pair.</summary>
    private static double Median(Contender above, Contender below)
    {
        double[] ratios = [.. above.Timings.Zip(below.Timings, (a, b) => a / b).Order()];
        return ratios[ratios.Length / 2];
    }
}
