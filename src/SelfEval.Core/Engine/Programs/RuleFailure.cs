namespace SelfEval.Engine.Programs;

/// <summary>A rule that could not be computed, and why.</summary>
internal sealed record RuleFailure(string Rule, string Reason);
