namespace SelfEval.Files;

/// <summary>Where a path leads once every link on the way is followed, its folders' links too.</summary>
internal static class RealPath
{
    private const int MostLinks = 64;

    /// <summary>Two paths are one file where these are equal.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The path without links; what is not there yet keeps its name.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string reached = Path.GetPathRoot(full)!;
        var left = new Stack<string>(Parts(full).Reverse());
        for (int links = 0; left.TryPop(out string? part);)
        {
            if (part == "..")
            {
                reached = Path.GetDirectoryName(reached) ?? reached;
                continue;
            }

            string next = Path.Combine(reached, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                reached = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"too many links: {path}");
            }

            reached = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : reached;
            Parts(target).Reverse().ToList().ForEach(left.Push);
        }

        return reached;
    }

    private static IEnumerable<string> Parts(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".");
}
