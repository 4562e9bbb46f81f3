using BenchmarkDotNet.Attributes;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Measured;

/// <summary>Batches in memory; the forms come round again, so that a hundred thousand need no more room than a thousand.</summary>
[MemoryDiagnoser]
public class ScoreBatch
{
    private readonly Scorer _scorer = new(RuleBook.Load(Repository.BookFile));
    private readonly SelfEvaluation[] _forms = Repository.Generated(1_000);

    [Params(1, 1_000, 100_000)]
    public int Forms { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public decimal Score() => _scorer.ScoreAll(Enumerable.Range(0, Forms).Select(i => _forms[i % _forms.Length]), Threads).Sum(r => r.Card!.Total ?? 0);
}
