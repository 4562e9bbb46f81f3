using System.Buffers.Binary;
using System.Text;

namespace SelfEval.Documents.Tests.Files;

/// <summary>The smallest compound file with a named, empty stream: enough to say what kind of file it is.</summary>
internal static class CompoundBytes
{
    private const int Sector = 512;

    public static byte[] Of(string stream)
    {
        byte[] file = new byte[3 * Sector];
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file);
        foreach ((int at, int value) in new[] { (24, 0x0003_003E), (28, 0x0009_FFFE), (32, 6), (44, 1), (48, 1), (56, 4096), (60, -2), (68, -2) })
        {
            Put(file, at, value);
        }

        file.AsSpan(80, Sector - 80).Fill(0xFF);
        file.AsSpan(Sector, Sector).Fill(0xFF);
        Put(file, Sector, -3);
        Put(file, Sector + 4, -2);
        Entry(file.AsSpan(2 * Sector), "Root Entry", 5);
        Entry(file.AsSpan((2 * Sector) + 128), stream, 2);
        return file;
    }

    private static void Entry(Span<byte> entry, string name, byte kind)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteInt16LittleEndian(entry[64..], (short)((name.Length + 1) * 2));
        entry[66] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(entry[116..], -2);
    }

    private static void Put(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
