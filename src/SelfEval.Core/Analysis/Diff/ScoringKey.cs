using SelfEval.Rules;

namespace SelfEval.Analysis.Diff;

/// <summary>The key that partners share, and the partner in the other book.</summary>
internal sealed record ScoringKey(string Key, ScoringEntry? Partner);
