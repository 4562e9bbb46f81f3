using SelfEval.Files;

namespace SelfEval.Batch;

/// <summary>One output of a batch: a file that grows under another name and knows what stands for its bytes, or a device that is written through.</summary>
internal sealed class BatchOutput : IDisposable
{
    private readonly RunningHash _hash = new();
    private readonly string _real;
    private Stream? _stream;

    public BatchOutput(string path)
    {
        Path = path;
        _real = RealPath.Of(path);
        _stream = Device.TryWrite(path);
        IsDevice = _stream is not null;
        if (!IsDevice)
        {
            OutputFile.RequireWritable(_real);
        }
    }

    public string Path { get; }

    public bool IsDevice { get; }

    public long Length { get; private set; }

    public string Hash => _hash.Text;

    /// <summary>Where the file grows.</summary>
    public static string PartialOf(string path) => RealPath.Of(path) + ".partial";

    public OutputLock? TryLock() => OutputLock.TryTake(_real);

    /// <summary>Begins anew.</summary>
    public void Start() => _stream ??= OutputFile.Grow(PartialOf(Path), _real, FileMode.Create);

    /// <summary>Goes on behind what an earlier run wrote; false where it is not there any more as it was written.</summary>
    public bool TryGoOn(long length, string hash)
    {
        if (!File.Exists(PartialOf(Path)))
        {
            return false;
        }

        FileStream file = OutputFile.Grow(PartialOf(Path), _real, FileMode.Open);
        _stream = file;
        return file.Length >= length && Covers(file, length) && Hash == hash;
    }

    /// <summary>Drops what was written behind the last checkpoint.</summary>
    public void CutOff()
    {
        _stream!.SetLength(Length);
        _stream.Position = Length;
    }

    /// <summary>True where the file, grown or in its place already, is what a finished run wrote.</summary>
    public bool IsWhole(long length, string hash)
    {
        string grown = PartialOf(Path);
        if (length == 0 && !File.Exists(grown))
        {
            return true;
        }

        string at = File.Exists(grown) ? grown : _real;
        if (!File.Exists(at))
        {
            return false;
        }

        using FileStream file = File.OpenRead(at);
        return file.Length == length && Covers(file, length) && Hash == hash;
    }

    public void Write(ReadOnlySpan<byte> written)
    {
        _stream!.Write(written);
        if (!IsDevice)
        {
            // Nobody goes on behind what was written to a device.
            _hash.Append(written);
        }

        Length += written.Length;
    }

    public void Flush(bool toDisk)
    {
        if (_stream is FileStream file && !IsDevice)
        {
            file.Flush(toDisk);
        }
        else
        {
            _stream?.Flush();
        }
    }

    /// <summary>Puts what grew into its place; a run that was killed here finds it there already.</summary>
    public void MoveIntoPlace()
    {
        Dispose();
        if (File.Exists(PartialOf(Path)))
        {
            OutputFile.Replace(PartialOf(Path), _real);
        }
    }

    /// <summary>Leaves no file where there was nothing to write.</summary>
    public void Remove()
    {
        Dispose();
        File.Delete(_real);
        File.Delete(PartialOf(Path));
    }

    /// <summary>Ends; what was begun is removed where nobody can go on with it.</summary>
    public void Dispose(bool isOfUse)
    {
        bool isBegun = _stream is not null && !IsDevice;
        try
        {
            Dispose();
        }
        finally
        {
            if (isBegun && !isOfUse)
            {
                File.Delete(PartialOf(Path));
            }
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private bool Covers(FileStream file, long length)
    {
        byte[] bytes = new byte[1 << 16];
        while (Length < length)
        {
            int read = file.Read(bytes, 0, (int)Math.Min(bytes.Length, length - Length));
            if (read == 0)
            {
                return false;
            }

            _hash.Append(bytes.AsSpan(0, read));
            Length += read;
        }

        return true;
    }
}
