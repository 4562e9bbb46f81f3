using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

public sealed class OfficialFormTests
{
    public static TheoryData<string, FormKind> Forms() => new()
    {
        { "docx", FormKind.Project }, { "xlsx", FormKind.Project }, { "docx", FormKind.Department }, { "xlsx", FormKind.Department },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_Sample_ReadsBackTheSame(string format, FormKind kind)
    {
        SelfEvaluation sample = SampleForms.Of(kind, 2023);

        DocumentForm read = Read(format, OfficialForm.Of(sample, blankRows: 0));

        read.Form.Should().BeEquivalentTo(sample);
        read.Remarks.Should().BeEmpty();
        read.Coverage.Unread.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_EmptyForm_IsReadAsOneThatNobodyFilledIn(string format, FormKind kind)
    {
        DocumentForm read = Read(format, OfficialForm.Of(new SelfEvaluation { Kind = kind, Year = 2023, Unit = "", ReportDate = "", IsSigned = false }, blankRows: 12));

        read.Form.Should().Match<SelfEvaluation>(f => f.Kind == kind && f.Year == 2023 && f.Indicators.Count == 0 && f.Budget.FullYear.IsMissing && f.Budget.Weight == null && f.Budget.BySource.Parts.Count == 0);
        read.Remarks.Select(r => r.Code).Distinct().Should().BeSubsetOf(["SE0667", "SE0677", "SE0687"]);
        read.Coverage.Unread.Should().Be(0);
    }

    /// <summary>The same form, the same bytes: a file that a program writes twice does not change.</summary>
    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Bytes("xlsx", OfficialForm.Of(SampleForms.Of(FormKind.Project, 2023), 0)).Should().Equal(Bytes("xlsx", OfficialForm.Of(SampleForms.Of(FormKind.Project, 2023), 0)));

    private static DocumentForm Read(string format, OfficialForm form) => DocumentFile.Read(new MemoryStream(Bytes(format, form)), "自评表." + format).Single().Forms.Should().ContainSingle().Subject;

    private static byte[] Bytes(string format, OfficialForm form)
    {
        using var bytes = new MemoryStream();
        if (format == "xlsx")
        {
            WorkbookForm.Write(form, bytes);
        }
        else
        {
            WordForm.Write(form, bytes);
        }

        return bytes.ToArray();
    }
}
