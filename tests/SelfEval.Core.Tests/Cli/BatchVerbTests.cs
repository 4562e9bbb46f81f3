using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SelfEval.Model;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Cli;

/// <summary><c>selfeval batch</c>: files in, files out, bad lines apart, kills survived.</summary>
public sealed class BatchVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-batch").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Batch_FormsAndBadLines_ScoresTheOnesAndNamesTheOthers()
    {
        string input = Write("in.ndjson", ["\uFEFF" + GeneratedForms.Text(0), "{\"year\": 2023", "", GeneratedForms.Text(1), "{\"year\":2023,\"unit\":\"某局\",\"wieght\":1}", GeneratedForms.Text(2)]);

        (int status, string output, _) = CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("out.ndjson"), "--json");

        status.Should().Be(1);
        JsonElement summary = JsonDocument.Parse(output).RootElement;
        (summary.GetProperty("scored").GetInt64(), summary.GetProperty("refused").GetInt64()).Should().Be((3, 2));
        Lines("out.ndjson").Select(l => l.GetProperty("line").GetInt32()).Should().Equal(1, 4, 6);
        Lines("out.errors.ndjson").Select(l => l.GetProperty("line").GetInt32()).Should().Equal(2, 5);
        Lines("out.errors.ndjson")[1].GetProperty("message").GetString().Should().Contain("wieght");
        Directory.GetFiles(_folder).Select(Path.GetFileName).Should().BeEquivalentTo("in.ndjson", "out.ndjson", "out.errors.ndjson");
    }

    [Fact]
    public void Batch_EachLine_IsTheCardThatScoreGives()
    {
        string input = Generate(40);

        CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("out.ndjson")).Status.Should().Be(0);

        var scorer = new Scorer(RuleBooks.Lusong2023);
        JsonElement[] lines = Lines("out.ndjson");
        SelfEvaluation[] forms = GeneratedForms.Take(40);
        for (int i = 0; i < forms.Length; i++)
        {
            using var alone = new StringWriter();
            ScoreCardJson.Write(scorer.Score(forms[i]), alone);
            JsonElement card = JsonDocument.Parse(alone.ToString()).RootElement;
            card.EnumerateObject().Should().AllSatisfy(member => JsonElement.DeepEquals(lines[i].GetProperty(member.Name), member.Value).Should().BeTrue(member.Name));
        }
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("1")]
    [InlineData("5")]
    public void Batch_AnyThreads_WritesTheSameBytes(string threads)
    {
        string input = Generate(900);
        CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("two.ndjson"), "--csv", At("two.csv"), "--threads", "2");

        CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("out.ndjson"), "--csv", At("out.csv"), "--threads", threads).Status.Should().Be(0);

        AssertSame("out.ndjson", "two.ndjson");
        AssertSame("out.csv", "two.csv");
    }

    [Fact]
    public void Batch_PackedFile_WritesTheSameBytes()
    {
        string input = Generate(300);
        using (FileStream file = File.Create(At("in.ndjson.gz")))
        using (var pack = new GZipStream(file, CompressionLevel.Fastest))
        {
            pack.Write(File.ReadAllBytes(input));
        }

        CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("plain.ndjson"));
        CommandLine.Run("batch", At("in.ndjson.gz"), "--rules", "lusong-2023", "--out", At("packed.ndjson")).Status.Should().Be(0);

        AssertSame("packed.ndjson", "plain.ndjson");
    }

    [Fact]
    public void Batch_DamagedPack_LeavesNoOutputUnderItsName()
    {
        File.WriteAllBytes(At("in.ndjson.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]);

        (int status, _, string error) = CommandLine.Run("batch", At("in.ndjson.gz"), "--rules", "lusong-2023", "--out", At("out.ndjson"));

        status.Should().Be(1, "it is the input that is at fault");
        error.Should().Contain("SE0812").And.Contain("解压");
        Directory.GetFiles(_folder).Should().HaveCount(1, "nothing is left of a run that came to nothing");
    }

    [Fact]
    public void Batch_Summary_CountsWhatTheLinesSay()
    {
        string input = Generate(250);

        (_, string output, _) = CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("out.ndjson"), "--json");

        JsonElement summary = JsonDocument.Parse(output).RootElement;
        JsonElement[] cards = Lines("out.ndjson");
        decimal[] totals = [.. cards.Select(c => c.GetProperty("total").GetDecimal()).Order()];
        summary.GetProperty("mean").GetDecimal().Should().BeApproximately(totals.Average(), 0.0001m);
        summary.GetProperty("deciles").EnumerateArray().Select(d => d.GetDecimal()).Should().Equal(Enumerable.Range(1, 9).Select(d => totals[(d * 25) - 1]));
        summary.GetProperty("grades").EnumerateObject().Should().AllSatisfy(g => cards.Count(c => c.GetProperty("grade").GetString() == g.Name).Should().Be(g.Value.GetInt32()));
        JsonElement first = summary.GetProperty("findings")[0];
        cards.Sum(c => c.GetProperty("findings").EnumerateArray().Count(f => f.GetProperty("code").GetString() == first.GetProperty("code").GetString())).Should().Be(first.GetProperty("count").GetInt32());
    }

    [Fact]
    public void Batch_CsvOfOddNames_QuotesAndDisarmsThem()
    {
        string input = Write("in.ndjson", ["""{"year":2023,"unit":"=1+1,\"某\"局"}"""]);

        CommandLine.Run("batch", input, "--rules", "lusong-2023", "--out", At("out.ndjson"), "--csv", At("out.csv"));

        File.ReadAllLines(At("out.csv"))[1].Should().StartWith("""1,"'=1+1,""某""局",,2023,,""");
    }

    private string Generate(int count) => Write("in.ndjson", Enumerable.Range(0, count).Select(GeneratedForms.Text));

    private string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllText(At(name), string.Concat(lines.Select(l => l + "\n")), new UTF8Encoding(false));
        return At(name);
    }

    private JsonElement[] Lines(string name) => [.. File.ReadLines(At(name)).Select(l => JsonDocument.Parse(l).RootElement)];

    private void AssertSame(string one, string other) =>
        File.ReadAllBytes(At(one)).AsSpan().SequenceEqual(File.ReadAllBytes(At(other))).Should().BeTrue($"{one} and {other} are the same bytes");

    private string At(string name) => Path.Combine(_folder, name);
}
