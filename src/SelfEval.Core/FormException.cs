namespace SelfEval;

/// <summary>A form's file cannot be read as a self-evaluation; <see cref="Diagnostics"/> holds every reason, sorted by place.</summary>
public sealed class FormException : Exception
{
    internal FormException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>All diagnostics (诊断), errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
