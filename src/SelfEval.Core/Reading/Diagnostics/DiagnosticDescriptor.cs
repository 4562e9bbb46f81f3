using System.Globalization;

namespace SelfEval.Reading.Diagnostics;

/// <summary>A row of the catalogue: what a code means, in both languages. {0}, {1} … take the particulars.</summary>
internal sealed record DiagnosticDescriptor(string Code, FindingSeverity Severity, string Chinese, string English)
{
    /// <summary>The message with its particulars; a <see cref="Phrase"/> among them speaks the language of the message.</summary>
    public string Text(bool english, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, english ? English : Chinese, [.. arguments.Select(a => a is Phrase phrase ? phrase.In(english) : a)]);
}
