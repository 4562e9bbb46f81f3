using SelfEval.Benchmarks.Generation;
using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>Generated forms for tests that need many different ones.</summary>
internal static class GeneratedForms
{
    private static readonly FormGenerator Generator = new(seed: 7);

    public static string Text(int index) => Generator.Text(index);

    public static SelfEvaluation[] Take(int count) => [.. Enumerable.Range(0, count).Select(Read)];

    private static SelfEvaluation Read(int index) =>
        EvaluationFile.TryParse(Text(index), "generated", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics) ? form : throw new InvalidFileException(diagnostics);
}
