namespace SelfEval.Files;

/// <summary>What is no file that keeps what is written: standard input and output, pipes, terminals, /dev/null. It is read and written as it runs, and never replaced.</summary>
internal static class Device
{
    /// <summary>The name of standard input wherever a file is named; known on every system.</summary>
    public const string StandardInput = "/dev/stdin";

    public const string StandardOutput = "/dev/stdout";

    public const string StandardError = "/dev/stderr";

    public const string Nothing = "/dev/null";

    /// <summary>True for what the system keeps for devices and open files.</summary>
    public static bool Is(string path) => path is StandardInput or StandardOutput or StandardError || IsNode(RealPath.Of(path));

    /// <summary>Opens for reading, whatever it is; whoever saves the file meanwhile, or puts another in its place, is not held up.</summary>
    /// <exception cref="FileNotFoundException">There is no such file, or it is a folder.</exception>
    public static Stream Read(string path) => path == StandardInput ? Console.OpenStandardInput()
        : Directory.Exists(path) ? throw new FileNotFoundException($"'{path}' is a folder; name a file in it", path)
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    /// <summary>Opens for writing what is written through, a named pipe too; null for an ordinary file, there or not.</summary>
    public static Stream? TryWrite(string path) => path switch
    {
        StandardOutput => Console.OpenStandardOutput(),
        StandardError => Console.OpenStandardError(),
        _ => Is(path) ? Open(path) : TryWritePipe(path),
    };

    /// <summary>A named pipe says that it is empty, and cannot be gone about in. It is opened once: whoever reads it sees its end when it is closed.</summary>
    private static FileStream? TryWritePipe(string path)
    {
        var file = new FileInfo(RealPath.Of(path));
        if (!file.Exists || file.Length > 0 || (file.Attributes & FileAttributes.ReadOnly) != 0)
        {
            return null;
        }

        FileStream stream = Open(file.FullName);
        if (!stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    private static bool IsNode(string real) => !OperatingSystem.IsWindows()
        && (real.StartsWith("/proc/", StringComparison.Ordinal) || (real.StartsWith("/dev/", StringComparison.Ordinal) && !real.StartsWith("/dev/shm/", StringComparison.Ordinal)));
}
