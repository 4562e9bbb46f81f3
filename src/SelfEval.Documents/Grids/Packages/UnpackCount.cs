
namespace SelfEval.Documents.Grids.Packages;

/// <summary>Bytes unpacked from one zip so far, held to the limits (解压上限).</summary>
internal sealed class UnpackCount(long packedBytes)
{
    private const long Free = 1_000_000;
    private long _bytes;

    /// <exception cref="DocumentRefusedException">It unpacks to more than a document does.</exception>
    public void Add(int bytes)
    {
        _bytes += bytes;
        if (_bytes > ReadingLimits.UnpackedBytes || (_bytes > Free && _bytes > packedBytes * ReadingLimits.UnpackRatio))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.ArchiveTooLarge, "");
        }
    }
}
