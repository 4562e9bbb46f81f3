using System.Text;
using SelfEval.Model;

namespace SelfEval.Tests.Serializing;

/// <summary>Form, book and card are read from a path, a text and a stream alike, and written to a stream.</summary>
public sealed class StreamTests : IDisposable
{
    private static readonly string SeedPath = Repository.PathOf("seeds", "lusong-2023.json");
    private static readonly string BookPath = Repository.PathOf("rules", "lusong-2023", "rulebook.json");
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-streams-").FullName;

    [Fact]
    public async Task Form_OfPathTextAndStream_IsTheSame()
    {
        string text = Written(EvaluationFile.Load(SeedPath));

        Written(EvaluationFile.Parse(File.ReadAllText(SeedPath), "seed")).Should().Be(text);
        using FileStream file = File.OpenRead(SeedPath);
        Written(await EvaluationFile.ReadAsync(file, "seed")).Should().Be(text);
        file.CanRead.Should().BeTrue("the stream is the caller's");
    }

    [Fact]
    public async Task Book_OfTextAndStream_ScoresTheSame()
    {
        using FileStream file = File.OpenRead(BookPath);

        RuleBook[] books = [RuleBook.Parse(File.ReadAllText(BookPath), BookPath), await RuleBook.ReadAsync(file, BookPath)];

        books.Select(b => new Scorer(b).Score(EvaluationFile.Load(SeedPath)).Total).Should().Equal(96.9m, 96.9m);
    }

    [Fact]
    public async Task Card_WrittenToAStream_ReadsBackFromPathTextAndStream()
    {
        using var stream = new MemoryStream();
        ScoreCardJson.WriteWithForm(Scorer.Score(EvaluationFile.Load(SeedPath)), stream);
        string path = Path.Combine(_folder, "card.json");
        File.WriteAllBytes(path, stream.ToArray());
        stream.Position = 0;

        ScoreCard[] cards = [ScoreCardJson.Load(path, Scorer), ScoreCardJson.Parse(File.ReadAllText(path), "card", Scorer), await ScoreCardJson.ReadAsync(stream, "card", Scorer)];

        cards.Select(c => c.Total).Should().Equal(96.9m, 96.9m, 96.9m);
        ScoreCardJson.TryLoad(path, new Scorer(RuleBooks.National2020), out ScoreCard? _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();
        diagnostics.Should().NotBeEmpty().And.OnlyContain(d => d.Code == "SE0021" && d.Location.File == path);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task ReadAsync_TextWithAMark_IsRead(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);
        using var stream = new MemoryStream([.. marked.GetPreamble(), .. marked.GetBytes("""{ "year": 2023, "unit": "某局" }""")]);

        (await EvaluationFile.ReadAsync(stream, "f")).Unit.Should().Be("某局");
    }

    [Fact]
    public async Task ReadAsync_WithErrors_ThrowsEveryDiagnostic()
    {
        Func<Task>[] reads =
        [
            () => EvaluationFile.ReadAsync(Bytes("""{ "year": 2023 }"""), "f"),
            () => RuleBook.ReadAsync(Bytes("{ }"), "f"),
            () => ScoreCardJson.ReadAsync(Bytes("[1]"), "f", Scorer),
            () => Task.FromResult(EvaluationFile.Parse("""{ "year": 2023 }""", "f")),
            () => Task.FromResult(RuleBook.Parse("{ }", "f")),
            () => Task.FromResult(ScoreCardJson.Parse("[1]", "f", Scorer)),
        ];

        foreach (Func<Task> read in reads)
        {
            (await read.Should().ThrowAsync<InvalidFileException>()).Which.Diagnostics.Should().NotBeEmpty().And.OnlyContain(d => d.Location.File == "f");
        }
    }

    /// <summary>A stream without an end is read no further than the limit.</summary>
    [Fact]
    public async Task ReadAsync_OverTheLimit_IsADiagnostic()
    {
        using var stream = new MemoryStream(new byte[40 * 1024 * 1024]);

        (await stream.Invoking(s => RuleBook.ReadAsync(s, "f")).Should().ThrowAsync<InvalidFileException>()).Which.Diagnostics.Should().ContainSingle(d => d.Code == "SE0014");

        stream.Position.Should().Be((4 * 1024 * 1024) + 1);
    }

    [Fact]
    public void Write_ToAStream_IsUtf8WithoutAMarkAndLeavesItOpen()
    {
        SelfEvaluation form = EvaluationFile.Load(SeedPath);
        using var stream = new MemoryStream();

        EvaluationFile.Write(form, stream);

        stream.CanWrite.Should().BeTrue();
        stream.ToArray().Should().Equal(Encoding.UTF8.GetBytes(Written(form)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Written(SelfEvaluation form)
    {
        using var output = new StringWriter();
        EvaluationFile.Write(form, output);
        return output.ToString();
    }
}
