using System.Globalization;
using SelfEval.Batch;
using SelfEval.Benchmarks.Generation;

namespace SelfEval.Benchmarks.Batches;

/// <summary>
/// <c>limit</c>: processor time of the batch over that of <see cref="TokenCopy"/>, on one thread each, file to file, in turns in one process. Medians of
/// the ratios of neighbours.
/// </summary>
internal sealed class BatchLimit : IDisposable
{
    private const int Forms = 2_000;
    private const int WarmUp = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-limit").FullName;
    private readonly Scorer _scorer;
    private readonly TokenCopy _copy;

    private BatchLimit(Scorer scorer)
    {
        _scorer = scorer;
        using (FileStream file = File.Create(Input))
        {
            new FormGenerator(2023).WriteLines(Forms, file);
        }

        Score();
        _copy = new TokenCopy(Input, PathOf("copy.ndjson"), [.. File.ReadLines(PathOf("cards.ndjson")).Select(l => TokenCopy.Of(System.Text.Encoding.UTF8.GetBytes(l)))]);
    }

    private string Input => PathOf("forms.ndjson");

    public static int Run(int rounds)
    {
        var scorer = new Scorer(RuleBook.Load(Repository.BookFile));
        BatchShare share = Measure(scorer, rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"batchOverLimit":{{share.OverLimit:0.00}},"batchMicroseconds":{{share.Microseconds:0.0}},"briefMicroseconds":{{share.BriefMicroseconds:0.0}},"limitMicroseconds":{{share.Microseconds / share.OverLimit:0.0}}}"""));
        Console.Error.WriteLine(BatchPhases.Measure(scorer, rounds));
        return 0;
    }

    public static BatchShare Measure(Scorer scorer, int rounds)
    {
        using var limit = new BatchLimit(scorer);
        for (int i = 0; i < WarmUp; i++)
        {
            limit.Score();
            limit.ScoreInBrief();
            limit._copy.Run();
        }

        var ratios = new List<double>();
        var times = new List<double>();
        var briefTimes = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            double ours = Processor(limit.Score);
            double theirs = Processor(() => limit._copy.Run());
            ratios.Add(ours / theirs);
            times.Add(ours / Forms);
            briefTimes.Add(Processor(limit.ScoreInBrief) / Forms);
        }

        return new BatchShare(Median(times), Median(briefTimes), Median(ratios));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Microseconds of processor time, of all threads of the process.</summary>
    private static double Processor(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Score() => Score("cards.ndjson", isBrief: false);

    private void ScoreInBrief() => Score("brief.ndjson", isBrief: true);

    private void Score(string output, bool isBrief)
    {
        using var batch = new BatchFile(_scorer, new BatchFileOptions(Input, PathOf(output), null, 1, English: false, Resume: false) { IsBrief = isBrief });
        batch.TryRun(null, out _, out _, CancellationToken.None);
    }
}
