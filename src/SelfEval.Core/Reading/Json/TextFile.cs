using System.Security.Cryptography;
using SelfEval.Files;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Reads a text file of limited size: UTF-8, or UTF-16 and UTF-32 where the file begins with the mark that says so. The mark itself is no text.
/// </summary>
internal static class TextFile
{
    // A card of as many values as are read has some 600,000; the place of each line is held.
    private const int MostLines = 1_000_000;

    /// <summary>The text, or null with a diagnostic where it is too large.</summary>
    public static SourceText? Read(string path, long maxBytes, out Diagnostic? tooLarge) => Read(path, maxBytes, out tooLarge, out _);

    /// <summary>The text, and the SHA-256 of its bytes; of a file over the limit, of the first bytes up to it and one more.</summary>
    public static SourceText? Read(string path, long maxBytes, out Diagnostic? tooLarge, out string sha256)
    {
        using MemoryStream bytes = Bytes(path, maxBytes, out long length);
        sha256 = Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        if (length > maxBytes)
        {
            tooLarge = TooLarge(path, length, maxBytes);
            return null;
        }

        return Limit(path, Decode(bytes), maxBytes, out tooLarge);
    }

    /// <summary>As <see cref="Read(string, long, out Diagnostic?, out string)"/>; a file that is not there or cannot be read is a diagnostic too.</summary>
    public static SourceText? TryRead(string path, long maxBytes, out Diagnostic? problem)
    {
        try
        {
            return Read(path, maxBytes, out problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = Unread(path, error);
            return null;
        }
    }

    /// <summary>Why a file was not read.</summary>
    public static Diagnostic Unread(string path, Exception error)
    {
        var place = new SourceText(path, "");
        (string chinese, string english) = error is UnauthorizedAccessException ? ("没有权限", "access is denied")
            : Directory.Exists(path) ? ("它是文件夹，请写其中的文件", "it is a folder; name a file in it")
            : ("可能被别的程序占用，或磁盘出错", error.Message);
        return error is FileNotFoundException or DirectoryNotFoundException && !Directory.Exists(path)
            ? new(DiagnosticCatalog.FileMissing, place, 0, [])
            : new(DiagnosticCatalog.FileUnreadable, place, 0, [chinese, english]);
    }

    /// <summary>The text under a name, or null with a diagnostic where it is too large.</summary>
    public static SourceText? Limit(string name, string text, long maxBytes, out Diagnostic? tooLarge)
    {
        tooLarge = text.Length > maxBytes ? TooLarge(name, text.Length, maxBytes)
            : SourceText.LinesIn(text) is var lines and > MostLines ? new Diagnostic(DiagnosticCatalog.TooManyLines, new SourceText(name, ""), 0, [lines, MostLines])
            : null;
        return tooLarge is null ? new SourceText(name, text) : null;
    }

    /// <summary>The text of a stream from where it stands, or a diagnostic where it is too large. The stream is read one byte past the limit at most, and stays open.</summary>
    public static async Task<(SourceText? Text, Diagnostic? TooLarge)> ReadAsync(Stream stream, string name, long maxBytes, CancellationToken token)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int count = 1;
        while (count > 0 && bytes.Length <= maxBytes)
        {
            count = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, maxBytes + 1 - bytes.Length)), token).ConfigureAwait(false);
            bytes.Write(buffer, 0, count);
        }

        if (bytes.Length > maxBytes)
        {
            return (null, TooLarge(name, bytes.Length, maxBytes));
        }

        return (Limit(name, Decode(bytes), maxBytes, out Diagnostic? tooLarge), tooLarge);
    }

    /// <summary>The bytes, at most one more than the limit. A pipe does not know its length before.</summary>
    private static MemoryStream Bytes(string path, long maxBytes, out long length)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        using Stream stream = Device.Read(path);
        var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length, 0, maxBytes + 1) : 0);
        byte[] buffer = new byte[16 * 1024];
        int count = 1;
        while (count > 0 && bytes.Length <= maxBytes)
        {
            count = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, maxBytes + 1 - bytes.Length));
            bytes.Write(buffer, 0, count);
        }

        length = stream.CanSeek ? Math.Max(stream.Length, bytes.Length) : bytes.Length;
        return bytes;
    }

    /// <summary>The characters, made in one go: a reader that builds them up would hold a large file twice.</summary>
    private static string Decode(MemoryStream bytes)
    {
        bytes.Position = 0;
        using var reader = new StreamReader(bytes);
        reader.Peek();
        ReadOnlySpan<byte> all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        ReadOnlySpan<byte> mark = reader.CurrentEncoding.Preamble;
        return reader.CurrentEncoding.GetString(all.StartsWith(mark) ? all[mark.Length..] : all);
    }

    private static Diagnostic TooLarge(string name, long length, long maxBytes) =>
        new(DiagnosticCatalog.FileTooLarge, new SourceText(name, ""), 0, [length, maxBytes]);
}
