using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>Chooses the scoring entry of one row, or -1.</summary>
internal delegate int SelectorDelegate(in RowFacts facts);
