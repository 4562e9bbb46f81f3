using System.IO.Compression;
using System.Text;

namespace SelfEval.Documents.Tests.Files;

/// <summary>Zips made in memory, honest or not.</summary>
internal static class ZipBytes
{
    public static byte[] Of(params (string Name, string Text)[] entries) => Of([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    public static byte[] Of(params (string Name, byte[] Bytes)[] entries) => Of(Encoding.UTF8, entries);

    public static byte[] Of(Encoding names, params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A part as text.</summary>
    public static string Text(byte[] zip, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(e => e.FullName)];
    }
}
