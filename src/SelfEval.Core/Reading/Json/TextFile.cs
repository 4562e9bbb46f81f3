using System.Text;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Reads a text file of limited size.</summary>
internal static class TextFile
{
    /// <summary>The text, or null with a diagnostic where it is too large.</summary>
    public static SourceText? Read(string path, long maxBytes, out Diagnostic? tooLarge)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // Whoever saves the file meanwhile, or puts another in its place, is not held up.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.CanSeek && stream.Length > maxBytes)
        {
            tooLarge = TooLarge(path, stream.Length, maxBytes);
            return null;
        }

        // A pipe or device does not know its length: no more is read than the limit allows.
        using var reader = new StreamReader(stream);
        var text = new StringBuilder();
        char[] buffer = new char[16 * 1024];
        for (int count = reader.Read(buffer); count > 0 && text.Length <= maxBytes; count = reader.Read(buffer))
        {
            text.Append(buffer, 0, count);
        }

        return Limit(path, text.ToString(), maxBytes, out tooLarge);
    }

    /// <summary>The text under a name, or null with a diagnostic where it is too large.</summary>
    public static SourceText? Limit(string name, string text, long maxBytes, out Diagnostic? tooLarge)
    {
        tooLarge = text.Length > maxBytes ? TooLarge(name, text.Length, maxBytes) : null;
        return tooLarge is null ? new SourceText(name, text) : null;
    }

    private static Diagnostic TooLarge(string name, long length, long maxBytes) =>
        new(DiagnosticCatalog.FileTooLarge, new SourceText(name, ""), 0, [length, maxBytes]);
}
