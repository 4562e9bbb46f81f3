using System.IO.Compression;

namespace SelfEval.Documents.Tests.Files;

/// <summary>Damages a document: cut off, scratched, pieces doubled or dropped, or a sound zip of damaged parts. The same numbers give the same damage.</summary>
internal static class DamagedBytes
{
    public static byte[] Of(byte[] file, int way, Random random) => way switch
    {
        0 => file[..random.Next(1, file.Length)],
        1 => Scratched(file, random, 1 + random.Next(30)),
        2 => [.. file.AsSpan(0, random.Next(file.Length)), .. file.AsSpan(random.Next(file.Length))],
        _ => file[0] == 'P' && file[1] == 'K' ? Repacked(file, random) : Scratched(file, random, 300),
    };

    private static byte[] Scratched(byte[] file, Random random, int scratches)
    {
        byte[] scratched = [.. file];
        for (int i = 0; i < scratches; i++)
        {
            scratched[random.Next(scratched.Length)] = (byte)random.Next(256);
        }

        return scratched;
    }

    /// <summary>A sound zip of damaged parts: what the zip's own checksums would hide.</summary>
    private static byte[] Repacked(byte[] file, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return ZipBytes.Of([.. zip.Entries.Select(e => (e.FullName, Part(e, random)))]);
    }

    private static byte[] Part(ZipArchiveEntry entry, Random random)
    {
        using Stream stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return random.Next(2) == 0 ? copy.ToArray() : Swapped(copy.ToArray(), random);
    }

    /// <summary>Digits changed within sound XML: numbers and names that nobody expects.</summary>
    private static byte[] Swapped(byte[] xml, Random random)
    {
        int[] places = [.. Enumerable.Range(0, xml.Length).Where(i => char.IsAsciiDigit((char)xml[i]))];
        for (int i = 0; i < 5 && places.Length > 0; i++)
        {
            xml[places[random.Next(places.Length)]] = (byte)"0123456789-x"[random.Next(12)];
        }

        return xml;
    }
}
