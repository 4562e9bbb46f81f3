using SelfEval.Documents;

namespace SelfEval.Cli;

/// <summary>One reason why a form was not read or scored.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">The stable code; null where a file, and not its content, is at fault.</param>
/// <param name="Chinese">The message.</param>
/// <param name="English">The message in English.</param>
/// <param name="Place">Line and column, or table and cell; null for the whole file.</param>
internal sealed record FormProblem(FindingSeverity Severity, string? Code, string Chinese, string English, string? Place)
{
    public static FormProblem Of(string chinese, string english) => new(FindingSeverity.Error, null, chinese, english, null);

    public static FormProblem Of(Diagnostic diagnostic) =>
        new(diagnostic.Severity, diagnostic.Code, diagnostic.Message, diagnostic.EnglishMessage, FormattableString.Invariant($"第{diagnostic.Location.Line}行第{diagnostic.Location.Column}列"));

    public static FormProblem Of(Remark remark) => new(remark.Severity, remark.Code, remark.Message, remark.EnglishMessage, remark.Place.Length > 0 ? remark.Place : null);
}
