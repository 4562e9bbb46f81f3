using System.IO.Hashing;

namespace SelfEval.Batch;

/// <summary>
/// What stands for all bytes so far (校验值): finds what was damaged, cut off or edited between two runs. Against intent nothing that lies beside the output could
/// guard (decision 0017).
/// </summary>
internal sealed class RunningHash
{
    private readonly XxHash128 _hash = new();

    /// <summary>Of no bytes at all.</summary>
    public static string None { get; } = new RunningHash().Text;

    public string Text => Convert.ToHexString(_hash.GetCurrentHash());

    public void Append(ReadOnlySpan<byte> bytes) => _hash.Append(bytes);
}
