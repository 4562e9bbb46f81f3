using SelfEval.Reading.Diagnostics;

namespace SelfEval.Batch;

/// <summary>Some neighbouring lines of a file, as bytes: what one worker reads, scores and writes at a time.</summary>
/// <param name="Data">The bytes.</param>
/// <param name="Lines">Start and length of each line; a length of -1 stands for a line that is too long to hold.</param>
/// <param name="FirstLine">Number of the first line, from 1.</param>
/// <param name="End">Offset in the file (unpacked) behind the last line.</param>
/// <param name="Hash">What stands for everything up to <paramref name="End"/>.</param>
internal sealed record LineBlock(byte[] Data, List<(int Start, int Length)> Lines, long FirstLine, long End, string Hash)
{
    private const int LargeSize = 1024 * 1024;

    public byte[] Data { get; private set; } = Data;

    /// <summary>True where a line takes so much memory that no other is read beside it.</summary>
    public bool IsLarge { get; } = Data.Length > LargeSize;

    /// <summary>What is said of a line that is too long.</summary>
    public static Diagnostic TooLong { get; } = new(DiagnosticCatalog.LineTooLong, new SourceText("", ""), 0, [LineBlocks.LongestLine]);

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// A line's text without white space at its ends, and without the mark that editors put before the first line; files that were joined have
    /// it in the middle.
    /// </summary>
    public ReadOnlySpan<byte> Text(int line)
    {
        (int start, int length) = Lines[line];
        ReadOnlySpan<byte> text = Data.AsSpan(start, Math.Max(0, length));
        return (text.StartsWith(Mark) ? text[Mark.Length..] : text).Trim(" \t\r"u8);
    }

    /// <summary>Drops the bytes of what has been read: the block is held until the next one is there.</summary>
    public void Drop() => Data = [];

    /// <summary>The same of a large block as soon as its last line has been read: what becomes of the line is as large once more.</summary>
    public void DropBehind(int line)
    {
        if (IsLarge && line == Lines.Count - 1)
        {
            Drop();
        }
    }

    /// <summary>True for a line that is too long to hold.</summary>
    public bool IsTooLong(int line) => Lines[line].Length < 0;
}
