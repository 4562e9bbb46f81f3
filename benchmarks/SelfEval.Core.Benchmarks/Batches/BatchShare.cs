namespace SelfEval.Benchmarks.Batches;

/// <summary>What a form of a batch costs: microseconds of processor time, and that over the limit.</summary>
internal sealed record BatchShare(double Microseconds, double OverLimit);
