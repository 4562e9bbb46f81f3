using System.Globalization;
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
        IReadOnlyList<byte[]> files = args.Length > 0 ? [.. Directory.EnumerateFiles(args[0]).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)] : PrintedForms.All;
        (byte[] Bytes, Kind Format)[] read = [.. files.Select(f => (f, DocumentReading.Read(f, "").Format)).Where(f => f.Item2 is not (Kind.Unknown or Kind.Json or Kind.Zip))];
        foreach (IGrouping<Kind, (byte[] Bytes, Kind Format)> format in read.GroupBy(f => f.Format))
        {
            Measure(format.Key.ToString(), [.. format]);
        }

        Measure("mixed", [.. Enumerable.Range(0, Mixed).Select(i => read[i % read.Length])]);
        return 0;
    }

    private static void Measure(string name, (byte[] Bytes, Kind Format)[] files)
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $$"""{"format":"{{name}}","documents":{{files.Length}},"perSecond":{{files.Length / ours.Nanoseconds * 1e9:0}},"libraryPerSecond":{{files.Length / library.Nanoseconds * 1e9:0}},"timeOverLibrary":{{ratios[Rounds / 2]:0.00}},"kilobytesEach":{{ours.Bytes() / files.Length / 1000:0}},"libraryKilobytesEach":{{library.Bytes() / files.Length / 1000:0}}}"""));
    }
}
