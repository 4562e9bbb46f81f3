using System.Text;

namespace SelfEval.Cli;

/// <summary>Finds who has a file open (占用者): office programs leave a small file beside the one that they hold.</summary>
internal static class FileHolder
{
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int TryAgain = 11;

    /// <summary>True where a file cannot be had because another program has it open.</summary>
    public static bool Keeps(Exception failure) => failure is IOException and not (FileNotFoundException or DirectoryNotFoundException)
        && (failure.HResult & 0xFFFF) is var code && (OperatingSystem.IsWindows() ? code is SharingViolation or LockViolation : failure.HResult == TryAgain);

    /// <summary>The program and the person, as far as the small file tells; null where there is none.</summary>
    public static string? Of(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        string name = Path.GetFileName(path);
        // Word writes its sign over the first two characters of a long name, Excel and WPS set it before the name.
        foreach (string owner in new[] { "~$" + name, name.Length > 2 ? "~$" + name[2..] : "~$" + name })
        {
            string file = Path.Combine(folder, owner);
            if (File.Exists(file))
            {
                return "Office/WPS" + Person(NameIn(Start(file)));
            }
        }

        string lockFile = Path.Combine(folder, $".~lock.{name}#");
        return File.Exists(lockFile) ? "LibreOffice" + Person(Encoding.UTF8.GetString(Start(lockFile)).Split(',').ElementAtOrDefault(1)) : null;
    }

    private static string Person(string? name) => string.IsNullOrWhiteSpace(name) ? "" : $"（{name.Trim()}）";

    /// <summary>The name stands behind its length, in the code page of its machine: only plain letters are the same in all.</summary>
    private static string? NameIn(byte[] start) =>
        start.Length > 1 && start[0] < start.Length && start.AsSpan(1, start[0]) is var name && !name.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? Encoding.ASCII.GetString(name) : null;

    private static byte[] Start(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] start = new byte[256];
            return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
