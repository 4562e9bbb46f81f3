using BenchmarkDotNet.Attributes;
using SelfEval.Benchmarks.Baselines;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Measured;

/// <summary>One card for the seed's form, four ways.</summary>
[MemoryDiagnoser]
public class ScoreOneForm
{
    private readonly SelfEvaluation _form = EvaluationFile.Load(Repository.SeedFile);
    private readonly Scorer _scorer = new(RuleBook.Load(Repository.BookFile));
    private readonly StockScorer _stock = new(Repository.BookFile, onlyNamed: false);
    private readonly StockScorer _lean = new(Repository.BookFile, onlyNamed: true);

    [Benchmark(Baseline = true)]
    public object Hand() => HandScorer.Score(_form);

    [Benchmark]
    public object Ours() => _scorer.Score(_form);

    [Benchmark]
    public int HandExplained() => HandScorer.Score(_form).Rows.Sum(r => r.Explanation.Length);

    [Benchmark]
    public int OursExplained() => _scorer.Score(_form).Indicators.Sum(r => r.Explanation.Length);

    [Benchmark]
    public object Stock() => _stock.ScoreAsync(_form).GetAwaiter().GetResult();

    [Benchmark]
    public object StockWithNamedFactsOnly() => _lean.ScoreAsync(_form).GetAwaiter().GetResult();
}
