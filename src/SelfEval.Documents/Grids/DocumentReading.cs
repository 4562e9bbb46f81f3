using SelfEval.Documents.Grids.Csv;
using SelfEval.Documents.Grids.Docx;
using SelfEval.Documents.Grids.Html;
using SelfEval.Documents.Grids.Pdf;
using SelfEval.Documents.Grids.Sheets;
using SelfEval.Documents.Isolation;

namespace SelfEval.Documents.Grids;

/// <summary>
/// The way from a file's bytes to its blocks, whatever the format (读入文件). Nothing that a file holds makes it throw: a file that is refused
/// has no blocks and an error among its remarks.
/// </summary>
internal static class DocumentReading
{
    private const int Harmless = 2_000_000;

    /// <param name="content">The file; read from where it stands to its end, at most <see cref="ReadingLimits.FileBytes"/>.</param>
    /// <param name="name">The file's name, for people only: formats are told by content.</param>
    /// <param name="isolated">Reads what may break or slow its process: PDF, and files above two megabytes; null reads them here, at the caller's risk.</param>
    public static DocumentContent Read(Stream content, string name, IsolatedReader? isolated = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var copy = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int count = content.Read(buffer); count > 0 && copy.Length <= ReadingLimits.FileBytes; count = content.Read(buffer))
        {
            copy.Write(buffer, 0, count);
        }

        return Read(copy.ToArray(), name, isolated);
    }

    /// <inheritdoc cref="Read(Stream, string, IsolatedReader)"/>
    public static DocumentContent Read(byte[] content, string name, IsolatedReader? isolated = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        var session = new ReadingSession();
        DocumentFormat format = DocumentFormat.Unknown;
        try
        {
            CheckSize(content);
            format = FormatDetection.Of(content);
            return isolated is not null && IsRisky(format, content) ? isolated(content, name) : new DocumentContent(format, Blocks(format, content, session), session.Remarks);
        }
        catch (DocumentRefusedException refused)
        {
            return new DocumentContent(format, [], [.. session.Remarks, refused.Remark]);
        }
#pragma warning disable CA1031 // Libraries throw what they like on damaged files, from IndexOutOfRange to NullReference.
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new DocumentContent(format, [], [.. session.Remarks, new Remark(ReadingDiagnostics.DamagedDocument, "")]);
        }
    }

    /// <summary>A zip of documents is risky in its files, not by itself.</summary>
    private static bool IsRisky(DocumentFormat format, byte[] content) => format == DocumentFormat.Pdf || (content.Length > Harmless && format is not (DocumentFormat.Zip or DocumentFormat.Json));

    private static void CheckSize(byte[] content)
    {
        if (content.Length == 0)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.EmptyDocument, "");
        }

        if (content.Length > ReadingLimits.FileBytes)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DocumentTooLarge, "", ReadingLimits.FileBytes / 1_000_000);
        }
    }

    private static IReadOnlyList<DocumentBlock> Blocks(DocumentFormat format, byte[] content, ReadingSession session) => format switch
    {
        DocumentFormat.Docx => DocxReader.Read(content, session),
        DocumentFormat.Xlsx => XlsxReader.Read(content, session),
        DocumentFormat.Xls => XlsReader.Read(content, session),
        DocumentFormat.Csv => CsvTextReader.Read(content, session),
        DocumentFormat.Pdf => PdfReader.Read(content, session),
        DocumentFormat.Html => HtmlReader.Read(content, session),
        _ => [],
    };
}
