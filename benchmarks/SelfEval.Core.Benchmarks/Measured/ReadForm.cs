using System.Text;
using BenchmarkDotNet.Attributes;
using SelfEval.Benchmarks.Generation;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Benchmarks.Measured;

/// <summary>Reading 100 generated forms: with places and messages, and as a batch reads its lines.</summary>
[MemoryDiagnoser]
public class ReadForm
{
    private const int Forms = 100;
    private readonly QuickSource _quick = new();
    private readonly string[] _texts = [.. Enumerable.Range(0, Forms).Select(i => new FormGenerator(2023).Text(i))];
    private byte[][] _lines = [];

    [GlobalSetup]
    public void Encode() => _lines = [.. _texts.Select(Encoding.UTF8.GetBytes)];

    [Benchmark(Baseline = true, OperationsPerInvoke = Forms)]
    public int WithPlaces() => _texts.Count(t => EvaluationFile.TryParse(t, "", out SelfEvaluation? _, out _));

    [Benchmark(OperationsPerInvoke = Forms)]
    public int AsALine() => _lines.Count(l => EvaluationFile.TryParseLine(l, _quick, out SelfEvaluation? _, out _));
}
