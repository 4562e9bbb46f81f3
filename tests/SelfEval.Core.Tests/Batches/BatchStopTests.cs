using System.Text;
using SelfEval.Batch;

namespace SelfEval.Tests.Batches;

/// <summary>A run that was stopped goes on to the bytes of a whole one, or is refused where anything is not as it was left.</summary>
public sealed class BatchStopTests : IDisposable
{
    /// <summary>The first checkpoint comes behind so many blocks.</summary>
    private const int ToCheckpoint = 16;

    private readonly RunFolder _folder = new();

    private BatchFileOptions Resumed => _folder.Options with { Resume = true };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(ToCheckpoint - 1)]
    public void Stop_BeforeTheFirstCheckpoint_LeavesNothingAndStartsOver(int blocks)
    {
        _folder.Stop(_folder.Options, blocks);
        _folder.Names.Should().Equal("in.ndjson");

        _folder.Run(Resumed).Tally!.Scored.Should().Be(RunFolder.FormLines.Count);

        _folder.AssertWhole();
    }

    [Theory]
    [InlineData(ToCheckpoint + 1, 1)]
    [InlineData(ToCheckpoint + 1, 3)]
    [InlineData(ToCheckpoint + 5, 1)]
    public void Stop_BehindACheckpoint_GoesOnToTheSameBytes(int blocks, int threads)
    {
        _folder.Stop(_folder.Options, blocks);
        _folder.Names.Should().Equal("in.ndjson", "out.csv.partial", "out.errors.ndjson.partial", "out.ndjson.checkpoint", "out.ndjson.partial");

        BatchTally tally = _folder.Run(Resumed with { Threads = threads }).Tally!;

        (tally.Scored, tally.Refused).Should().Be((RunFolder.FormLines.Count, RunFolder.RefusedLines.Count));
        _folder.AssertWhole();
    }

    [Fact]
    public void Resume_WithoutACheckpoint_StartsAnew()
    {
        _folder.Run(Resumed).Problem.Should().BeNull();

        _folder.AssertWhole();
    }

    [Fact]
    public void Run_OverAStoppedOne_StartsOver()
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);

        _folder.Run(_folder.Options).Problem.Should().BeNull();

        _folder.AssertWhole();
    }

    [Fact]
    public void Stop_WhileStartingOver_LeavesNoCheckpointOfTheRunBefore()
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);

        _folder.Stop(_folder.Options, 1);

        _folder.Names.Should().Equal("in.ndjson");
    }

    [Theory]
    [InlineData("out.ndjson.partial")]
    [InlineData("out.errors.ndjson.partial")]
    [InlineData("out.csv.partial")]
    public void Resume_PartialLonger_IsCutOff(string name)
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);
        File.AppendAllText(_folder.At(name), "{\"half\":");

        _folder.Run(Resumed).Problem.Should().BeNull();

        _folder.AssertWhole();
    }

    [Theory]
    [InlineData("out.ndjson.partial", "delete", "out.ndjson.partial")]
    [InlineData("out.ndjson.partial", "empty", "out.ndjson.partial")]
    [InlineData("out.ndjson.partial", "alter", "out.ndjson.partial")]
    [InlineData("out.errors.ndjson.partial", "delete", "out.errors.ndjson.partial")]
    [InlineData("out.errors.ndjson.partial", "shorten", "out.errors.ndjson.partial")]
    [InlineData("out.errors.ndjson.partial", "alter", "out.errors.ndjson.partial")]
    [InlineData("out.csv.partial", "delete", "out.csv.partial")]
    [InlineData("out.csv.partial", "shorten", "out.csv.partial")]
    [InlineData("out.ndjson.checkpoint", "empty", "断点文件")]
    [InlineData("out.ndjson.checkpoint", "alter", "断点文件")]
    [InlineData("in.ndjson", "alter", "输入文件前")]
    [InlineData("in.ndjson", "shorten", "输入文件前")]
    [InlineData("in.ndjson", "empty", "输入文件前")]
    public void Resume_OneFileDamaged_IsRefusedAndChangesNothing(string name, string damage, string told)
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);
        Damage(name, damage);
        Dictionary<string, string> before = _folder.Contents();

        Finding problem = _folder.Run(Resumed).Problem!;

        problem.Code.Should().Be("SE0810");
        problem.Message.Should().Contain(told);
        _folder.AssertSame(before);
        _folder.Restore();
        _folder.Run(_folder.Options).Problem.Should().BeNull();
        _folder.AssertWhole();
    }

    [Fact]
    public void Resume_LinesBehindTheCheckpointChanged_ReadsThemAsTheyAre()
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);
        _folder.Write("in.ndjson", string.Concat(_folder.TextLines("in.ndjson")[..^20].Select(l => l + "\n")));

        _folder.Run(Resumed).Tally!.Scored.Should().Be(RunFolder.FormLines.Count - 1);

        _folder.TextLines("out.ndjson").Should().HaveCount(RunFolder.FormLines.Count - 1);
    }

    [Theory]
    [InlineData("english")]
    [InlineData("csv")]
    [InlineData("brief")]
    [InlineData("book")]
    public void Resume_ByOtherMeans_IsRefused(string change)
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);
        BatchFileOptions options = change switch
        {
            "english" => Resumed with { English = true },
            "csv" => Resumed with { Csv = null },
            "brief" => Resumed with { IsBrief = true },
            _ => Resumed,
        };

        Finding problem = _folder.Run(options, scorer: change == "book" ? new Scorer(RuleBooks.Find("lusong-2023")!) : null).Problem!;

        problem.Code.Should().Be("SE0810");
        problem.Message.Should().Contain("选项");
    }

    [Theory]
    [InlineData("")]
    [InlineData("out.csv")]
    [InlineData("out.csv out.errors.ndjson")]
    [InlineData("out.csv out.errors.ndjson out.ndjson")]
    public void Resume_FinishedAndSomeMoved_MovesTheRest(string moved)
    {
        Finish(moved.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        _folder.Run(Resumed).Tally!.Scored.Should().Be(RunFolder.FormLines.Count);

        _folder.AssertWhole();
    }

    [Theory]
    [InlineData("out.csv", "alter")]
    [InlineData("out.csv", "shorten")]
    [InlineData("out.csv", "delete")]
    [InlineData("out.ndjson.partial", "alter")]
    [InlineData("out.ndjson.partial", "longer")]
    [InlineData("out.ndjson.partial", "delete")]
    [InlineData("out.errors.ndjson.partial", "delete")]
    public void Resume_FinishedAndOneDamaged_IsRefused(string name, string damage)
    {
        Finish(["out.csv"]);
        Damage(name, damage);
        Dictionary<string, string> before = _folder.Contents();

        _folder.Run(Resumed).Problem!.Code.Should().Be("SE0810");

        _folder.AssertSame(before);
    }

    /// <summary>The input is not asked for again once everything is written.</summary>
    [Fact]
    public void Resume_FinishedAndInputGone_MovesTheRest()
    {
        Finish([]);
        File.Delete(_folder.At("in.ndjson"));

        _folder.Run(Resumed).Problem.Should().BeNull();

        _folder.Names.Should().Equal("out.csv", "out.errors.ndjson", "out.ndjson");
    }

    /// <summary>The state between the last checkpoint and the moving of the last file.</summary>
    private void Finish(string[] moved)
    {
        _folder.Stop(_folder.Options, ToCheckpoint + 1);
        BatchCheckpoint.TryLoad(_folder.At("out.ndjson.checkpoint"), out BatchCheckpoint? stopped).Should().BeTrue();
        BatchTally tally = _folder.Run(Resumed).Tally!;
        string[] names = ["out.ndjson", "out.errors.ndjson", "out.csv"];
        var outputs = names.Select(n => (new FileInfo(_folder.At(n)).Length, HashOf(n))).ToList();
        foreach (string name in names.Except(moved))
        {
            File.Move(_folder.At(name), _folder.At(name + ".partial"));
        }

        (stopped! with { Outputs = outputs, IsFinished = true, Tally = tally }).Save(_folder.At("out.ndjson.checkpoint"));
    }

    private string HashOf(string name)
    {
        var hash = new RunningHash();
        hash.Append(Encoding.UTF8.GetBytes(_folder.Text(name)));
        return hash.Text;
    }

    private void Damage(string name, string damage)
    {
        byte[] bytes = File.ReadAllBytes(_folder.At(name));
        byte[]? damaged = damage switch
        {
            "delete" => null,
            "empty" => [],
            "shorten" => bytes[..(bytes.Length / 3)],
            "longer" => [.. bytes, (byte)'\n'],
            _ => [.. bytes.Select((b, i) => i == 200 ? (byte)(b ^ 1) : b)],
        };
        File.Delete(_folder.At(name));
        if (damaged is not null)
        {
            File.WriteAllBytes(_folder.At(name), damaged);
        }
    }
}
