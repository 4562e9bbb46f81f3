using SelfEval.Files;

namespace SelfEval.Batch;

/// <summary>Cuts a stream into blocks of whole lines with bounded memory.</summary>
internal sealed class LineBlocks(Stream input, int blockSize = LineBlocks.UsualSize, int longestLine = LineBlocks.LongestLine)
{
    public const int UsualSize = 64 * 1024;

    /// <summary>Bytes of the longest line that any verb reads.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    // Each size on the way to a line of many megabytes is garbage behind it.
    private const long Growth = 4;

    private readonly RunningHash _hash = new();
    private byte[] _buffer = new byte[blockSize];
    private int _held;

    /// <summary>Passes over what an earlier run has read, before the first block; false where it is not what that run read.</summary>
    public bool TrySkip(long length, string hash)
    {
        byte[] passed = new byte[blockSize];
        while (length > 0)
        {
            int read = input.Read(passed, 0, (int)Math.Min(passed.Length, length));
            if (read == 0)
            {
                return false;
            }

            _hash.Append(passed.AsSpan(0, read));
            length -= read;
        }

        return _hash.Text == hash;
    }

    /// <summary>The blocks from the stream's present place on.</summary>
    /// <param name="offset">Offset of that place.</param>
    /// <param name="line">Number of the line that starts there.</param>
    public IEnumerable<LineBlock> Read(long offset, long line)
    {
        bool end = false;
        while (!end || _held > 0)
        {
            end = !Fill();
            int whole = Whole(end);
            if (whole > 0)
            {
                LineBlock block = Take(whole, line, offset + whole);
                yield return block;
                offset = block.End;
                line += block.Lines.Count;
                if (block.IsLarge)
                {
                    Release(block);
                }
            }
            else if (_held == _buffer.Length && _buffer.Length >= longestLine)
            {
                offset += SkipLine();
                yield return new LineBlock([], [(0, -1)], line++, offset, _hash.Text);
            }
            else if (_held == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min(longestLine, _buffer.Length * Growth));
            }
        }
    }

    /// <summary>A line is done before the next is asked for.</summary>
    private static void Release(LineBlock block)
    {
        block.Drop();
        SpentMemory.GiveBack();
    }

    private bool Fill()
    {
        while (_held < _buffer.Length)
        {
            int read = input.Read(_buffer, _held, _buffer.Length - _held);
            if (read == 0)
            {
                return false;
            }

            _held += read;
        }

        return true;
    }

    /// <summary>Bytes of the next block. A line longer than a block goes alone, so that its bytes can be given back as soon as it is read.</summary>
    private int Whole(bool end)
    {
        ReadOnlySpan<byte> held = _buffer.AsSpan(0, _held);
        int first = _held > blockSize ? held.IndexOf((byte)'\n') + 1 : 0;
        return first > blockSize ? first : end ? _held : held.LastIndexOf((byte)'\n') + 1;
    }

    private LineBlock Take(int whole, long line, long end)
    {
        byte[] data = Cut(whole);
        _hash.Append(data.AsSpan(0, whole));
        var lines = new List<(int, int)>();
        for (int start = 0; start < whole;)
        {
            int length = data.AsSpan(start, whole - start).IndexOf((byte)'\n');
            length = length < 0 ? whole - start : length;
            lines.Add((start, length));
            start += length + 1;
        }

        return new LineBlock(data, lines, line, end, _hash.Text);
    }

    /// <summary>The first bytes, at the front of an array. A buffer that grew for a long line goes as it is: copied, it would be held twice.</summary>
    private byte[] Cut(int whole)
    {
        byte[] data = _buffer;
        if (_buffer.Length == blockSize)
        {
            data = _buffer[..whole];
            Keep(whole);
            return data;
        }

        _held -= whole;
        _buffer = new byte[Math.Max(blockSize, _held)];
        data.AsSpan(whole, _held).CopyTo(_buffer);
        return data;
    }

    /// <summary>Moves what is left to the front; a buffer that grew for one long line shrinks again.</summary>
    private void Keep(int from)
    {
        byte[] left = _held - from < blockSize && _buffer.Length > blockSize ? new byte[blockSize] : _buffer;
        _buffer.AsSpan(from, _held - from).CopyTo(left);
        _held -= from;
        _buffer = left;
    }

    /// <summary>Drops a line that does not fit, what is held of it and the rest; the number of bytes dropped.</summary>
    private long SkipLine()
    {
        long skipped = 0;
        while (true)
        {
            int end = _buffer.AsSpan(0, _held).IndexOf((byte)'\n') + 1;
            int dropped = end > 0 ? end : _held;
            _hash.Append(_buffer.AsSpan(0, dropped));
            skipped += dropped;
            if (end > 0)
            {
                Keep(end);
                return skipped;
            }

            _held = input.Read(_buffer, 0, _buffer.Length);
            if (_held == 0)
            {
                return skipped;
            }
        }
    }
}
