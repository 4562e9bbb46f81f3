namespace SelfEval.Workbench.Api;

/// <summary>A diagnostic (诊断): code, severity, place, and what to write instead in Chinese and English.</summary>
internal sealed record DiagnosticAnswer(string Code, string Severity, int Line, int Column, string Message, string EnglishMessage)
{
    public static DiagnosticAnswer Of(Diagnostic one) =>
        new(one.Code, one.Severity.ToString().ToLowerInvariant(), one.Location.Line, one.Location.Column, one.Message, one.EnglishMessage);
}
