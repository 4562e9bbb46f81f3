namespace SelfEval.Reading.Diagnostics;

/// <summary>A row of the catalogue: what a code means, in both languages. {0}, {1} … take the particulars.</summary>
internal sealed record DiagnosticDescriptor(string Code, FindingSeverity Severity, string Chinese, string English);
