using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using SelfEval.Documents.Tests.Files;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

public sealed class FilledFormTests
{
    private const int Iterations = 150;

    private static readonly FormStyle[] Styles = [FormStyle.National, FormStyle.Hunan];

    /// <summary>An excerpt says so in no cell; a heading of 10 points without a row, and a summary by level, are no official table.</summary>
    private static readonly string[] Unprintable = ["partial", "headings.满意度指标", "layout"];

    public static TheoryData<string> Formats() => new("docx", "xlsx", "html");

    /// <summary>The seed, the published forms, and what units fill in.</summary>
    public static TheoryData<string> Published() => [.. Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases"), "0*.json").Concat(Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json"))
        .Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_AnyForm_ReadsBackTheSame(string format) =>
        Gen.Select(FormGen.Forms, FormGen.OneOf(Styles)).Sample(
            (form, style) =>
            {
                IReadOnlyList<Remark> remarks = Write(form, format, style, out byte[] bytes);
                if (remarks.Count > 0)
                {
                    SelfEvaluation read = Read(bytes, format);
                    string.Join('\n', ReadBack.Differences(form, read)).Should().BeEmpty("{0}", string.Join('\n', remarks));
                }
            },
            iter: Iterations);

    [Theory]
    [MemberData(nameof(Published))]
    public void Write_PublishedForm_ReadsBackTheSame(string file)
    {
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf(file.Split(Path.DirectorySeparatorChar)));
        foreach (string format in new[] { "docx", "xlsx", "html" })
        {
            Write(form, format, null, out byte[] bytes).Select(r => r.Place).Should().BeSubsetOf(Unprintable, format);
            if (format != "html")
            {
                OfficeCheck.Errors(bytes, format == "docx").Should().BeEmpty();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Seed_GivesTheCardOfTheSeed(string format)
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        ScoreCard expected = new Scorer(RuleBooks.Lusong2023).Score(seed);

        Write(seed, format, null, out byte[] bytes).Should().BeEmpty();

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Read(bytes, format));
        card.Total.Should().Be(96.9m);
        card.Indicators.Select(r => (r.Name, r.Score, r.Rule)).Should().Equal(expected.Indicators.Select(r => (r.Name, r.Score, r.Rule)));
        card.Findings.Select(f => f.ToString()).Should().BeEquivalentTo(expected.Findings.Select(f => f.ToString()));
    }

    /// <summary>The seed's points add up, so the workbook adds them up; a printed total that is no sum stays what it is.</summary>
    [Fact]
    public void WriteWorkbook_TotalThatIsTheSum_IsAFormulaWithTheSameValue()
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

        Formulas(seed).Should().BeEquivalentTo([("SUM(G5,G14:G26)", "100"), ("SUM(I5,H14:H26)", "96.9")]);
        Formulas(seed with { DeclaredTotal = 97m }).Should().BeEquivalentTo([("SUM(G5,G14:G26)", "100")]);
    }

    [Fact]
    public void WriteWorkbook_MoneyThatIsTheSumOfItsParts_IsAFormula()
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);

        BudgetSplit two = new() { Parts = [new BudgetPart { Name = "当年财政拨款", Initial = 60m, FullYear = 58m, Executed = 56m }, new BudgetPart { Name = "其他资金", Initial = 40m, FullYear = 40m, Executed = 40m }] };

        Formulas(sample with { Budget = sample.Budget with { BySource = two } }).Should().StartWith([("SUM(D7:D8)", "100"), ("SUM(E7:E8)", "98")], "56 and 40 are not 96.04").And.HaveCount(4);
    }

    [Fact]
    public void WithScoresOf_Card_PutsTheComputedScoresIn()
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        ScoreCard card = new Scorer(RuleBooks.National2020).Score(sample with { Indicators = [.. sample.Indicators.Select(r => r with { DeclaredScore = 1m })] });

        SelfEvaluation computed = FilledForm.WithScoresOf(card);

        computed.Indicators.Select(r => r.DeclaredScore).Should().Equal(card.Indicators.Select(r => r.Score));
        computed.DeclaredTotal.Should().Be(card.Total);
        computed.DeclaredGrade.Should().Be(card.Grade);
        Write(computed, "xlsx", null, out byte[] bytes).Should().BeEmpty();
        Read(bytes, "xlsx").DeclaredTotal.Should().Be(card.Total);
    }

    /// <summary>Nothing that a form says becomes a formula, markup or a damaged file, and nothing is lost without a word.</summary>
    [Theory]
    [MemberData(nameof(HostileTexts.Of), MemberType = typeof(HostileTexts))]
    public void Write_HostileText_StaysText(string name, string text)
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Department, 2024);
        SelfEvaluation form = sample with { Unit = text, ExpectedGoal = text, Notes = [text], Indicators = [.. sample.Indicators.Select((r, i) => i == 0 ? r with { Name = text, Reason = text, Target = FormCell.Parse(text) } : r)] };
        foreach (string format in new[] { "docx", "xlsx", "html" })
        {
            IReadOnlyList<Remark> remarks = Write(form, format, null, out byte[] bytes);

            HostileTexts.ShouldBeSound(bytes, format, name);
            Indicator row = Read(bytes, format).Indicators[0];
            remarks.Where(r => r.Place == "indicators[0].name").Should().HaveCount(ReadBack.IsSameText(row.Name, text) ? 0 : 1);
        }
    }

    private static IEnumerable<(string Formula, string Value)> Formulas(SelfEvaluation form)
    {
        Write(form, "xlsx", null, out byte[] bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (ZipArchiveEntry sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using Stream stream = sheet.Open();
            foreach (XElement cell in XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "f"))
            {
                yield return (cell.Value, cell.ElementsAfterSelf().First().Value);
            }
        }
    }

    /// <summary>A form as an official table, in its usual layout.</summary>
    public static byte[] Bytes(SelfEvaluation form, string format)
    {
        Write(form, format, null, out byte[] bytes);
        return bytes;
    }

    private static IReadOnlyList<Remark> Write(SelfEvaluation form, string format, FormStyle? style, out byte[] bytes)
    {
        using var output = new MemoryStream();
        IReadOnlyList<Remark> remarks = format switch
        {
            "docx" => FilledForm.WriteWord(form, output, style),
            "xlsx" => FilledForm.WriteWorkbook(form, output, style),
            _ => FilledForm.WritePage(form, output, style),
        };
        bytes = output.ToArray();
        return remarks;
    }

    private static SelfEvaluation Read(byte[] bytes, string format) => DocumentFile.Read(new MemoryStream(bytes), "自评表." + format).Single().Forms.Should().ContainSingle().Subject.Form;
}
