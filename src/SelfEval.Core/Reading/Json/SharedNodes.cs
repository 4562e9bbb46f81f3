using System.Buffers.Binary;
using System.Numerics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Short texts or numbers that come again form after form (共用节点): one node serves them all, with what was made of it. A few places, each held by the
/// latest that falls on it, so that memory stays bounded whatever comes.
/// </summary>
internal sealed class SharedNodes
{
    /// <summary>Bytes of the longest that is kept.</summary>
    public const int Longest = 64;

    private const int Places = 1024;

    private readonly Place[] _places = new Place[Places];

    /// <summary>The node of the same bytes, or null.</summary>
    public SourceNode? Find(ReadOnlySpan<byte> bytes)
    {
        ref Place place = ref _places[IndexOf(bytes)];
        return place.Node is { } node && place.Bytes.AsSpan(0, place.Length).SequenceEqual(bytes) ? node : null;
    }

    /// <summary>Keeps a node that stands nowhere.</summary>
    public SourceNode Keep(ReadOnlySpan<byte> bytes, SourceNode node)
    {
        ref Place place = ref _places[IndexOf(bytes)];
        place.Bytes ??= new byte[Longest];
        bytes.CopyTo(place.Bytes);
        place.Length = bytes.Length;
        return place.Node = node;
    }

    /// <summary>Start, middle and end tell texts apart well enough; two that fall together only take turns.</summary>
    private static uint IndexOf(ReadOnlySpan<byte> bytes)
    {
        ulong mixed = bytes.Length < sizeof(ulong) ? Few(bytes)
            : Word(bytes, 0) + (BitOperations.RotateLeft(Word(bytes, (bytes.Length - sizeof(ulong)) / 2), 21) ^ BitOperations.RotateLeft(Word(bytes, bytes.Length - sizeof(ulong)), 42));
        return (uint)(((mixed + (ulong)bytes.Length) * 0x9E3779B97F4A7C15) >> 32) % Places;
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
    }
}
