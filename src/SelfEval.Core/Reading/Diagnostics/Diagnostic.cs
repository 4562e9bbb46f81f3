using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval;

/// <summary>
/// One problem of a rule book, a form or a test file (诊断): stable code, severity, place and a message in Chinese that says
/// what is wrong and what to write instead.
/// </summary>
public sealed class Diagnostic
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
    public string Message => string.Format(CultureInfo.InvariantCulture, _descriptor.Chinese, _arguments);

    /// <summary>The message in English.</summary>
    internal string EnglishMessage => string.Format(CultureInfo.InvariantCulture, _descriptor.English, _arguments);

    /// <summary>File, line and column.</summary>
    public SourceLocation Location { get; }

    /// <summary>The line of the file that holds the place, or the part around it of a very long line; empty where the whole file is meant.</summary>
    public string SourceLine { get; }

    /// <summary>Index of the place in <see cref="SourceLine"/>.</summary>
    internal int Caret { get; }

    /// <summary>One line: <c>file:line:column: 错误 SE0001: message</c>.</summary>
    public override string ToString() => $"{Location}: {DiagnosticText.Label(Severity)} {Code}: {Message}";

    /// <summary>The message for readers of a language (按语言给出说明).</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? EnglishMessage : Message;

    /// <summary>file:line:column, severity, code and message, then the source line with a caret under the place.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string Render(CultureInfo? culture = null) => Render(Languages.IsEnglish(culture));

    internal string Render(bool english) => DiagnosticText.Render(this, english);
}
