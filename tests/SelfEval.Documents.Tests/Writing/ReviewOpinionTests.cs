using System.Globalization;
using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Documents.Writing.Opinions;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

public sealed class ReviewOpinionTests
{
    private static readonly Scorer Scorer = new(RuleBooks.National2020);

    [Fact]
    public void WriteWord_AnyCards_IsValid() => OfficeCheck.Errors(Word(Card(), Card("另一项目")), isWord: true).Should().BeEmpty();

    [Fact]
    public void WriteWord_Card_HoldsWhatTheCardSays()
    {
        ScoreCard card = Card(score: 14.9m);

        string text = Text(Word(card));

        text.Should().Contain("某县农业农村局").And.Contain("2024年度农技推广服务").And.Contain(card.Book.Title);
        text.Should().ContainAll(card.Findings.Where(f => f.Kind != FindingKind.Status).SelectMany(f => new[] { f.Code, f.Message }));
        text.Should().Contain("总分").And.Contain("复核人（签字）").And.Contain(card.UncheckedRules.Count.ToString(CultureInfo.InvariantCulture) + " 项核对");
    }

    [Fact]
    public void WriteWord_BookWithDocuments_NamesThem()
    {
        RuleBook book = RuleBooks.Lusong2023;

        string text = Text(Word(new Scorer(book).Score(SampleForms.Of(FormKind.Department, 2023))));

        book.Basis.Should().NotBeEmpty();
        text.Should().ContainAll(book.Basis.Select(b => b.Title.Trim('《', '》')));
    }

    [Fact]
    public void WriteWord_NothingComputed_DoesNotSayThatItAgrees() =>
        Text(Word(Scorer.Score(SampleForms.Of(FormKind.Project, 2024) with { Indicators = [], Budget = new Budget() }))).Should().Contain("无从比较").And.NotContain("与自评一致。");

    [Fact]
    public void WriteWord_RowThatDiffers_StandsWithItsReason()
    {
        ScoreCard card = Card(score: 14.9m);
        IndicatorScore row = card.Indicators[1];

        Grid table = Tables(Word(card)).Single(g => g[0, 5]?.Text == "理由");

        Enumerable.Range(0, 6).Select(c => table[1, c]!.Text).Should().Equal(row.Name, "15", "14.9", "14.5", "+0.4", row.Explanation);
    }

    [Fact]
    public void WritePage_SameCard_SaysTheSame() =>
        Tables(Page(Card(score: 14.9m))).Select(Cells).Should().BeEquivalentTo(Tables(Word(Card(score: 14.9m))).Select(Cells), o => o.WithStrictOrdering());

    [Fact]
    public void Write_HostileNames_StayText()
    {
        ScoreCard card = Card("<script>alert(1)</script>=cmd()\u0001\uD800\U0001F600" + new string('长', 40_000));

        OfficeCheck.Errors(Word(card), isWord: true).Should().BeEmpty();
        Encoding.UTF8.GetString(Page(card)).Should().NotContain("<script").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public void TryLoad_OwnTexts_ReplaceThoseThatTheyName()
    {
        OpinionTexts texts = Load("""{ "title": "某县意见书", "opening": "{unit}得 {total} 分" }""", out _)!;
        using var output = new MemoryStream();

        ReviewOpinion.Write([Card()], texts, asPage: false, output);

        Text(output.ToArray()).Should().Contain("某县意见书").And.Contain("某县农业农村局得 ").And.NotContain("绩效自评复核意见").And.Contain("复核人（签字）");
    }

    [Theory]
    [InlineData("""{ "title": "{totl}" }""", "SE0703")]
    [InlineData("""{ "titel": "" }""", "SE0005")]
    [InlineData("""{ "title": 1 }""", "SE0007")]
    [InlineData("""{ "title": """, "SE0002")]
    public void TryLoad_WrongTexts_SayWhereAndWhat(string json, string code)
    {
        Load(json, out IReadOnlyList<Diagnostic> diagnostics).Should().BeNull();

        diagnostics.Select(d => d.Code).Should().Contain(code);
        diagnostics.Should().OnlyContain(d => d.Location.Line == 1 && d.Location.Column > 0);
    }

    [SofficeFact]
    public void WriteWord_Card_IsReadByLibreOffice() => Soffice.Convert(Word(Card()), "a.docx", "fodt").Should().Contain("绩效自评复核意见");

    private static OpinionTexts? Load(string json, out IReadOnlyList<Diagnostic> diagnostics)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        try
        {
            return OpinionTexts.TryLoad(file, out diagnostics);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Of), MemberType = typeof(HostileTexts))]
    public void Write_HostileText_StaysText(string name, string text)
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        ScoreCard card = Scorer.Score(sample with { Unit = text, ProjectName = text, Indicators = [.. sample.Indicators.Select(r => r with { Name = text, DeclaredScore = 1m })] });

        HostileTexts.ShouldBeSound(Word(card), "docx", name);
        HostileTexts.ShouldBeSound(Page(card), "html", name);
    }

    /// <summary>What is signed is one sheet of A4; the seed has more findings than that holds, and the less serious of them follow behind the signatures.</summary>
    [SofficeFact]
    public void WriteWord_SheetToBeSigned_IsOnePage()
    {
        ScoreCard seed = new Scorer(RuleBooks.Lusong2023).Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

        Soffice.Pages(Word(Card(score: 10m)), "意见.docx").Should().Be(1);
        string[] pages = Soffice.Texts(Word(seed), "意见.docx");
        pages[0].Should().Contain("复核人（签字）").And.Contain("单位意见（盖章）");
        pages[1].Should().StartWith("附表");
    }

    [Fact]
    public void WriteWord_MoreFindingsThanAPageHolds_ListsThemAll()
    {
        ScoreCard seed = new Scorer(RuleBooks.Lusong2023).Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

        string[] codes = [.. Tables(Word(seed)).Where(t => t[0, 2]?.Text == "代码").SelectMany(t => Enumerable.Range(1, t.RowCount - 1).Select(r => t[r, 2]!.Text))];

        codes.Should().Equal(seed.Findings.Where(f => f.Kind != FindingKind.Status).Select(f => f.Code));
        Text(Word(seed)).Should().MatchRegex("其余 [1-9][0-9]* 处见附表");
    }

    private static ScoreCard Card(string? name = null, decimal? score = null)
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        return Scorer.Score(sample with { ProjectName = name ?? sample.ProjectName, Indicators = [.. sample.Indicators.Select((r, i) => i == 1 && score is not null ? r with { DeclaredScore = score } : r)] });
    }

    private static byte[] Word(params ScoreCard[] cards) => Bytes(output => ReviewOpinion.WriteWord(cards, output));

    private static byte[] Page(params ScoreCard[] cards) => Bytes(output => ReviewOpinion.WritePage(cards, output));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }

    private static IEnumerable<Grid> Tables(byte[] bytes) => DocumentReading.Read(bytes, "").Blocks.OfType<Grid>();

    private static string[] Cells(Grid grid) => [.. grid.Cells.Select(c => $"{c.Row} {c.Column} {c.Text}")];

    private static string Text(byte[] bytes) => string.Join('\n', DocumentReading.Read(bytes, "").Blocks.SelectMany(b => b is Grid grid ? grid.Cells.Select(c => c.Text) : [((SelfEval.Documents.Grids.Paragraph)b).Text]));
}
