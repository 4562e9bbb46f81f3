namespace SelfEval.Tests.Speed;

/// <summary>One result a file, good or bad.</summary>
public sealed class ScoreFilesTests : IDisposable
{
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-files-").FullName;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ScoreFiles_GoodBadAndMissing_GivesEachItsResult(int threads)
    {
        string good = Repository.PathOf("seeds", "lusong-2023.json");
        string bad = Path.Combine(_folder, "bad.json");
        File.WriteAllText(bad, "{ \"year\": 2023,\n  \"unit\": 3 }");
        string missing = Path.Combine(_folder, "missing.json");

        BatchResult[] results = [.. Scorer.ScoreFiles([good, bad, missing, _folder, null!, good], threads)];

        results.Select(r => r.Index).Should().Equal(0, 1, 2, 3, 4, 5);
        results.Select(r => r.File).Should().Equal(good, bad, missing, _folder, null, good);
        results.Select(r => r.Card?.Total).Should().Equal(96.9m, null, null, null, null, 96.9m);
        results.Select(r => r.Error is null).Should().Equal(true, false, false, false, false, true);
        results[0].Diagnostics.Should().BeEmpty();
        results[1].Diagnostics.Should().ContainSingle().Which.Location.Line.Should().Be(2);
    }

    [Fact]
    public void ScoreFiles_PathsThatThrow_EndWithTheirException()
    {
        string good = Repository.PathOf("seeds", "lusong-2023.json");
        int seen = 0;

        Action run = () => seen += Scorer.ScoreFiles(new[] { 0, 1, 2 }.Select(i => i == 2 ? throw new InvalidDataException("broken") : good), threads: 2).Count(_ => ++seen > 0);

        run.Should().Throw<InvalidDataException>();
        seen.Should().Be(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
