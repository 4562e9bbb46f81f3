using System.Globalization;
using SelfEval.Reading;

namespace SelfEval;

/// <summary>Something in a form that does not add up or could not be scored (疑点).</summary>
public sealed class Finding
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly object[] _arguments;

    internal Finding(DiagnosticDescriptor descriptor, string where, string place, params object[] arguments)
    {
        _descriptor = descriptor;
        _arguments = arguments;
        Where = where;
        Place = place;
    }

    /// <summary>Stable code (代码), for instance SE0404.</summary>
    public string Code => _descriptor.Code;

    /// <summary>Error, warning or hint.</summary>
    public Severity Severity => _descriptor.Severity;

    /// <summary>The message in Chinese, with its figures.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, _descriptor.Chinese, _arguments);

    /// <summary>The message in English.</summary>
    public string EnglishMessage => string.Format(CultureInfo.InvariantCulture, _descriptor.English, _arguments);

    /// <summary>Path into the form's JSON, for instance <c>indicators[3].actual</c>.</summary>
    public string Where { get; }

    /// <summary>The place in the form's own words (单元格), for instance 三级指标“…”.</summary>
    public string Place { get; }

    /// <summary>Code, place and message in one line.</summary>
    public override string ToString() => $"{DiagnosticText.Label(Severity)} {Code} {Place}：{Message}";
}
