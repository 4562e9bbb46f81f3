using System.Globalization;
using SelfEval.Reading.Diagnostics;
using SelfEval.Cards.Checks;

namespace SelfEval;

/// <summary>Something in a form that does not add up or could not be scored (疑点).</summary>
public sealed class Finding
{
    private readonly Func<bool, string> _message;

    internal Finding(string code, FindingSeverity severity, string where, string place, Func<bool, string> message)
    {
        Code = code;
        Severity = severity;
        Kind = FindingOrder.KindOf(severity);
        Where = where;
        Place = place;
        _message = message;
    }

    internal Finding(DiagnosticDescriptor descriptor, string where, string place, params object[] arguments)
        : this(descriptor.Code, descriptor.Severity, where, place, english => string.Format(CultureInfo.InvariantCulture, english ? descriptor.English : descriptor.Chinese, arguments))
    {
    }

    /// <summary>Stable code (代码): K12 for a consistency check of the rule book, SE0402 for a finding of scoring.</summary>
    public string Code { get; }

    /// <summary>Error, warning or hint.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The message in Chinese, with its figures. Rendered when read.</summary>
    public string Message => _message(false);

    /// <summary>The message for readers of a language (按语言给出说明); Chinese where a book's check has no English text.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string MessageIn(CultureInfo? culture) => _message(Languages.IsEnglish(culture));

    internal string EnglishMessage => _message(true);

    /// <summary>Path into the form's JSON, for instance <c>indicators[3].actual</c>.</summary>
    public string Where { get; }

    /// <summary>The place in the form's own words (单元格), for instance 三级指标“…”.</summary>
    public string Place { get; }

    /// <summary>Name of the check in the rule book (检查项); null for a finding of scoring.</summary>
    public string? Rule { get; internal init; }

    /// <summary>The document or identity that the check rests on (依据); null where the check names none.</summary>
    public string? Basis { get; internal init; }

    /// <summary>What it is about; findings come in this order.</summary>
    internal FindingKind Kind { get; init; }

    /// <summary>Code, place and message in one line.</summary>
    public override string ToString() => $"{DiagnosticText.Label(Severity)} {Code} {Place}：{Message}";
}
