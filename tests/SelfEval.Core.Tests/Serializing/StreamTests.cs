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

    [Fact]
    public async Task TryForms_OfAFileThatIsNotThere_AreADiagnostic()
    {
        string path = Path.Combine(_folder, "no", "such.json");
        EvaluationFile.TryLoad(path, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> ofForm).Should().BeFalse();
        RuleBook.TryLoad(path, out RuleBook? book, out IReadOnlyList<Diagnostic> ofBook, out IReadOnlyDictionary<string, string> files).Should().BeFalse();
        ScoreCardJson.TryLoad(path, Scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> ofCard).Should().BeFalse();
        TestRun.TryRun(RuleBooks.Lusong2023, path, null, out TestRun? run, out IReadOnlyList<Diagnostic> ofTests).Should().BeFalse();

        foreach (IReadOnlyList<Diagnostic> found in new[] { ofForm, ofBook, ofCard, ofTests, RuleBook.Check(path) })
        {
            found.Should().ContainSingle(d => d.Code == "SE0026" && d.Location.File == path);
        }

        (form, book, card, run).Should().Be((null, null, null, null));
        files.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create(path, ""), "it is the file to watch");
        EvaluationFile.TryLoad(_folder, out _, out IReadOnlyList<Diagnostic> ofFolder).Should().BeFalse();
        ofFolder.Should().ContainSingle(d => d.Code == "SE0027");
        (await EvaluationFile.TryReadAsync(Bytes("{}"), "f")).Form.Should().BeNull();
    }

    [Fact]
    public async Task Save_FormBookAndCard_AreLoadedAgain()
    {
        SelfEvaluation form = EvaluationFile.Load(SeedPath);
        RuleBook book = RuleBook.Load(BookPath);
        ScoreCard card = Scorer.Score(form);
        string[] paths = [.. new[] { "form.json", "book.json", "card.json" }.Select(n => Path.Combine(_folder, n))];

        EvaluationFile.Save(form, paths[0]);
        book.Save(paths[1]);
        ScoreCardJson.Save(card, paths[2]);

        EvaluationFile.Load(paths[0]).Should().Be(form);
        File.ReadAllText(paths[1]).Should().Be(File.ReadAllText(BookPath), "comments and all").And.Be(book.ToJson());
        RuleBook.Load(paths[1]).RuleCount.Should().Be(book.RuleCount);
        ScoreCardJson.Load(paths[2], Scorer).Total.Should().Be(96.9m);
        EvaluationFile.Parse(EvaluationFile.ToJson(form), "f").Should().Be(form);
        (await Async(s => EvaluationFile.WriteAsync(form, s))).Should().Be(EvaluationFile.ToJson(form));
        (await Async(s => book.WriteAsync(s))).Should().Be(book.ToJson());
        (await Async(s => ScoreCardJson.WriteAsync(card, s))).Should().Be(ScoreCardJson.ToJson(card));
    }

    /// <summary>What a web server's response is: it refuses whoever blocks.</summary>
    private static async Task<string> Async(Func<Stream, Task> write)
    {
        using var stream = new AsyncOnlyStream();
        await write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class AsyncOnlyStream : MemoryStream
    {
        private readonly MemoryStream _kept = new();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _kept.WriteAsync(buffer, cancellationToken);

        public override byte[] ToArray() => _kept.ToArray();
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
