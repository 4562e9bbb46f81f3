namespace SelfEval.Workbench.Api;

/// <summary>What was odd on reading (读表说明).</summary>
internal sealed record ReadRemarkAnswer(string Code, string Severity, string Place, string Message, string EnglishMessage);
