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
        BatchShare share = Measure(new Scorer(RuleBook.Load(Repository.BookFile)), rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"batchOverLimit":{{share.OverLimit:0.00}},"batchMicroseconds":{{share.Microseconds:0.0}},"limitMicroseconds":{{share.Microseconds / share.OverLimit:0.0}}}"""));
        return 0;
    }

    public static BatchShare Measure(Scorer scorer, int rounds)
    {
        using var limit = new BatchLimit(scorer);
        for (int i = 0; i < WarmUp; i++)
        {
            limit.Score();
            limit._copy.Run();
        }

        var ratios = new List<double>();
        var times = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            double ours = Processor(limit.Score);
            double theirs = Processor(() => limit._copy.Run());
            ratios.Add(ours / theirs);
            times.Add(ours / Forms);
        }

        return new BatchShare(times.Order().ElementAt(rounds / 2), ratios.Order().ElementAt(rounds / 2));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Microseconds of processor time, of all threads of the process.</summary>
    private static double Processor(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Score()
    {
        using var batch = new BatchFile(_scorer, new BatchFileOptions(Input, PathOf("cards.ndjson"), null, 1, English: false, Resume: false));
        batch.TryRun(null, out _, out _, CancellationToken.None);
    }
}
