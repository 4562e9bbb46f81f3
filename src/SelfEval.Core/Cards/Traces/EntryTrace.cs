using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Traces;

/// <summary>A scoring entry as one row met it; <see cref="IsChosen"/> on the first that holds.</summary>
internal sealed record EntryTrace(EntryTrees Entry, ConditionState State, TraceDetail Detail, bool IsChosen);
