using System.Text;
using SelfEval.Batch;
using SelfEval.Tests.Cli;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Files;

/// <summary>A run goes on only where everything proves to be what the interrupted one left; else it says what is not.</summary>
public sealed class BatchResumeTests : IDisposable
{
    private const int Forms = 600;

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("in.ndjson")]
    [InlineData("in.ndjson.gz")]
    public void Resume_NothingChanged_GivesTheSameBytes(string input)
    {
        Interrupt(input);
        _folder.Names.Should().Contain("out.ndjson.partial").And.Contain("out.ndjson.checkpoint");

        Resume(input).Status.Should().Be(0);

        AssertWhole();
    }

    [Fact]
    public void Resume_OverOutputsOfAnEarlierRun_ReplacesThem()
    {
        foreach (string output in new[] { "out.ndjson", "out.csv", "out.errors.ndjson" })
        {
            File.WriteAllText(_folder.At(output), "of last year");
        }

        Interrupt("in.ndjson");

        Resume("in.ndjson").Status.Should().Be(0);

        AssertWhole();
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("out.ndjson.partial", "delete")]
    [InlineData("out.ndjson.partial", "shorten")]
    [InlineData("out.ndjson.partial", "empty")]
    [InlineData("out.ndjson.partial", "alter")]
    [InlineData("out.csv.partial", "delete")]
    [InlineData("out.csv.partial", "alter")]
    [InlineData("out.errors.ndjson.partial", "delete")]
    [InlineData("out.ndjson.checkpoint", "alter")]
    [InlineData("out.ndjson.checkpoint", "empty")]
    [InlineData("out.ndjson.checkpoint", "shorten")]
    [InlineData("out.ndjson.checkpoint", "text")]
    [InlineData("in.ndjson", "alter")]
    [InlineData("in.ndjson", "empty")]
    [InlineData("in.ndjson", "text")]
    [InlineData("book/rulebook.json", "version")]
    [InlineData("parent/rulebook.json", "version")]
    public void Resume_OneFileChanged_IsRefusedAndStartingOverIsWhole(string file, string damage)
    {
        Interrupt("in.ndjson");
        Damage(_folder.At(file), damage);
        string[] before = [.. _folder.Names];

        (int status, string output, string error) = Resume("in.ndjson");

        status.Should().Be(2, output + error);
        error.Should().Contain("SE0810").And.Contain("--resume");
        _folder.Names.Should().Equal(before);
        RestoreInputs();
        Run("in.ndjson", []).Status.Should().BeOneOf(0, 1);
        AssertWhole();
    }

    /// <summary>What a killed run wrote behind its last checkpoint is cut off, and what is appended to the input is read.</summary>
    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("out.ndjson.partial")]
    [InlineData("out.csv.partial")]
    public void Resume_PartialLongerThanItsCheckpoint_IsCutOff(string file)
    {
        Interrupt("in.ndjson");
        File.AppendAllText(_folder.At(file), "{\"half\":");

        Resume("in.ndjson").Status.Should().Be(0);

        AssertWhole();
    }

    /// <summary>Killed between a checkpoint and the next line: there is nothing to cut off.</summary>
    [Trait("Speed", "Slow")]
    [Fact]
    public void Resume_PartialsJustAsLongAsTheirCheckpoint_GoesOn()
    {
        Interrupt("in.ndjson");
        BatchCheckpoint.TryLoad(_folder.At("out.ndjson.checkpoint"), out BatchCheckpoint? reached).Should().BeTrue();
        foreach ((string name, (long length, _)) in new[] { "out.ndjson", "out.errors.ndjson", "out.csv" }.Zip(reached!.Outputs))
        {
            using FileStream partial = File.OpenWrite(_folder.At(name + ".partial"));
            partial.Length.Should().BeGreaterThanOrEqualTo(length);
            partial.SetLength(length);
        }

        Resume("in.ndjson").Status.Should().Be(0);

        AssertWhole();
    }

    [Theory]
    [InlineData("--lang", "en")]
    [InlineData("--csv", "other.csv")]
    public void Resume_AnotherOption_IsRefused(string option, string value)
    {
        Interrupt("in.ndjson");

        (int status, _, string error) = Run("in.ndjson", ["--resume", option, value], csv: option != "--csv");

        status.Should().Be(2);
        error.Should().Contain("SE0810");
    }

    /// <summary>One figure of a line that was consumed is mended: same length, same file, another form.</summary>
    [Fact]
    public void Resume_ConsumedLineOfEqualLengthChanged_IsRefused()
    {
        Interrupt("in.ndjson");
        byte[] bytes = _folder.Bytes("in.ndjson");
        int digit = Array.FindIndex(bytes, 200_000, b => b is >= (byte)'1' and <= (byte)'8');
        bytes[digit]++;
        File.WriteAllBytes(_folder.At("in.ndjson"), bytes);

        (int status, _, string error) = Resume("in.ndjson");

        status.Should().Be(2);
        error.Should().Contain("输入文件前");
    }

    [Fact]
    public void Resume_FinishedButNotMoved_MovesTheRest()
    {
        Interrupt("in.ndjson", stopBeforeMoving: true);
        File.Move(_folder.At("out.csv.partial"), _folder.At("out.csv"));

        Resume("in.ndjson").Status.Should().Be(0);

        AssertWhole();
    }

    [Fact]
    public void Resume_FinishedAndMovedFileAltered_IsRefused()
    {
        Interrupt("in.ndjson", stopBeforeMoving: true);
        File.Move(_folder.At("out.csv.partial"), _folder.At("out.csv"));
        Damage(_folder.At("out.csv"), "alter");

        Resume("in.ndjson").Error.Should().Contain("SE0810");
    }

    [Theory]
    [InlineData(-1, 5, 0)]
    [InlineData(long.MaxValue, 5, 0)]
    [InlineData(10, 0, 0)]
    [InlineData(10, 5, -1)]
    [InlineData(10, 5, long.MaxValue)]
    public void Resume_CheckpointOfFiguresThatCannotBe_IsRefused(long offset, long line, long length)
    {
        Interrupt("in.ndjson");
        BatchCheckpoint.TryLoad(_folder.At("out.ndjson.checkpoint"), out BatchCheckpoint? saved).Should().BeTrue();
        (saved! with { Offset = offset, NextLine = line, Outputs = [.. saved.Outputs.Select(o => (length, o.Hash))] }).Save(_folder.At("out.ndjson.checkpoint"));

        (int status, _, string error) = Resume("in.ndjson");

        status.Should().Be(2);
        error.Should().Contain("SE0810");
    }

    /// <summary>Sealed by one who knows how, and still no tally that a run could have had.</summary>
    [Theory]
    [InlineData("\"totals\":{", "\"totals\":{\"96\":1,\"96.0\":1,")]
    [InlineData("\"totals\":{", "\"totals\":{\"79228162514264337593543950336\":1,")]
    [InlineData("\"sum\":", "\"sum\":1e40,\"other\":")]
    [InlineData("\"scored\":", "\"scored\":\"many\",\"other\":")]
    [InlineData("\"tally\":", "\"other\":")]
    public void Resume_CheckpointOfATallyThatCannotBe_IsRefused(string from, string to)
    {
        Interrupt("in.ndjson");
        string body = File.ReadAllText(_folder.At("out.ndjson.checkpoint")).Split('\n', 2)[1].Replace(from, to, StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal);
        _folder.Write("out.ndjson.checkpoint", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body))) + "\n" + body);

        (int status, _, string error) = Resume("in.ndjson");

        status.Should().Be(2);
        error.Should().Contain("SE0810");
    }

    [Fact]
    public void Run_WhileAnotherWritesTheSameOutput_IsRefused()
    {
        Prepare();
        using SelfEval.Files.OutputLock held = SelfEval.Files.OutputLock.TryTake(_folder.At("out.ndjson"))!;

        (int status, _, string error) = Run("in.ndjson", []);

        status.Should().Be(2);
        error.Should().Contain("SE0811");
        _folder.Names.Should().NotContain("out.ndjson");
    }

    [Fact]
    public void Run_AfterAKilledOne_IsNotHeldUpByItsLock()
    {
        Prepare();
        _folder.Write("out.ndjson.lock", "");

        Run("in.ndjson", []).Status.Should().Be(0);

        _folder.Names.Should().NotContain("out.ndjson.lock");
    }

    [Fact]
    public void Lock_TakenByManyAtOnce_IsHeldByOne()
    {
        int held = 0, most = 0;
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using SelfEval.Files.OutputLock? taken = SelfEval.Files.OutputLock.TryTake(_folder.At("out"));
            if (taken is not null)
            {
                most = Math.Max(most, Interlocked.Increment(ref held));
                Thread.Yield();
                Interlocked.Decrement(ref held);
            }
        });

        most.Should().Be(1);
    }

    private (int Status, string Output, string Error) Resume(string input) => Run(input, ["--resume"]);

    private (int Status, string Output, string Error) Run(string input, string[] more, bool csv = true) => CommandLine.Run(
        [.. new[] { "batch", _folder.At(input), "--rules", _folder.At("book", "rulebook.json"), "--out", _folder.At("out.ndjson"), "--threads", "2" },
        .. csv ? ["--csv", _folder.At("out.csv")] : Array.Empty<string>(), .. more.Select(m => m.EndsWith(".csv", StringComparison.Ordinal) ? _folder.At(m) : m)]);

    private void Prepare()
    {
        _folder.Forms(Forms);
        _folder.Packed(_folder.At("in.ndjson"));
        Directory.CreateDirectory(_folder.At("book"));
        Directory.CreateDirectory(_folder.At("parent"));
        RestoreInputs();
    }

    private void RestoreInputs()
    {
        _folder.Forms(Forms);
        _folder.Write("book/rulebook.json", """{ "id": "book", "title": "我的", "version": "1.0.0", "extends": "parent" }""");
        _folder.Write("parent/rulebook.json", """{ "id": "parent", "title": "上级", "version": "1.0.0", "extends": "lusong-2023" }""");
    }

    /// <summary>What a run leaves that is killed half-way, or between its last checkpoint and the moving of its files.</summary>
    private void Interrupt(string input, bool stopBeforeMoving = false)
    {
        Prepare();
        using var stop = new CancellationTokenSource();
        var options = new BatchFileOptions(_folder.At(input), _folder.At("out.ndjson"), _folder.At("out.csv"), 1, false, false);
        using (var run = new BatchFile(new Scorer(RuleBook.Load(_folder.At("book", "rulebook.json"))), options))
        {
            run.Invoking(r => r.TryRun((lines, _) => Stop(lines), out _, out _, stop.Token)).Should().Throw<OperationCanceledException>();
        }

        if (stopBeforeMoving)
        {
            Finish();
        }

        void Stop(long lines)
        {
            if (lines >= Forms * 2 / 3)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>The state between the last checkpoint and the first move, made of a whole run's files.</summary>
    private void Finish()
    {
        BatchCheckpoint.TryLoad(_folder.At("out.ndjson.checkpoint"), out BatchCheckpoint? earlier);
        var scorer = new Scorer(RuleBook.Load(_folder.At("book", "rulebook.json")));
        byte[] checkpoint = _folder.Bytes("out.ndjson.checkpoint");
        using (var run = new BatchFile(scorer, new BatchFileOptions(_folder.At("in.ndjson"), _folder.At("out.ndjson"), _folder.At("out.csv"), 1, false, true)))
        {
            run.TryRun(null, out _, out _, CancellationToken.None).Should().BeTrue();
        }

        var outputs = new List<(long Length, string Hash)>();
        foreach (string name in new[] { "out.ndjson", "out.errors.ndjson", "out.csv" })
        {
            byte[] bytes = File.Exists(_folder.At(name)) ? _folder.Bytes(name) : [];
            outputs.Add((bytes.Length, Convert.ToHexString(System.IO.Hashing.XxHash128.Hash(bytes))));
            File.WriteAllBytes(_folder.At(name + ".partial"), bytes);
            File.Delete(_folder.At(name));
        }

        (earlier! with { Outputs = outputs, IsFinished = true }).Save(_folder.At("out.ndjson.checkpoint"));
        checkpoint.Should().NotBeEmpty();
    }

    private void Damage(string path, string damage)
    {
        byte[] bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "delete":
                File.Delete(path);
                break;
            case "shorten":
                File.WriteAllBytes(path, bytes[..(bytes.Length / 3)]);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "alter":
                bytes[Math.Min(bytes.Length - 2, 5_000)] ^= 1;
                File.WriteAllBytes(path, bytes);
                break;
            case "text":
                File.WriteAllText(path, "{}\n");
                break;
            case "version":
                File.WriteAllText(path, Encoding.UTF8.GetString(bytes).Replace("\"title\": \"", "\"title\": \"新", StringComparison.Ordinal));
                break;
        }
    }

    private void AssertWhole()
    {
        RestoreInputs();
        CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", _folder.At("book", "rulebook.json"), "--out", _folder.At("whole.ndjson"), "--csv", _folder.At("whole.csv")).Status.Should().Be(0);
        _folder.AssertSame("out.ndjson", "whole.ndjson");
        _folder.AssertSame("out.csv", "whole.csv");
        _folder.Names.Should().NotContain(n => n.StartsWith("out.", StringComparison.Ordinal) && n != "out.ndjson" && n != "out.csv", "nothing temporary is left");
    }
}
