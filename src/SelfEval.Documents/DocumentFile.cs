using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Isolation;

namespace SelfEval.Documents;

/// <summary>
/// Reads self-evaluation forms as people have them (读自评表): Word, Excel, web page, PDF with text and CSV, told apart by content; folders
/// and zips of them. What a file contains never throws: it is a result with remarks.
/// </summary>
public static class DocumentFile
{
    /// <summary>Endings of the files that a folder is searched for.</summary>
    internal static readonly string[] Endings = [".docx", ".docm", ".doc", ".wps", ".xlsx", ".xlsm", ".xls", ".et", ".html", ".htm", ".mht", ".pdf", ".csv", ".json", ".zip"];

    /// <summary>Reads a file, a zip, or every document of a folder, one after the other as they are asked for.</summary>
    /// <param name="path">The file or folder.</param>
    /// <exception cref="IOException">A file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IEnumerable<DocumentResult> Read(string path) => Read(path, DocumentLayout.Standard);

    /// <summary>Reads a file, a zip, or every document of a folder by the given head words, one after the other as they are asked for.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="layout">Head words.</param>
    /// <exception cref="IOException">A file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IEnumerable<DocumentResult> Read(string path, DocumentLayout layout)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(layout);
        return Read(path, layout, isolated: null);
    }

    /// <summary>Reads what may break a process, which is PDF, where <paramref name="isolated"/> says.</summary>
    internal static IEnumerable<DocumentResult> Read(string path, DocumentLayout layout, IsolatedReader? isolated) =>
        Files(path).SelectMany(file => ReadBytes(Bytes(file), file, layout, isolated));

    /// <summary>Reads one document, or the documents of one zip, from a stream.</summary>
    /// <param name="content">The document, read to its end.</param>
    /// <param name="name">The file's name, for messages and as a last resort for the year; formats are told by content.</param>
    public static IReadOnlyList<DocumentResult> Read(Stream content, string name) => Read(content, name, DocumentLayout.Standard);

    /// <summary>Reads one document, or the documents of one zip, from a stream by the given head words.</summary>
    /// <param name="content">The document, read to its end.</param>
    /// <param name="name">The file's name, for messages and as a last resort for the year; formats are told by content.</param>
    /// <param name="layout">Head words.</param>
    public static IReadOnlyList<DocumentResult> Read(Stream content, string name, DocumentLayout layout)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(layout);
        return Read(Bytes(content), name, layout);
    }

    /// <summary>The same of bytes that are held already.</summary>
    internal static IReadOnlyList<DocumentResult> Read(byte[] content, string name, DocumentLayout layout) => [.. ReadBytes(content, name, layout)];

    /// <summary>The files that <see cref="Read(string, DocumentLayout)"/> would read, sorted by name.</summary>
    /// <param name="path">A file, or a folder whose documents are listed, those in folders below it too.</param>
    public static IReadOnlyList<string> Files(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return !Directory.Exists(path)
            ? [path]
            : [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsListed).Order(StringComparer.Ordinal)];
    }

    private static bool IsListed(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.');

    private static byte[] Bytes(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Bytes(stream);
    }

    /// <summary>No more than is needed to see that a file is too large.</summary>
    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        byte[] buffer = new byte[81_920];
        for (int count = stream.Read(buffer); count > 0 && copy.Length <= ReadingLimits.FileBytes; count = stream.Read(buffer))
        {
            copy.Write(buffer, 0, count);
        }

        return copy.ToArray();
    }

    private static IEnumerable<DocumentResult> ReadBytes(byte[] bytes, string name, DocumentLayout layout, IsolatedReader? isolated = null)
    {
        DocumentContent content = DocumentReading.Read(bytes, name, isolated);
        return content.Format == DocumentFormat.Zip ? new ArchiveReading(layout, isolated).Read(bytes, name) : [FormsOfDocument.Read(content, bytes, name, layout)];
    }
}
