using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Programs;

/// <summary>The first of a list of conditions that holds, with its score (判定); -1 where none does. Beside it the first that could not be computed.</summary>
internal readonly record struct Decision(int Index, decimal Score, int FailedIndex, Failure? Failure);
