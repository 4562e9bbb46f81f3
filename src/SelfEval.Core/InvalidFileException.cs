using System.Globalization;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval;

/// <summary>A rule book or a form cannot be used as it is; <see cref="Diagnostics"/> holds every reason, sorted by place.</summary>
public sealed class InvalidFileException : Exception
{
    /// <summary>For a caller that has read by a <c>Try…</c> method and cannot go on.</summary>
    /// <param name="diagnostics">Everything found.</param>
    public InvalidFileException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, Given.NotNull(diagnostics, nameof(diagnostics)).Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>All of them for readers of a language (按语言给出说明), a line each; <see cref="Exception.Message"/> is in Chinese.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? string.Join(Environment.NewLine, Diagnostics.Select(d => d.Line(english: true))) : Message;

    /// <summary>All diagnostics (诊断), errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
