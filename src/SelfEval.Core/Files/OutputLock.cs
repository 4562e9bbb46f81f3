namespace SelfEval.Files;

/// <summary>Keeps a second run from an output that is being written. A run that was killed leaves nothing that holds up the next.</summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    public static string PathOf(string real) => real + ".lock";

    /// <summary>The lock, or null where another run holds it.</summary>
    public static OutputLock? TryTake(string real)
    {
        string path = PathOf(real);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }

        var taken = new OutputLock(file);
        if (taken.IsFoundAt(path))
        {
            return taken;
        }

        taken.Dispose();
        return null;
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Held by another: the system says "would block", or on Windows "sharing violation".</summary>
    private static bool IsHeld(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32;

    /// <summary>
    /// The holder before may have removed the name between our opening and our locking: then nobody else finds the file that is locked. A time
    /// that no other run sets shows through the name whether it is ours.
    /// </summary>
    private bool IsFoundAt(string path)
    {
        DateTime mark = DateTime.UnixEpoch.AddTicks((Environment.ProcessId * 1_000_000_000L) + (Environment.TickCount64 % 100_000_000L * 10) + (Environment.CurrentManagedThreadId % 10));
        File.SetLastWriteTimeUtc(_file.SafeFileHandle, mark);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(_file.SafeFileHandle);
    }
}
