using System.Globalization;
using System.Text.Json;
using SelfEval.Batch;
using SelfEval.Files;
using SelfEval.Tests.Extremes;

namespace SelfEval.Tests.Batches;

/// <summary>A run from its input to its files: every line once, in its place, and nothing left behind.</summary>
public sealed class BatchRunTests : IDisposable
{
    private readonly RunFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_FormsBlanksAndBadLines_WritesEachInItsPlace(int threads)
    {
        BatchTally tally = _folder.Run(_folder.Options with { Threads = threads }).Tally!;

        (tally.Scored, tally.Refused).Should().Be((RunFolder.FormLines.Count, RunFolder.RefusedLines.Count));
        _folder.Names.Should().Equal("in.ndjson", "out.csv", "out.errors.ndjson", "out.ndjson");
        Numbers("out.ndjson").Should().Equal(RunFolder.FormLines);
        Numbers("out.errors.ndjson").Should().Equal(RunFolder.RefusedLines);
        string[] table = _folder.TextLines("out.csv");
        table[0].Should().Be(BatchCsv.Header(english: false).TrimEnd('\n'));
        table.Skip(1).Select(r => int.Parse(r.Split(',')[0], CultureInfo.InvariantCulture)).Should().Equal(RunFolder.FormLines);
        foreach ((string card, int line) in _folder.TextLines("out.ndjson").Zip(RunFolder.FormLines))
        {
            Member(card, "total").GetDecimal().Should().Be(RunFolder.Scorer.Score(RunFolder.Form(line)).Total);
        }
    }

