namespace SelfEval;

/// <summary>A rule book has errors; <see cref="Diagnostics"/> holds every one, sorted by place.</summary>
public sealed class RuleBookException : Exception
{
    internal RuleBookException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>All diagnostics (诊断), errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
