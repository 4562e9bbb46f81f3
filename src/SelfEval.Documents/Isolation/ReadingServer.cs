using System.Text;
using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Isolation;

/// <summary>
/// The side that may break (读取进程): takes files on one stream, gives their contents on the other, until the caller closes. It ends itself when
/// a file takes too long, so that no process spins on when its caller is gone.
/// </summary>
internal static class ReadingServer
{
    /// <summary>Longer than the caller waits, which kills first.</summary>
    private const int EndsItself = ReadingLimits.Milliseconds + 5_000;

    public static void Serve(Stream input, Stream output)
    {
        while (Frames.Read(input, int.MaxValue) is { } name && Frames.Read(input, int.MaxValue) is { } content)
        {
            using var guard = new Timer(_ => Environment.Exit(1), null, EndsItself, Timeout.Infinite);
            Frames.Write(output, ContentJson.Write(DocumentReading.Read(content, Encoding.UTF8.GetString(name))));
        }
    }
}
