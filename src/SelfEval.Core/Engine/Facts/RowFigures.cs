namespace SelfEval.Engine.Facts;

/// <summary>What checks may know of a scored row (计分结果): its score and the rule behind it, null where it was not scored.</summary>
internal readonly record struct RowFigures(decimal? Weight, decimal? Declared, decimal? Score, decimal Exact, string? Rule);
