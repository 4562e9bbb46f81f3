using System.Globalization;

namespace SelfEval.Benchmarks.Documents;

/// <summary>Reading the files of one format beside opening them with the library alone; nanoseconds and bytes of all files together.</summary>
internal sealed record DocumentRatio(string Format, int Files, double Nanoseconds, double LibraryNanoseconds, double TimeOverLibrary, double Bytes, double LibraryBytes)
{
    public double DocumentsPerSecond => Files / Nanoseconds * 1e9;

    public double LibraryPerSecond => Files / LibraryNanoseconds * 1e9;

    /// <summary>One JSON line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $$"""{"format":"{{Format}}","documents":{{Files}},"documentsPerSecond":{{DocumentsPerSecond:0}},"libraryPerSecond":{{LibraryPerSecond:0}},"timeOverLibrary":{{TimeOverLibrary:0.00}},"kilobytesEach":{{Bytes / Files / 1000:0}},"libraryKilobytesEach":{{LibraryBytes / Files / 1000:0}}}""");
}
