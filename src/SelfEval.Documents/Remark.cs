using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents;

/// <summary>
/// What was read in an unusual way, or not read, and why (读表说明). A cell that was not understood is never dropped in silence.
/// </summary>
public sealed class Remark
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly object[] _arguments;

    internal Remark(DiagnosticDescriptor descriptor, string place, params object[] arguments)
    {
        _descriptor = descriptor;
        _arguments = [.. arguments.Select(DiagnosticText.Quotable)];
        Place = place;
    }

    /// <summary>Stable code (代码), SE0600 and on; see docs/diagnostics.md.</summary>
    public string Code => _descriptor.Code;

    /// <summary>Error: the form, or a part of it, could not be read. Warning: look at it. Hint: good to know.</summary>
    public FindingSeverity Severity => _descriptor.Severity;

    /// <summary>Where in the document (位置): <c>表3 第5行第4列</c>, <c>自评表!F12</c>, <c>第32页</c>; empty where the whole file is meant.</summary>
    public string Place { get; }

    /// <summary>The message in Chinese.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, _descriptor.Chinese, _arguments);

    /// <summary>The message for readers of a language (按语言给出说明).</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? EnglishMessage : Message;

    internal string EnglishMessage => string.Format(CultureInfo.InvariantCulture, _descriptor.English, _arguments);

    /// <summary>One line: <c>place: 警告 SE0601: message</c>.</summary>
    public override string ToString() => $"{(Place.Length == 0 ? "" : Place + ": ")}{DiagnosticText.Label(Severity)} {Code}: {Message}";
}
