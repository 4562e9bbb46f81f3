using System.Globalization;
using System.Text;

namespace SelfEval.Files;

/// <summary>
/// A file that is written whole or not at all: it grows beside its place and is moved there when complete. Links lead where they led, and a file
/// that is replaced keeps its mode. Devices and pipes are written through.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _real;
    private readonly string? _beside;
    private bool _isComplete;

    private OutputFile(string path)
    {
        _real = RealPath.Of(path);
        if (Device.TryWrite(path) is { } device)
        {
            Stream = device;
            return;
        }

        RequireWritable(_real);
        _beside = Unused(Path.GetDirectoryName(_real)!);
        Stream = Grow(_beside, _real, FileMode.CreateNew);
    }

    public Stream Stream { get; }

    /// <summary>Writes a text as UTF-8 without a mark.</summary>
    /// <exception cref="IOException">It cannot be written; what stood there before still does.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        using var file = new OutputFile(path);
        using (var text = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            write(text);
        }

        file.Complete();
    }

    /// <summary>Writes bytes.</summary>
    /// <exception cref="IOException">It cannot be written; what stood there before still does.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new OutputFile(path);
        write(file.Stream);
        file.Complete();
    }

    /// <summary>A file that grows beside <paramref name="real"/>, with no more rights than that one has.</summary>
    public static FileStream Grow(string beside, string real, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open && File.Exists(real))
        {
            options.UnixCreateMode = File.GetUnixFileMode(real) | UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(beside, options);
    }

    /// <summary>Puts what grew beside into its place.</summary>
    public static void Replace(string beside, string real)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(real))
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(real));
        }

        File.Move(beside, real, overwrite: true);
    }

    /// <summary>Says before any work what would only show at its end.</summary>
    /// <exception cref="IOException">There is a folder of that name, or the folder is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only.</exception>
    public static void RequireWritable(string real)
    {
        if (Directory.Exists(real))
        {
            throw new IOException($"'{real}' is a folder");
        }

        if (!Directory.Exists(Path.GetDirectoryName(real)))
        {
            throw new DirectoryNotFoundException($"Could not find the folder of '{real}'");
        }

        if (File.Exists(real) && (File.GetAttributes(real) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException($"'{real}' is read-only");
        }
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            // A full disk throws once more when what was held back is written.
            if (_beside is not null && !_isComplete)
            {
                File.Delete(_beside);
            }
        }
    }

    private static string Unused(string folder)
    {
        for (int i = 0; ; i++)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".selfeval-{Environment.ProcessId}-{i}.tmp"));
            if (!File.Exists(path))
            {
                return path;
            }
        }
    }

    private void Complete()
    {
        if (_beside is not null)
        {
            ((FileStream)Stream).Flush(flushToDisk: true);
            Stream.Dispose();
            Replace(_beside, _real);
        }

        _isComplete = true;
    }
}
