using System.Buffers.Binary;
using System.Text;

namespace SelfEval.Documents.Grids.Packages;

/// <summary>
/// The file of streams that .xls, .doc and every encrypted Office file are (复合文档, MS-CFB). Read only as far as needed: which streams
/// there are, and their bytes. A damaged chain ends; it never loops.
/// </summary>
internal sealed class CompoundFile
{
    private const int DirectoryEntry = 128;
    private const int Root = 5;
    private const int Stream = 2;

    private readonly byte[] _bytes;
    private readonly int _sectorSize;
    private readonly int _miniSectorSize;
    private readonly int _smallest;
    private readonly List<int> _table = [];
    private readonly List<int> _miniTable;
    private readonly List<(string Name, int Kind, int First, int Size)> _entries = [];

    public CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < 512 || Int16(30) is < 7 or > 16 || Int16(32) is < 2 or > 16)
        {
            throw new InvalidDataException("No compound file header.");
        }

        _sectorSize = 1 << Int16(30);
        _miniSectorSize = 1 << Int16(32);
        _smallest = Int32(56);
        ReadTable();
        _miniTable = Numbers(Chain(Int32(60), _table, int.MaxValue, _sectorSize, FileSector));
        ReadEntries(Chain(Int32(48), _table, int.MaxValue, _sectorSize, FileSector));
    }

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public IReadOnlyList<string> StreamNames => [.. _entries.Where(e => e.Kind == Stream).Select(e => e.Name)];

    /// <summary>A stream's bytes, as many as its chain has; null where there is none of this name.</summary>
    public byte[]? Find(string name)
    {
        (string Name, int Kind, int First, int Size) entry = _entries.Find(e => e.Kind == Stream && e.Name == name);
        if (entry.Name is null)
        {
            return null;
        }

        if (entry.Size >= _smallest)
        {
            return Chain(entry.First, _table, entry.Size, _sectorSize, FileSector);
        }

        (string Name, int Kind, int First, int Size) root = _entries.Find(e => e.Kind == Root);
        byte[] small = Chain(root.First, _table, root.Size, _sectorSize, FileSector);
        return Chain(entry.First, _miniTable, entry.Size, _miniSectorSize, sector => (small, sector * (long)_miniSectorSize));
    }

    private (byte[] Source, long Offset) FileSector(int sector) => (_bytes, (sector + 1L) * _sectorSize);

    private void ReadTable()
    {
        for (int i = 0; i < 109; i++)
        {
            AddTableSector(Int32(76 + (4 * i)));
        }

        int next = Int32(68);
        for (int guard = 0; next >= 0 && guard < _bytes.Length / _sectorSize; guard++)
        {
            long at = (next + 1L) * _sectorSize;
            if (at + _sectorSize > _bytes.Length)
            {
                return;
            }

            for (int i = 0; i < (_sectorSize / 4) - 1; i++)
            {
                AddTableSector(Int32((int)at + (4 * i)));
            }

            next = Int32((int)at + _sectorSize - 4);
        }
    }

    private void AddTableSector(int sector)
    {
        long at = (sector + 1L) * _sectorSize;
        if (sector < 0 || at + _sectorSize > _bytes.Length || (long)_table.Count * _sectorSize > _bytes.Length)
        {
            return;
        }

        for (int i = 0; i < _sectorSize / 4; i++)
        {
            _table.Add(Int32((int)at + (4 * i)));
        }
    }

    private static byte[] Chain(int first, List<int> table, int size, int sectorSize, Func<int, (byte[] Source, long Offset)> place)
    {
        using var bytes = new MemoryStream();
        int sector = first;
        for (int guard = 0; sector >= 0 && sector < table.Count && bytes.Length < size && guard <= table.Count; guard++)
        {
            (byte[] source, long offset) = place(sector);
            int count = (int)Math.Min(Math.Min(sectorSize, size - bytes.Length), source.Length - offset);
            if (count <= 0)
            {
                break;
            }

            bytes.Write(source, (int)offset, count);
            sector = table[sector];
        }

        return bytes.ToArray();
    }

    private static List<int> Numbers(byte[] bytes)
    {
        var numbers = new List<int>(bytes.Length / 4);
        for (int i = 0; i + 4 <= bytes.Length; i += 4)
        {
            numbers.Add(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i)));
        }

        return numbers;
    }

    private void ReadEntries(byte[] directory)
    {
        for (int at = 0; at + DirectoryEntry <= directory.Length; at += DirectoryEntry)
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(at, DirectoryEntry);
            int length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            int size = Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(entry[120..]));
            _entries.Add((Encoding.Unicode.GetString(entry[..length]), entry[66], BinaryPrimitives.ReadInt32LittleEndian(entry[116..]), size));
        }
    }

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));

    private int Int16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));
}
