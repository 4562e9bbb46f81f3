using System.IO.Compression;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Packages;

/// <summary>
/// A zip of documents (压缩包): its files one after the other, unpacked in memory. One level only: a zip within it is named and not opened.
/// Names are GB18030 unless marked as UTF-8, and are shown, never used as paths.
/// </summary>
internal sealed class DocumentArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly UnpackCount _count;

    /// <exception cref="DocumentRefusedException">It holds more entries than <see cref="ReadingLimits.ZipEntries"/>.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public DocumentArchive(byte[] bytes)
    {
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, TextEncoding.Chinese);
        _count = new UnpackCount(bytes.Length);
        if (_zip.Entries.Count > ReadingLimits.ZipEntries)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.ArchiveTooLarge, "");
        }
    }

    /// <summary>Names of the files in it, folders and the marks of file managers left out, in the zip's order.</summary>
    public IReadOnlyList<string> Names => [.. _zip.Entries.Select(e => e.FullName).Where(IsDocument)];

    /// <summary>The files that <see cref="Names"/> lists with their bytes.</summary>
    /// <exception cref="DocumentRefusedException">It unpacks to more than the limits allow.</exception>
    /// <exception cref="InvalidDataException">An entry is damaged.</exception>
    public IEnumerable<(string Name, byte[] Content)> Files()
    {
        foreach (ZipArchiveEntry entry in _zip.Entries.Where(e => IsDocument(e.FullName)))
        {
            using Stream stream = new CountedStream(entry.Open(), _count);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return (entry.FullName, copy.ToArray());
        }
    }

    public void Dispose() => _zip.Dispose();

    private static bool IsDocument(string name)
    {
        string file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return file.Length > 0 && !file.StartsWith('.') && !file.StartsWith("~$", StringComparison.Ordinal) && !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && !file.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) && !file.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}
