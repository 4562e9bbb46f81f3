namespace SelfEval.Reading;

/// <summary>Reads a text file of limited size.</summary>
internal static class TextFile
{
    /// <summary>The text, or null with a diagnostic where it is too large.</summary>
    public static SourceText? Read(string path, long maxBytes, out Diagnostic? tooLarge)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        long length = new FileInfo(path).Length;
        if (length <= maxBytes)
        {
            return Limit(path, File.ReadAllText(path), maxBytes, out tooLarge);
        }

        tooLarge = TooLarge(path, length, maxBytes);
        return null;
    }

    /// <summary>The text under a name, or null with a diagnostic where it is too large.</summary>
    public static SourceText? Limit(string name, string text, long maxBytes, out Diagnostic? tooLarge)
    {
        tooLarge = text.Length > maxBytes ? TooLarge(name, text.Length, maxBytes) : null;
        return tooLarge is null ? new SourceText(name, text) : null;
    }

    private static Diagnostic TooLarge(string name, long length, long maxBytes) =>
        new(DiagnosticCatalog.FileTooLarge, new SourceLocation(name, 1, 1), "", [length, maxBytes]);
}
