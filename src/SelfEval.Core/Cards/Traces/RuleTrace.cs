using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Traces;

/// <summary>A rule as one row met it; <see cref="Decides"/> on the first that holds and gives a score.</summary>
internal sealed record RuleTrace(RuleTrees Rule, ConditionState State, TraceDetail Detail, bool Decides, decimal Score);
