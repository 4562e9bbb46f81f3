using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>Scores one row: the index of the rule that holds and its score, or -1.</summary>
internal delegate int WorkflowDelegate(in RowFacts facts, out decimal score);
