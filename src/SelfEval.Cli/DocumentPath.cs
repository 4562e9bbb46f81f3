using SelfEval.Documents;
using SelfEval.Files;

namespace SelfEval.Cli;

/// <summary>Tells documents from forms in JSON where a verb takes both.</summary>
internal static class DocumentPath
{
    /// <summary>Endings of files that hold forms as JSON.</summary>
    private static readonly string[] OfForms = [".json", ".ndjson", ".jsonl", ".gz"];

    /// <summary>True for a folder, and for a file that is a document by its ending or, without a known one, by its first bytes.</summary>
    public static bool Is(string path)
    {
        string ending = Path.GetExtension(path);
        return Directory.Exists(path) || (!OfForms.Contains(ending, StringComparer.OrdinalIgnoreCase)
            && (DocumentFile.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase) || (HoldsSomething(path) && StartsLikeDocument(path))));
    }

    /// <summary>A named pipe says that it is empty, and whoever looks into it takes what the verb is to read.</summary>
    private static bool HoldsSomething(string path) => File.Exists(path) && !Device.Is(path) && new FileInfo(RealPath.Of(path)).Length > 0;

    private static bool StartsLikeDocument(string path)
    {
        Span<byte> start = stackalloc byte[5];
        using Stream file = Device.Read(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && (start.StartsWith("PK"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || start.StartsWith("%PDF"u8) || start[0] == '<');
    }
}
