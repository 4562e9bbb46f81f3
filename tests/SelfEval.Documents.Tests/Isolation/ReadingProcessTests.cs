using System.Diagnostics;
using SelfEval.Cli;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Isolation;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Isolation;

public sealed class ReadingProcessTests
{
    private static readonly byte[] Pdf = SampleFiles.All.Single(f => f.Name == "自评表.pdf").Bytes;

    [Fact]
    public void Read_InAProcessOfItsOwn_GivesWhatReadingHereGives()
    {
        using var process = new ReadingProcess(DocumentProcess.StartInfo);
        byte[] twoPages = new PdfFile().Text(72, 100, "自评报告").NextPage().Picture().ToArray();

        foreach (byte[] file in new[] { Pdf, twoPages, [1, 2, 3], Pdf })
        {
            DocumentContent here = DocumentReading.Read(file, "自评表.pdf");
            DocumentContent there = process.Read(file, "自评表.pdf");

            GridPicture.Of(there).Should().Equal(GridPicture.Of(here));
            there.Remarks.Select(r => r.ToString() + r.EnglishMessage).Should().Equal(here.Remarks.Select(r => r.ToString() + r.EnglishMessage));
            there.Blocks.Select(b => b.Place).Should().Equal(here.Blocks.Select(b => b.Place));
        }
    }

    [Fact]
    public void Read_ProcessBreaks_RefusesTheFileAndReadsTheNext()
    {
        int starts = 0;
        using var process = new ReadingProcess(() => ++starts == 1 ? new ProcessStartInfo("dotnet", "--no-such-thing") : DocumentProcess.StartInfo());

        process.Read(Pdf, "自评表.pdf").Remarks.Select(r => r.Code).Should().Equal("SE0615");
        process.Read(Pdf, "自评表.pdf").Blocks.Should().NotBeEmpty();
    }

    [Fact]
    public void Read_OnlyPdf_IsGivenAway()
    {
        var given = new List<string>();
        DocumentContent Note(byte[] content, string name)
        {
            given.Add(name);
            return new DocumentContent(DocumentFormat.Pdf, [], []);
        }

        foreach ((string name, byte[] bytes) in SampleFiles.All)
        {
            DocumentReading.Read(bytes, name, Note);
        }

        given.Should().Equal("自评表.pdf");
    }
}
