using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>What became of one block: the bytes for each output and the counts.</summary>
internal sealed record BatchBlockResult(LineBlock Block, Utf8Buffer[] Outputs, BatchTally Tally);
