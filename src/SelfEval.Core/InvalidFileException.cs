namespace SelfEval;

/// <summary>A rule book or a form cannot be used as it is; <see cref="Diagnostics"/> holds every reason, sorted by place.</summary>
public sealed class InvalidFileException : Exception
{
    internal InvalidFileException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>All diagnostics (诊断), errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
