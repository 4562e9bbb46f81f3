using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>What became of one case of a test file (用例结果).</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Location">Where the case stands.</param>
/// <param name="IsPending">Listed and not run (待定).</param>
/// <param name="Failures">What came out otherwise than expected; empty where the case passed.</param>
/// <param name="Edits">What makes the failed expectations say what came out; none for what no expectation can say.</param>
/// <param name="Trace">For a failed case how its row was scored; otherwise "".</param>
internal sealed record TestResult(string Name, SourceLocation Location, bool IsPending, IReadOnlyList<Diagnostic> Failures, IReadOnlyList<TextEdit> Edits, string Trace);