    [Theory]
    [InlineData(false, "SE0001")]
    [InlineData(true, "SE0001")]
    public void Run_RefusedLine_SaysWhereAndWhyInTheLanguageAskedFor(bool english, string code)
    {
        _folder.Run(_folder.Options with { English = english });

        JsonElement refused = JsonDocument.Parse(_folder.TextLines("out.errors.ndjson")[0]).RootElement;
        EvaluationFile.TryParse(_folder.TextLines("in.ndjson")[RunFolder.RefusedLines[0] - 1], "", out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();
        Diagnostic expected = diagnostics.Should().ContainSingle().Which;
        JsonElement diagnostic = refused.GetProperty("diagnostics").EnumerateArray().Should().ContainSingle().Which;
        string message = english ? expected.EnglishMessage : expected.Message;
        refused.GetProperty("message").GetString().Should().Be(message);
        diagnostic.GetRawText().Should().Be($$"""{"column":{{expected.Location.Column}},"code":"{{code}}","severity":"error","message":{{JsonText(message)}}}""");
    }

    [Fact]
    public void Run_NoLineRefused_LeavesNoFileOfErrors()
    {
        _folder.Write("in.ndjson", Speed.GeneratedForms.Text(0));
        _folder.Write("out.errors.ndjson", "of last year");

        _folder.Run(_folder.Options with { Csv = null }).Tally!.Scored.Should().Be(1);

        _folder.Names.Should().Equal("in.ndjson", "out.ndjson");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t\r\n")]
    public void Run_NoForms_WritesEmptyCards(string text)
    {
        _folder.Write("in.ndjson", text);

        _folder.Run(_folder.Options with { Csv = null }).Tally!.Scored.Should().Be(0);

        _folder.Contents().Should().Equal(new Dictionary<string, string> { ["out.ndjson"] = "" });
    }

    [Fact]
    public void Run_ProgramFailsOnALine_TellsSoInItsPlaceAndGoesOn()
    {
        string unit = RunFolder.Form(21).Unit!;
        var scorer = new Scorer(RunFolder.Scorer.Book, (form, score) => form.Unit == unit ? throw new InvalidOperationException("boom") : score(form));

        BatchTally tally = _folder.Run(_folder.Options, scorer: scorer).Tally!;

        tally.Scored.Should().Be(RunFolder.FormLines.Count(l => RunFolder.Form(l).Unit != unit)).And.BeLessThan(RunFolder.FormLines.Count);
        _folder.TextLines("out.errors.ndjson").Should().Contain("""{"line":21,"message":"boom","diagnostics":[]}""");
    }

    [Fact]
    public void Run_AsAFilter_PutsRefusedLinesAmongTheCardsWithoutNumbers()
    {
        _folder.Run(_folder.Options with { IsFilter = true, Csv = null });

        string[] lines = _folder.TextLines("out.ndjson");
        lines.Should().HaveCount(RunFolder.FormLines.Count + RunFolder.RefusedLines.Count).And.OnlyContain(l => !l.Contains("\"line\":", StringComparison.Ordinal));
        lines.Take(3).Select(l => l.StartsWith("{\"message\":", StringComparison.Ordinal)).Should().Equal(false, true, true);
        _folder.Names.Should().Equal("in.ndjson", "out.ndjson");
    }

    [Fact]
    public void Run_InBrief_WritesBriefCards()
    {
        _folder.Run(_folder.Options with { IsBrief = true });

        Numbers("out.ndjson").Should().Equal(RunFolder.FormLines);
        _folder.TextLines("out.ndjson").Should().OnlyContain(l => l.Contains("\"rows\":", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_LongLinesAmongShort_AreReadLikeAnyOther()
    {
        string large = LargeForms.All["long texts of dates"]();
        string small = Speed.GeneratedForms.Text(0);
        _folder.Write("in.ndjson", string.Join('\n', small, large, small, large[..^1], "", new string('x', LineBlocks.LongestLine + 1), small));

        _folder.Run(_folder.Options).Tally!.Refused.Should().Be(2);

        Numbers("out.ndjson").Should().Equal(1, 2, 3, 7);
        Numbers("out.errors.ndjson").Should().Equal(4, 6);
        _folder.Text("out.errors.ndjson").Should().Contain("SE0813");
        Member(_folder.TextLines("out.ndjson")[1], "total").GetDecimal().Should().Be(RunFolder.Scorer.Score(EvaluationFile.Parse(large, "")).Total);
    }

    [Fact]
    public void Run_Progress_TellsLinesDoneAndBytesRead()
    {
        var told = new List<(long Lines, long Bytes)>();

        _folder.Run(_folder.Options, (lines, bytes) => told.Add((lines, bytes)));

        told.Should().HaveCountGreaterThan(20).And.BeInAscendingOrder(t => t.Lines);
        told[0].Lines.Should().BeInRange(10, 20, "a block is 64 KB");
        told[^1].Should().Be((RunFolder.Lines, new FileInfo(_folder.At("in.ndjson")).Length));
        told.Should().OnlyContain(t => t.Bytes > 0);
    }

    /// <summary>Asked before anything is opened: a lock goes with the run that holds it, and an input of that name would go too.</summary>
    [Theory]
    [InlineData("in.ndjson", "in.ndjson")]
    [InlineData("out.ndjson.lock", "out.ndjson")]
    [InlineData("out.csv.lock", "out.ndjson")]
    public void Run_OutputThatIsTheInput_IsRefusedAndLeavesAllAsItWas(string input, string output)
    {
        string before = _folder.Text("in.ndjson");
        File.Move(_folder.At("in.ndjson"), _folder.At(input));

        _folder.Run(_folder.Options with { Input = _folder.At(input), Output = _folder.At(output) }).Problem!.Code.Should().Be("SE0801");

        _folder.Names.Should().Equal(input);
        _folder.Text(input).Should().Be(before);
    }

    [Theory]
    [InlineData("out.ndjson")]
    [InlineData("out.errors.ndjson")]
    [InlineData("out.csv")]
    public void Run_OutputThatAnotherRunHolds_IsRefused(string held)
    {
        using OutputLock other = OutputLock.TryTake(_folder.At(held))!;

        Finding problem = _folder.Run(_folder.Options).Problem!;

        problem.Code.Should().Be("SE0811");
        problem.Message.Should().Contain(_folder.At(held));
        _folder.Names.Should().Equal(new[] { "in.ndjson", held + ".lock" }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_Ended_LetsItsLocksGo()
    {
        _folder.Run(_folder.Options);

        foreach (string output in _folder.Options.Outputs)
        {
            using OutputLock? free = OutputLock.TryTake(output);
            free.Should().NotBeNull();
        }
    }

    [Fact]
    public void Run_ToNothing_WritesNoFileAndCannotBeGoneOnWith()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("in.ndjson", Speed.GeneratedForms.Text(0));
        BatchFileOptions options = _folder.Options with { Output = "/dev/null", Csv = null };

        _folder.Run(options).Tally!.Scored.Should().Be(1);
        _folder.Run(options with { Resume = true }).Problem!.Code.Should().Be("SE0810");

        _folder.Names.Should().Equal("in.ndjson");
    }

    private static string JsonText(string text) => Reading.Json.JsonOutput.Quoted(text);

    private int[] Numbers(string file) => [.. _folder.TextLines(file).Select(l => Member(l, "line").GetInt32())];

    private static JsonElement Member(string line, string name) => JsonDocument.Parse(line).RootElement.GetProperty(name);
}
