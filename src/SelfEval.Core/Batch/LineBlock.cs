namespace SelfEval.Batch;

/// <summary>Some neighbouring lines of a file, as bytes: what one worker reads, scores and writes at a time.</summary>
/// <param name="Data">The bytes.</param>
/// <param name="Lines">Start and length of each line; a length of -1 stands for a line that is too long to hold.</param>
/// <param name="FirstLine">Number of the first line, from 1.</param>
/// <param name="End">Offset in the file (unpacked) behind the last line.</param>
internal sealed record LineBlock(byte[] Data, List<(int Start, int Length)> Lines, long FirstLine, long End);

/// <summary>Cuts a stream into blocks of whole lines with bounded memory.</summary>
internal sealed class LineBlocks(Stream input, int blockSize, int longestLine)
{
    private byte[] _buffer = new byte[blockSize];
    private int _held;

    /// <summary>The blocks from the stream's present place on.</summary>
    /// <param name="offset">Offset of that place.</param>
    /// <param name="line">Number of the line that starts there.</param>
    public IEnumerable<LineBlock> Read(long offset, long line)
    {
        bool end = false;
        while (!end)
        {
            end = !Fill();
            int whole = end ? _held : _buffer.AsSpan(0, _held).LastIndexOf((byte)'\n') + 1;
            if (whole > 0)
            {
                LineBlock block = Take(whole, line, offset + whole);
                yield return block;
                offset = block.End;
                line += block.Lines.Count;
            }
            else if (_held == _buffer.Length && _buffer.Length >= longestLine)
            {
                offset += _held + SkipLine();
                yield return new LineBlock([], [(0, -1)], line++, offset);
            }
            else if (_held == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Min(longestLine, _buffer.Length * 2));
            }
        }
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

    private LineBlock Take(int whole, long line, long end)
    {
        byte[] data = _buffer[..whole];
        _buffer.AsSpan(whole, _held - whole).CopyTo(_buffer);
        _held -= whole;
        var lines = new List<(int, int)>();
        for (int start = 0; start < whole;)
        {
            int length = data.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? whole - start : length;
            lines.Add((start, length));
            start += length + 1;
        }

        return new LineBlock(data, lines, line, end);
    }

    /// <summary>Drops the rest of a line that does not fit; the number of bytes dropped besides what was held.</summary>
    private long SkipLine()
    {
        long skipped = 0;
        _held = 0;
        while (true)
        {
            int read = input.Read(_buffer, 0, _buffer.Length);
            int end = _buffer.AsSpan(0, read).IndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                _held = read - end;
                _buffer.AsSpan(end, _held).CopyTo(_buffer);
                return skipped + end;
            }

            skipped += read;
            if (read == 0)
            {
                return skipped;
            }
        }
    }
}
