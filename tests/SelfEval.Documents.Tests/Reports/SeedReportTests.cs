using SelfEval.Documents.Tests.Files;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Reports;

/// <summary>The seed's report as people have it gives what its JSON, written by hand, gives.</summary>
public sealed class SeedReportTests
{
    private static readonly DrawnDocument Report = DrawnDocument.File("Reports", "lusong-2023.txt");

    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    public static TheoryData<string> Formats() => new("docx", "html", "xlsx");

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_SeedReport_GivesTheCardOfTheSeed(string format) => ShouldScoreLikeTheSeed(Read(format).Form);

    [SofficeFact]
    public void Read_SeedReportAsPdf_GivesTheCardOfTheSeed() =>
        ShouldScoreLikeTheSeed(DocumentFile.Read(new MemoryStream(Soffice.PrintedPage(Report.Page())), "报告.pdf").Single().Forms.Should().ContainSingle().Subject.Form);

    private static void ShouldScoreLikeTheSeed(SelfEvaluation form)
    {
        ScoreCard expected = new Scorer(RuleBooks.Lusong2023).Score(Seed);

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);

        card.Total.Should().Be(96.9m);
        card.Indicators.Select(r => (r.Name, r.Score, r.Rule)).Should().Equal(expected.Indicators.Select(r => (r.Name, r.Score, r.Rule)));
        card.Findings.Select(f => f.ToString()).Should().BeEquivalentTo(expected.Findings.Select(f => f.ToString()));
    }

    /// <summary>SE0681: the template's choice was left in. SE0683: one project has two names.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_SeedReport_SaysWhatIsOddInItAndLeavesNoCellUnread(string format)
    {
        DocumentForm form = Read(format);

        form.Remarks.Select(r => r.Code).Should().BeEquivalentTo(["SE0681", "SE0683"], string.Join("\n", form.Remarks));
        form.Coverage.Unread.Should().Be(0);
        form.Coverage.Cells.Should().BeGreaterThan(150);
    }

    private static DocumentForm Read(string format)
    {
        byte[] bytes = format switch { "docx" => Report.Word(), "html" => Report.Page(), _ => Report.Workbook() };
        return DocumentFile.Read(new MemoryStream(bytes), "报告." + format).Single().Forms.Should().ContainSingle().Subject;
    }
}
