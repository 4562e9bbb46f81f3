namespace SelfEval.Authoring;

/// <summary>What became of one case of a test file (用例结果).</summary>
public sealed class TestResult
{
    internal TestResult(string name, SourceLocation location, bool isPending, IReadOnlyList<Diagnostic> failures, string trace)
    {
        Name = name;
        Location = location;
        IsPending = isPending;
        Failures = failures;
        Trace = trace;
    }

    /// <summary>The case's name (用例名).</summary>
    public string Name { get; }

    /// <summary>Where the case stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>True for a case that is listed and not run (待定).</summary>
    public bool IsPending { get; }

    /// <summary>What came out otherwise than expected, each at the place of its expectation; empty where the case passed.</summary>
    public IReadOnlyList<Diagnostic> Failures { get; }

    /// <summary>For a failed case, how its row was scored (计分过程): entry by entry, rule by rule; otherwise "".</summary>
    public string Trace { get; }

    /// <summary>The name and the number of failures.</summary>
    public override string ToString() => $"{Name}: {Failures.Count}";
}
