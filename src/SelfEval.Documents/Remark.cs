using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents;

/// <summary>
/// What was read in an unusual way, or not read, and why (读表说明). A cell that was not understood is never dropped in silence.
/// </summary>
public sealed class Remark : IEquatable<Remark>
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

    /// <summary>The place for readers of a language (按语言给出位置): table 3, row 5, column 4.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string PlaceIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? DocumentPlace.English(Place) : Place;

    /// <summary>The message in Chinese.</summary>
    public string Message => _descriptor.Text(english: false, _arguments);

    /// <summary>The message for readers of a language (按语言给出说明).</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? EnglishMessage : Message;

    internal string EnglishMessage => _descriptor.Text(english: true, _arguments);

    /// <summary>True where both say the same of the same place.</summary>
    /// <param name="other">The other remark, or null.</param>
    public bool Equals(Remark? other) => ReferenceEquals(this, other)
        || (other is not null && Code == other.Code && Severity == other.Severity && Place == other.Place && Message == other.Message && EnglishMessage == other.EnglishMessage);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Place);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Remark);

    /// <summary>True where both hold the same (相等).</summary>
    /// <param name="left">One remark, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Remark? left, Remark? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where they hold different things (不等).</summary>
    /// <param name="left">One remark, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Remark? left, Remark? right) => !(left == right);

    /// <summary>One line: <c>place: 警告 SE0601: message</c>.</summary>
    public override string ToString() => Render();

    /// <summary>One line: <c>place: 警告 SE0601: message</c>.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string Render(CultureInfo? culture = null)
    {
        string place = PlaceIn(culture);
        return $"{(place.Length == 0 ? "" : place + ": ")}{DiagnosticText.Label(Severity, Languages.IsEnglish(culture))} {Code}: {MessageIn(culture)}";
    }
}
