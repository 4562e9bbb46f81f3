namespace SelfEval.Benchmarks.Batches;

/// <summary>What a form of a batch costs: microseconds of processor time with all texts and in brief, and the former over the limit.</summary>
internal sealed record BatchShare(double Microseconds, double BriefMicroseconds, double OverLimit);
