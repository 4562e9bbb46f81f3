using UglyToad.PdfPig.Logging;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Counts characters that a font gives no meaning (认不出的字符): the library tells of them in its log only, and puts a guess in their place.</summary>
internal sealed class GlyphLog : ILog
{
    private const string Unread = "We could not find the corresponding character";

    public int Count { get; private set; }

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message) => Count += message.StartsWith(Unread, StringComparison.Ordinal) ? 1 : 0;

    public void Error(string message)
    {
    }

    public void Error(string message, Exception ex)
    {
    }
}
