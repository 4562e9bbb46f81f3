namespace SelfEval.Engine.Programs;

/// <summary>The rule that holds with its score, or -1; and the first rule that could not be computed.</summary>
internal readonly record struct Decision(int Rule, decimal Score, RuleFailure? Failure);
