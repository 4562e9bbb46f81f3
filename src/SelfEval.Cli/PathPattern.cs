using System.IO.Enumeration;

namespace SelfEval.Cli;

/// <summary>Names with * and ? that no shell opened (通配符): cmd.exe leaves them to the program, and so do quotes.</summary>
internal static class PathPattern
{
    private const string AnyDepth = "**";

    /// <summary>True for a name that stands for files, and is none itself.</summary>
    public static bool Is(string path) => path.AsSpan().ContainsAny('*', '?') && !Path.Exists(path);

    /// <summary>The files and folders that a pattern stands for, sorted; hidden ones and the owner files of office programs are none.</summary>
    public static IReadOnlyList<string> Matches(string pattern)
    {
        string root = Path.GetPathRoot(pattern) ?? "";
        string[] parts = pattern[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [root];
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            bool isLast = i == parts.Length - 1;
            found = part == AnyDepth ? found.SelectMany(WithFoldersBelow) : found.SelectMany(folder => Next(folder, part, isLast));
        }

        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Next(string folder, string part, bool isLast)
    {
        if (!part.AsSpan().ContainsAny('*', '?'))
        {
            string named = Path.Combine(folder, part);
            return (isLast ? Path.Exists(named) : Directory.Exists(named)) ? [named] : [];
        }

        string searched = folder.Length == 0 ? "." : folder;
        IEnumerable<string> entries = !Directory.Exists(searched) ? [] : isLast ? Directory.EnumerateFileSystemEntries(searched) : Directory.EnumerateDirectories(searched);
        return entries.Select(e => Path.GetFileName(e)).Where(name => IsShown(name) && FileSystemName.MatchesSimpleExpression(part, name)).Select(name => Path.Combine(folder, name));
    }

    private static IEnumerable<string> WithFoldersBelow(string folder) =>
        Directory.Exists(folder.Length == 0 ? "." : folder)
            ? Directory.EnumerateDirectories(folder.Length == 0 ? "." : folder, "*", SearchOption.AllDirectories).Select(f => folder.Length == 0 ? Path.GetRelativePath(".", f) : f).Prepend(folder)
            : [];

    private static bool IsShown(string name) => name[0] != '.' && !name.StartsWith("~$", StringComparison.Ordinal);
}
