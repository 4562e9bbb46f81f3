using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval;

/// <summary>
/// One problem of a rule book, a form or a test file (诊断): stable code, severity, place and a message in Chinese that says
/// what is wrong and what to write instead.
/// </summary>
public sealed class Diagnostic : IEquatable<Diagnostic>
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly object[] _arguments;

    internal Diagnostic(DiagnosticDescriptor descriptor, SourceText source, int offset, object[] arguments)
    {
        _descriptor = descriptor;
        _arguments = [.. arguments.Select(DiagnosticText.Quotable)];
        Location = source.LocationOf(offset);
        (SourceLine, Caret) = source.Excerpt(offset);
    }

    /// <summary>Stable code (代码), SE0001 and on; see docs/diagnostics.md.</summary>
    public string Code => _descriptor.Code;

    /// <summary>Error, warning or hint.</summary>
    public FindingSeverity Severity => _descriptor.Severity;

    /// <summary>The message in Chinese.</summary>
    public string Message => _descriptor.Text(english: false, _arguments);

    /// <summary>The message in English.</summary>
    internal string EnglishMessage => _descriptor.Text(english: true, _arguments);

    /// <summary>File, line and column.</summary>
    public SourceLocation Location { get; }

    /// <summary>The line of the file that holds the place, or the part around it of a very long line; empty where the whole file is meant.</summary>
    public string SourceLine { get; }

    /// <summary>Index of the place in <see cref="SourceLine"/>.</summary>
    internal int Caret { get; }

    /// <summary>One line: <c>file:line:column: 错误 SE0001: message</c>.</summary>
    public override string ToString() => Line(english: false);

    internal string Line(bool english) => $"{Location}: {DiagnosticText.Label(Severity, english)} {Code}: {(english ? EnglishMessage : Message)}";

    /// <summary>The message for readers of a language (按语言给出说明).</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? EnglishMessage : Message;

    /// <summary>file:line:column, severity, code and message, then the source line with a caret under the place.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string Render(CultureInfo? culture = null) => Render(Languages.IsEnglish(culture));

    internal string Render(bool english) => DiagnosticText.Render(this, english);

    /// <summary>True where both say the same of the same place.</summary>
    /// <param name="other">The other diagnostic, or null.</param>
    public bool Equals(Diagnostic? other) => ReferenceEquals(this, other)
        || (other is not null && Code == other.Code && Severity == other.Severity && Location == other.Location && Caret == other.Caret
            && SourceLine == other.SourceLine && Message == other.Message && EnglishMessage == other.EnglishMessage);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Location);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diagnostic);

    /// <summary>True where both hold the same (相等).</summary>
    /// <param name="left">One diagnostic, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Diagnostic? left, Diagnostic? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where they hold different things (不等).</summary>
    /// <param name="left">One diagnostic, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Diagnostic? left, Diagnostic? right) => !(left == right);
}
