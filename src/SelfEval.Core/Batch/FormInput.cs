using System.IO.Compression;
using System.Text;
using SelfEval.Files;

namespace SelfEval.Batch;

/// <summary>
/// A file of forms as UTF-8, whatever it is: plain or packed by gzip (known by its name or its first bytes), UTF-8, UTF-16 or UTF-32 (known by
/// the mark), a file, a pipe or standard input.
/// </summary>
internal sealed class FormInput : IDisposable
{
    private static ReadOnlySpan<byte> Packed => [0x1F, 0x8B];

    private static readonly (byte[] Mark, Encoding Encoding)[] Wide =
    [
        ([0xFF, 0xFE, 0, 0], Encoding.UTF32),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    private readonly Stream _file;

    private FormInput(Stream file, Stream lines)
    {
        _file = file;
        Lines = lines;
    }

    /// <summary>The lines, unpacked, in UTF-8. A file that is cut off or damaged ends in a <see cref="DamagedPackException"/>, never quietly.</summary>
    public Stream Lines { get; }

    /// <summary>Bytes of the file read so far; 0 for what has no length.</summary>
    public long Position => _file.CanSeek ? _file.Position : 0;

    public static FormInput Open(string path)
    {
        Stream file = Device.Read(path);
        (byte[] head, Stream whole) = LookAhead(file, path);
        if (head.Length == 0 && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            // Even an empty file is some twenty bytes when packed.
            file.Dispose();
            throw new DamagedPackException(path, null);
        }

        bool isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || head.AsSpan().StartsWith(Packed);
        (head, Stream plain) = isPacked ? LookAhead(new GZipStream(whole, CompressionMode.Decompress), path) : (head, whole);
        return new FormInput(file, Utf8(plain, head));
    }

    public void Dispose()
    {
        Lines.Dispose();
        _file.Dispose();
    }

    private static Stream Utf8(Stream plain, byte[] head)
    {
        foreach ((byte[] mark, Encoding encoding) in Wide)
        {
            if (head.AsSpan().StartsWith(mark))
            {
                return Encoding.CreateTranscodingStream(plain, encoding, Encoding.UTF8);
            }
        }

        return plain;
    }

    private static (byte[] Head, Stream Whole) LookAhead(Stream stream, string path)
    {
        var whole = new ReadAgain(stream, path);
        return (whole.Head(4), whole);
    }

    /// <summary>A stream whose first bytes were looked at, and which says of what file it is when it turns out to be damaged.</summary>
    private sealed class ReadAgain(Stream rest, string path) : Stream
    {
        private byte[] _head = [];
        private int _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public byte[] Head(int length)
        {
            byte[] head = new byte[length];
            int read = 0;
            for (int more = 1; more > 0 && read < length; read += more)
            {
                more = ReadRest(head.AsSpan(read));
            }

            return _head = head[..read];
        }

        public override int Read(Span<byte> buffer)
        {
            if (_given == _head.Length)
            {
                return ReadRest(buffer);
            }

            int length = Math.Min(buffer.Length, _head.Length - _given);
            _head.AsSpan(_given, length).CopyTo(buffer);
            _given += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int ReadRest(Span<byte> buffer)
        {
            try
            {
                return rest.Read(buffer);
            }
            catch (InvalidDataException damaged)
            {
                throw new DamagedPackException(path, damaged);
            }
        }

        protected override void Dispose(bool disposing)
        {
            rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
