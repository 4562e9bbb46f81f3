using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>A decision over one row, compiled: the index of the first condition that holds and its score, or -1.</summary>
internal delegate int DecisionDelegate(in RowFacts facts, out decimal score);
