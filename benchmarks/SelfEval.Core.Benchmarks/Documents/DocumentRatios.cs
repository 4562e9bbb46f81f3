using SelfEval.Documents.Grids;
using Kind = SelfEval.Documents.Grids.DocumentFormat;

namespace SelfEval.Benchmarks.Documents;

/// <summary>
/// <c>documents [FOLDER]</c>: reading files into grids, beside opening them with their libraries alone, in turns in one process. One JSON line
/// a format, and one for all files one after the other.
/// </summary>
internal static class DocumentRatios
{
    private const int Rounds = 7;
    private const int Mixed = 300;

    public static int Run(ReadOnlySpan<string> args)
    {
        foreach (DocumentRatio ratio in Measure(args.Length > 0 ? args[0] : null))
        {
            Console.WriteLine(ratio.ToString());
        }

        return 0;
    }

    /// <summary>A figure a format, and one for all files one after the other.</summary>
    public static IEnumerable<DocumentRatio> Measure(string? folder)
    {
        IReadOnlyList<byte[]> files = folder is null ? PrintedForms.All : [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        (byte[] Bytes, Kind Format)[] read = [.. files.Select(f => (f, DocumentReading.Read(f, "").Format)).Where(f => f.Item2 is not (Kind.Unknown or Kind.Json or Kind.Zip))];
        foreach (IGrouping<Kind, (byte[] Bytes, Kind Format)> format in read.GroupBy(f => f.Format))
        {
            yield return Measure(format.Key.ToString(), [.. format]);
        }

        yield return Measure("mixed", [.. Enumerable.Range(0, Mixed).Select(i => read[i % read.Length])]);
    }

    private static DocumentRatio Measure(string name, (byte[] Bytes, Kind Format)[] files)
    {
        var ours = new Contender(() => files.Sum(f => DocumentReading.Read(f.Bytes, "").Blocks.Count), 1);
        var library = new Contender(() => files.Sum(f => LibraryAlone.Read(f.Bytes, f.Format)), 1);
        ours.Run();
        library.Run();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Contender contender in round % 2 == 0 ? [ours, library] : new[] { library, ours })
            {
                contender.Time();
            }
        }

        double[] ratios = [.. ours.Timings.Zip(library.Timings, (a, b) => a / b).Order()];
        return new DocumentRatio(name, files.Length, ours.Nanoseconds, library.Nanoseconds, ratios[Rounds / 2], ours.Bytes(), library.Bytes());
    }
}
