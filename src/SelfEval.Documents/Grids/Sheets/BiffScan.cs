using System.Buffers.Binary;
using System.Text;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>
/// One walk over the records of an .xls for what the reading library hides (BIFF 记录): which cells show an error, which have a formula, and how
/// days are counted. Records beyond the end of the stream end the walk. Sizes that no sheet can have are cut in the stream itself.
/// </summary>
internal sealed class BiffScan
{
    private const int Formula = 0x06;
    private const int EndOfStream = 0x0A;
    private const int DateMode = 0x22;
    private const int FilePass = 0x2F;
    private const int BoundSheet = 0x85;
    private const int BoolError = 0x205;
    private const int Dimensions = 0x200;
    private const int OldDimensions = 0x000;
    private const int MostRows = 65_536;
    private const int MostColumns = 256;
    private const int Worksheet = 0;

    private readonly byte[] _stream;
    private readonly Dictionary<string, Dictionary<(int Row, int Column), string?>> _sheets = [];

    public BiffScan(byte[] stream)
    {
        _stream = stream;
        var sheets = new List<(string Name, int Offset)>();
        foreach ((int kind, int at, int length) in Records(0))
        {
            IsEncrypted |= kind == FilePass;
            IsDate1904 |= kind == DateMode && length >= 2 && Int16(at) == 1;
            if (kind == BoundSheet && length > 8 && _stream[at + 5] == Worksheet)
            {
                sheets.Add((Name(at + 6, length - 6), Int32(at)));
            }
        }

        foreach ((string name, int offset) in IsEncrypted ? [] : sheets)
        {
            ClampDimensions(offset);
            _sheets.TryAdd(name, Cells(offset));
        }
    }

    /// <summary>The contents of records are encrypted; only their heads can be read.</summary>
    public bool IsEncrypted { get; }

    public bool IsDate1904 { get; }

    /// <summary>Cells with a formula or an error; the error as it is shown, or null.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string?> CellsOf(string sheet) => _sheets.GetValueOrDefault(sheet) ?? [];

    private Dictionary<(int Row, int Column), string?> Cells(int offset)
    {
        var cells = new Dictionary<(int Row, int Column), string?>();
        foreach ((int kind, int at, int length) in Records(offset))
        {
            if (kind is Formula or 0x206 or 0x406 && length >= 14)
            {
                cells[(Int16(at), Int16(at + 2))] = Int16(at + 12) == 0xFFFF && _stream[at + 6] == 2 ? ErrorText(_stream[at + 8]) : null;
            }
            else if (kind == BoolError && length >= 8 && _stream[at + 7] == 1)
            {
                cells[(Int16(at), Int16(at + 2))] = ErrorText(_stream[at + 6]);
            }
        }

        return cells;
    }

    /// <summary>Records from a stream's begin to its end; those of charts within a sheet are left out.</summary>
    private IEnumerable<(int Kind, int At, int Length)> Records(int offset)
    {
        int depth = 0;
        for (int at = offset; at >= 0 && at + 4 <= _stream.Length;)
        {
            int kind = Int16(at);
            int length = Int16(at + 2);
            at += 4;
            if (at + length > _stream.Length)
            {
                yield break;
            }

            depth += (kind & 0xFF) == 0x09 ? 1 : kind == EndOfStream ? -1 : 0;
            if (depth <= 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (kind, at, length);
            }

            at += length;
        }
    }

    /// <summary>
    /// A dimension is no truth: the library walks through as many rows as it claims, a thousand million if a damaged record says so. Every record
    /// that the library would take for one is cut, wherever damage has led the walk.
    /// </summary>
    private void ClampDimensions(int offset)
    {
        for (int at = offset; at >= 0 && at + 4 <= _stream.Length;)
        {
            (int kind, int length) = (Int16(at), Int16(at + 2));
            at += 4;
            if (kind is Dimensions or OldDimensions && length >= 12 && at + 12 <= _stream.Length)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(_stream.AsSpan(at + 4), Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(_stream.AsSpan(at + 4)), MostRows));
                BinaryPrimitives.WriteUInt16LittleEndian(_stream.AsSpan(at + 10), (ushort)Math.Min(Int16(at + 10), MostColumns));
            }

            if (kind == EndOfStream)
            {
                return;
            }

            at += length;
        }
    }

    private static string ErrorText(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    /// <summary>A length, a flag, and characters of one or two bytes.</summary>
    private string Name(int at, int room)
    {
        int length = _stream[at];
        bool isWide = (_stream[at + 1] & 1) == 1;
        int bytes = Math.Min(room - 2, isWide ? length * 2 : length);
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(_stream, at + 2, Math.Max(0, bytes));
    }

    private int Int16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_stream.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_stream.AsSpan(at));
}
