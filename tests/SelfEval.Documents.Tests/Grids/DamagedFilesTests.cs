using System.Diagnostics;
using System.IO.Compression;
using SelfEval.Cli;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Isolation;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Grids;

/// <summary>Damaged documents, the same ones on every run: each is read or refused, soon, and never with an exception.</summary>
public sealed class DamagedFilesTests
{
    private const int Rounds = 150;
    private const int PdfRounds = 60;

    public static TheoryData<string> Names() => [.. SampleFiles.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_DamagedFile_EndsWithBlocksOrARemark(string name)
    {
        byte[] file = SampleFiles.All.Single(f => f.Name == name).Bytes;
        bool isPdf = name.EndsWith(".pdf", StringComparison.Ordinal);
        using var process = new ReadingProcess(DocumentProcess.StartInfo);
        for (int seed = 0; seed < (isPdf ? PdfRounds : Rounds); seed++)
        {
            byte[] damaged = Damaged(file, seed);
            var watch = Stopwatch.StartNew();

            DocumentContent content = DocumentReading.Read(damaged, name, process.Read);

            (content.Blocks.Count + content.Remarks.Count > 0 || content.Format is DocumentFormat.Zip or DocumentFormat.Csv or DocumentFormat.Html or DocumentFormat.Xlsx or DocumentFormat.Xls or DocumentFormat.Pdf or DocumentFormat.Docx)
                .Should().BeTrue($"{name}, seed {seed}");
            watch.ElapsedMilliseconds.Should().BeLessThan(ReadingLimits.Milliseconds + 5_000, $"{name}, seed {seed}");
        }
    }

    private static byte[] Damaged(byte[] file, int seed)
    {
        var random = new Random(seed);
        return (seed % 4) switch
        {
            0 => file[..random.Next(1, file.Length)],
            1 => Scratched(file, random, 1 + random.Next(30)),
            2 => [.. file.AsSpan(0, random.Next(file.Length)), .. file.AsSpan(random.Next(file.Length))],
            _ => file[0] == 'P' && file[1] == 'K' ? Repacked(file, random) : Scratched(file, random, 300),
        };
    }

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

    /// <summary>Digits and letters changed within sound XML: numbers and names that nobody expects.</summary>
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
