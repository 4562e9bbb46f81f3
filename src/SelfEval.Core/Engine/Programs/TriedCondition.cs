using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Programs;

/// <summary>What became of a condition on one row, and why where it could not be computed.</summary>
internal readonly record struct TriedCondition(ConditionState State, Failure? Failure);
