using System.Buffers.Binary;
using System.Numerics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Short texts that come again form after form (共用节点): one node serves them all, with what was made of it. A few places, each held by the
/// latest that falls on it, so that memory stays bounded whatever comes.
/// </summary>
internal sealed class SharedNodes
{
    /// <summary>Bytes of the longest that is kept.</summary>
    public const int Longest = 64;

    private const int PlaceBits = 10;

    private readonly Place[] _places = new Place[1 << PlaceBits];

    /// <summary>The node of the same bytes, or null.</summary>
    public SourceNode? Find(ReadOnlySpan<byte> bytes)
    {
        ref Place place = ref _places[HashOf(bytes) >> (64 - PlaceBits)];
        return place.Node is { } node && place.Bytes.AsSpan(0, place.Length).SequenceEqual(bytes) ? node : null;
    }

    /// <summary>True where the same bytes were asked about last at their place: what comes once only is not worth keeping.</summary>
    public bool ComesAgain(ReadOnlySpan<byte> bytes)
    {
        ulong hash = HashOf(bytes);
        ref Place place = ref _places[hash >> (64 - PlaceBits)];
        bool isSame = place.Asked == hash;
        place.Asked = hash;
        return isSame;
    }

    /// <summary>Keeps a node that stands nowhere.</summary>
    public SourceNode Keep(ReadOnlySpan<byte> bytes, SourceNode node)
    {
        ref Place place = ref _places[HashOf(bytes) >> (64 - PlaceBits)];
        place.Bytes ??= new byte[Longest];
        bytes.CopyTo(place.Bytes);
        place.Length = bytes.Length;
        return place.Node = node;
    }

    /// <summary>Start, middle and end tell texts apart well enough; two that fall together only take turns.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        ulong mixed = bytes.Length < sizeof(ulong) ? Few(bytes)
            : Word(bytes, 0) + (BitOperations.RotateLeft(Word(bytes, (bytes.Length - sizeof(ulong)) / 2), 21) ^ BitOperations.RotateLeft(Word(bytes, bytes.Length - sizeof(ulong)), 42));
        return (mixed + (ulong)bytes.Length) * 0x9E3779B97F4A7C15;
    }

    private static ulong Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    private static ulong Few(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => 0,
        < sizeof(uint) => bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << 32),
    };

    private struct Place
    {
        public byte[]? Bytes;
        public int Length;
        public SourceNode? Node;
        public ulong Asked;
    }
}
