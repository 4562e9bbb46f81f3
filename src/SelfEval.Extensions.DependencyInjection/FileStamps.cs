namespace SelfEval.Extensions.DependencyInjection;

/// <summary>What some files look like from outside: size and time of the last write, through symbolic links.</summary>
internal static class FileStamps
{
    /// <summary>Equal texts, equal files; a file that cannot be seen has a stamp too.</summary>
    public static string Of(IEnumerable<string> paths) => string.Join('|', paths.Select(Of));

    private static string Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            FileSystemInfo real = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            return real is FileInfo { Exists: true } found ? FormattableString.Invariant($"{found.FullName}*{found.Length}*{found.LastWriteTimeUtc.Ticks}") : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
