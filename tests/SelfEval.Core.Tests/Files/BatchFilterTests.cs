using System.Text;
using System.Text.Json;
using SelfEval.Batch;
using SelfEval.Tests.Cli;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Files;

/// <summary>Lines in, lines out, nothing kept between them: however the lines are shared out, the bytes and the sums are those of one run.</summary>
public sealed class BatchFilterTests : IDisposable
{
    private const int Forms = 300;

    private readonly WorkFolder _folder = new();
    private readonly string[] _lines = [.. Enumerable.Range(0, Forms).Select(i => i % 70 == 69 ? "{ half" : GeneratedForms.Text(i))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Filter_InParts_GivesTheBytesOfOneRun(bool isBrief)
    {
        string whole = Run(_lines, isBrief);
        string parts = string.Concat(_lines.Chunk(47).Select(part => Run(part, isBrief)));

        parts.Should().Be(whole);
        whole.Count(c => c == '\n').Should().Be(Forms, "every line in is a line out");
    }

    [Fact]
    public void Filter_ALineThatIsNoForm_StandsInItsPlace()
    {
        string[] cards = Run(_lines, isBrief: false).TrimEnd('\n').Split('\n');

        cards.Select(c => JsonDocument.Parse(c).RootElement).Select(c => c.TryGetProperty("diagnostics", out _)).Should().Equal(_lines.Select(l => l == "{ half"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Summary_OfParts_IsThatOfOneRun(bool isBrief)
    {
        string input = _folder.Write("in.ndjson", string.Join('\n', _lines) + "\n");
        string[] brief = isBrief ? ["--brief"] : [];
        (int Status, string Output, string Error) one = CommandLine.Run(["batch", input, "--rules", "lusong-2023", "--out", _folder.At("one.ndjson"), "--json", .. brief]);
        string[] parts = [.. _lines.Chunk(110).Select((part, i) => _folder.Write($"part{i}.ndjson", Run(part, isBrief)))];

        (int Status, string Output, string Error) sum = CommandLine.Run(["summary", .. parts, "--json"]);

        sum.Status.Should().Be(0);
        Members(sum.Output).Should().Equal(Members(one.Output).Where(m => m.Key is not ("out" or "errors")));
        Members(sum.Output)["scored"].Should().Be($"{_lines.Count(l => l != "{ half")}");
        CommandLine.Run(["summary", _folder.At("one.ndjson"), _folder.At("one.errors.ndjson"), "--json"]).Output.Should().Be(sum.Output);
    }

    [Fact]
    public void Summary_OfAFileOfForms_SaysWhichLineIsNoCard()
    {
        string forms = _folder.Write("in.ndjson", Run(_lines[..3], isBrief: true) + _lines[0] + "\n");

        (int Status, string Output, string Error) sum = CommandLine.Run(["summary", forms]);

        sum.Status.Should().Be(1);
        sum.Error.Should().Contain("in.ndjson 第 4 行");
    }

    [Fact]
    public void Brief_IsAnEighthOfTheWhole_AndIsReadBackWithItsForm()
    {
        string[] forms = [.. _lines.Where(l => l != "{ half")];
        string brief = Run(forms, isBrief: true);
        var scorer = new Scorer(RuleBooks.Find("lusong-2023")!);

        brief.Length.Should().BeLessThan(Run(forms, isBrief: false).Length / 6);
        foreach ((string form, string line) in forms.Zip(brief.TrimEnd('\n').Split('\n')))
        {
            ScoreCardJson.TryRestore(line, "brief", scorer, EvaluationFile.Parse(form, "form"), out ScoreCard? card, out _).Should().BeTrue();
            card!.Findings.Select(f => f.Code).Should().Equal(JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray().Select(f => f[0].GetString()));
        }
    }

    [Fact]
    public void Brief_WithAnotherScore_IsRefused()
    {
        var scorer = new Scorer(RuleBooks.Find("lusong-2023")!);
        string line = Run(_lines[..1], isBrief: true).Replace("\"rows\":[[", "\"rows\":[[1", StringComparison.Ordinal);

        ScoreCardJson.TryRestore(line, "brief", scorer, EvaluationFile.Parse(_lines[0], "form"), out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();
        diagnostics.Should().Contain(d => d.Code == "SE0021");
    }

    /// <summary>As docs/scale.md has it, where GNU parallel is installed.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Filter_UnderParallel_GivesTheBytesOfOneRun()
    {
        if (!File.Exists("/usr/bin/parallel"))
        {
            return;
        }

        _folder.Write("in.ndjson", string.Join('\n', _lines) + "\n");
        (int status, _, string error) = _folder.Shell("""
            $S batch - --rules lusong-2023 --threads 1 < in.ndjson > one.ndjson &&
            parallel --will-cite --pipe -k -j 2 --block 200k "$S batch - --rules lusong-2023 --threads 1" < in.ndjson > two.ndjson
            """);

        status.Should().Be(0, error);
        _folder.AssertSame("one.ndjson", "two.ndjson");
    }

    private static Dictionary<string, string> Members(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetRawText());

    private string Run(IReadOnlyList<string> lines, bool isBrief)
    {
        string input = _folder.Write("lines.ndjson", string.Join('\n', lines) + "\n");
        var options = new BatchFileOptions(input, _folder.At("lines.out"), null, 2, English: false, Resume: false) { IsFilter = true, IsBrief = isBrief };
        using (var batch = new BatchFile(new Scorer(RuleBooks.Find("lusong-2023")!), options))
        {
            batch.TryRun(null, out _, out _, CancellationToken.None).Should().BeTrue();
        }

        return Encoding.UTF8.GetString(_folder.Bytes("lines.out"));
    }
}
