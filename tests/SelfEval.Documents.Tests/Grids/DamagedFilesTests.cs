using System.Diagnostics;
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
            byte[] damaged = DamagedBytes.Of(file, seed % 4, new Random(seed));
            var watch = Stopwatch.StartNew();

            DocumentContent content = DocumentReading.Read(damaged, name, process.Read);

            (content.Blocks.Count + content.Remarks.Count > 0 || content.Format is DocumentFormat.Zip or DocumentFormat.Csv or DocumentFormat.Html or DocumentFormat.Xlsx or DocumentFormat.Xls or DocumentFormat.Pdf or DocumentFormat.Docx)
                .Should().BeTrue($"{name}, seed {seed}");
            watch.ElapsedMilliseconds.Should().BeLessThan(ReadingLimits.Milliseconds + 5_000, $"{name}, seed {seed}");
        }
    }
}
