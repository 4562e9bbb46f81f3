using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// What checks may know of a scored row (计分结果): its score and the rule behind it, null where it was not scored; the declared score where the
/// points were computed, so that both can be held together; and the row as rules see it, null for the execution row.
/// </summary>
internal readonly record struct RowFigures(decimal? Weight, decimal? Declared, decimal? Score, decimal Exact, string? Rule, Indicator? Seen);
