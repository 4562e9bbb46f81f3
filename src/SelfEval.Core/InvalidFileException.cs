namespace SelfEval;

/// <summary>A rule book or a form cannot be used as it is; <see cref="Diagnostics"/> holds every reason, sorted by place.</summary>
public sealed class InvalidFileException : Exception
{
    /// <summary>For a caller that has read by a <c>Try…</c> method and cannot go on.</summary>
    /// <param name="diagnostics">Everything found.</param>
    public InvalidFileException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>All diagnostics (诊断), errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
