using System.Security.Cryptography;

namespace SelfEval.Files;

/// <summary>What some files hold, as a text: equal texts, equal contents. Neither times nor sizes nor names of links are asked.</summary>
internal static class FileContents
{
    private const int MostBytes = (4 * 1024 * 1024) + 1;

    /// <summary>What was read of the files of a book.</summary>
    public static string AsRead(IReadOnlyDictionary<string, string> files) => string.Join(' ', files.Values);

    /// <summary>What the same files hold now. A file that cannot be seen has a text of its own; nothing is thrown for it.</summary>
    public static string Now(IEnumerable<string> paths) => string.Join(' ', paths.Select(Of));

    private static string Of(string path)
    {
        try
        {
            return File.Exists(path) ? Hash(path) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return error.GetType().Name;
        }
    }

    /// <summary>As <see cref="RuleBook.TryLoad(string, out RuleBook?, out IReadOnlyList{Diagnostic}, out IReadOnlyDictionary{string, string}, RuleWords?)"/> tells it.</summary>
    private static string Hash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[Math.Min(file.Length, MostBytes)];
        int count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, count)));
    }
}
