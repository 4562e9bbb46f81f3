using BenchmarkDotNet.Attributes;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Measured;

/// <summary>How the cost of a form grows with the number of rules in the book: the form's rows use workflows at the start, middle and end.</summary>
[MemoryDiagnoser]
public class ManyRules
{
    private Scorer _scorer = null!;
    private SelfEvaluation _form = null!;

    [Params(10, 100, 1_000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        RuleBook.TryParse(LoadBook.Book(Rules), "generated", out RuleBook? book, out _);
        _scorer = new Scorer(book!);
        int last = Math.Max(1, Rules / 10) - 1;
        _form = Form(0, last / 2, last);
    }

    [Benchmark]
    public object Score() => _scorer.Score(_form);

    internal static SelfEvaluation Form(params int[] workflows) => new() { Year = 2023, Unit = "某局", Indicators = [.. workflows.Select(Row)] };

    private static Indicator Row(int workflow) => new()
    {
        Level1 = "产出指标", Name = FormattableString.Invariant($"指标{workflow}"), Target = FormCell.Parse("100件"), Actual = FormCell.Parse("75件"), Weight = 30,
    };
}
