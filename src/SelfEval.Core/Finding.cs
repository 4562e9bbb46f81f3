using System.Globalization;
using SelfEval.Cards.Checks;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval;

/// <summary>Something in a form that does not add up or could not be scored (疑点).</summary>
public sealed class Finding : IEquatable<Finding>
{
    internal Finding(string code, FindingSeverity severity, string where, FindingText text)
    {
        Code = code;
        Severity = severity;
        Kind = FindingOrder.KindOf(severity);
        Where = where;
        Text = text;
    }

    internal Finding(DiagnosticDescriptor descriptor, string where, string place, params object[] arguments)
        : this(descriptor.Code, descriptor.Severity, where, new CatalogueText(descriptor, place, arguments))
    {
    }

    /// <summary>Stable code (代码): K12 for a consistency check of the rule book, SE0402 for a finding of scoring.</summary>
    public string Code { get; }

    /// <summary>Error, warning or hint.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The message in Chinese, with its figures. Rendered when read.</summary>
    public string Message => Text.Message(english: false);

    /// <summary>The message for readers of a language (按语言给出说明); in quotes in Chinese where a book's check has no English text.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => Text.Message(Languages.IsEnglish(culture));

    internal string EnglishMessage => Text.Message(english: true);

    /// <summary>Path into the form's JSON, for instance <c>indicators[3].actual</c>.</summary>
    public string Where { get; }

    /// <summary>The place in the form's own words (单元格), for instance 三级指标“…”.</summary>
    public string Place => field ??= Text.Place;

    /// <summary>Its words, for whoever writes them without making strings of them.</summary>
    internal FindingText Text { get; }

    /// <summary>The place for readers of a language (按语言给出位置); in English after <see cref="Where"/>, with the form's names in quotes.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string PlaceIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? EnglishPlace.Of(this) : Place;

    /// <summary>The form that it is about, where it is about one.</summary>
    internal SelfEvaluation? Form { get; set; }

    /// <summary>Name of the check in the rule book (检查项); null for a finding of scoring.</summary>
    public string? Rule { get; internal init; }

    /// <summary>The document or identity that the check rests on (依据); null where the check names none.</summary>
    public string? Basis { get; internal init; }

    /// <summary>What it is about; findings come in this order.</summary>
    internal FindingKind Kind { get; init; }

    /// <summary>True where both say the same of the same place.</summary>
    /// <param name="other">The other finding, or null.</param>
    public bool Equals(Finding? other) => ReferenceEquals(this, other)
        || (other is not null && Code == other.Code && Severity == other.Severity && Kind == other.Kind && Where == other.Where && Place == other.Place
            && Rule == other.Rule && Basis == other.Basis && Message == other.Message && EnglishMessage == other.EnglishMessage);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Where, Place);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <summary>True where both hold the same (相等).</summary>
    /// <param name="left">One finding, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Finding? left, Finding? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where they hold different things (不等).</summary>
    /// <param name="left">One finding, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Finding? left, Finding? right) => !(left == right);

    /// <summary>Code, place and message in one line.</summary>
    public override string ToString() => Render();

    /// <summary>Code, place and message in one line.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string Render(CultureInfo? culture = null) => Languages.IsEnglish(culture)
        ? $"{DiagnosticText.Label(Severity, english: true)} {Code} {PlaceIn(culture)}: {MessageIn(culture)}"
        : $"{DiagnosticText.Label(Severity)} {Code} {Place}：{Message}";
}
