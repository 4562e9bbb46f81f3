using System.Diagnostics;
using System.Globalization;

namespace SelfEval.Tests.Files;

/// <summary>
/// The command line killed at random moments and gone on with, until it ends: the same bytes as a run that nobody disturbed. After every second kill a
/// file is damaged, each file in each way in turn: that is refused and does nothing, or the run is whole. SELFEVAL_KILLS says how many kills (50 unless
/// set), SELFEVAL_SEED which.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class BatchKillTests : IDisposable
{
    private const int Forms = 1_200;
    private const string Name = "out";
    private const string NameOfWhole = "whole";

    private static readonly string[] Outputs = [".ndjson", ".csv", ".errors.ndjson"];
    private static readonly string[] Ways = ["delete", "empty", "shorten", "lengthen", "alter", "replace"];
    private static readonly int Kills = Number("SELFEVAL_KILLS", 50);

    private readonly Random _random = new(Number("SELFEVAL_SEED", 5));
    private readonly WorkFolder _folder = new();
    private readonly KillCounts _counts = new();
    private string _input = "";
    private int _usual;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Batch_KilledAtRandomMoments_ResumesToTheSameBytes()
    {
        string plain = _folder.Write("in.ndjson", string.Concat(File.ReadLines(_folder.Forms(Forms)).Select((line, i) => (i % 150 == 149 ? "{ half" : line) + "\n")));
        string[] inputs = [plain, _folder.Packed(plain)];
        Measure(plain);
        while (_counts.Kills < Kills)
        {
            _input = inputs[_counts.Wholes % 2];
            GoOn();
        }

        Finish();
        Console.WriteLine(_counts);
        _counts.WithCheckpoint.Should().BeGreaterThan(Kills / 10, "most kills should come while forms are being scored");
        _counts.Refused.Should().BePositive();
    }

    private void Measure(string plain)
    {
        var watch = Stopwatch.StartNew();
        Run(plain, NameOfWhole, null).Should().BeFalse();
        _usual = (int)watch.ElapsedMilliseconds;
    }

    private void GoOn()
    {
        if (!Run(_input, Name, _random.Next(_usual / 4, _usual + 50)))
        {
            AssertWhole();
            return;
        }

        bool isOnItsWay = File.Exists(_folder.At(Name + ".ndjson.checkpoint"));
        _counts.Kills++;
        _counts.WithCheckpoint += isOnItsWay ? 1 : 0;
        if (isOnItsWay && _counts.WithCheckpoint % 2 == 0)
        {
            DamageAndResume();
        }
    }

    /// <summary>A damaged file is refused, nothing else is touched, and once it is mended the run goes on; or the damage lay behind what counts.</summary>
    private void DamageAndResume()
    {
        string[] files = [.. Outputs.Select(o => Name + o + ".partial"), Name + ".ndjson.checkpoint", Path.GetFileName(_input)];
        string file = files[_counts.Damages % files.Length], way = Ways[_counts.Damages / files.Length % Ways.Length];
        _counts.Damages++;
        byte[]? before = File.Exists(_folder.At(file)) ? _folder.Bytes(file) : null;
        Damage(file, way, before ?? []);
        Dictionary<string, byte[]> state = State();

        (int status, string error) = Resume();

        if (error.Contains("SE0810", StringComparison.Ordinal))
        {
            _counts.Refused++;
            status.Should().Be(2, error);
            State().Should().BeEquivalentTo(state, o => o.Using<byte[]>(b => b.Subject.AsSpan().SequenceEqual(b.Expectation).Should().BeTrue()).WhenTypeIs<byte[]>(), $"{way} of {file} is refused before anything is written");
            Restore(file, before);
        }
        else if (file == Path.GetFileName(_input))
        {
            AssertAsFromTheStart(status, error);
            Restore(file, before);
        }
        else
        {
            status.Should().Be(1, $"{way} of {file}: {error}");
            AssertWhole();
        }
    }

    /// <summary>What was changed behind the lines that were consumed is read as it stands now: the same as a run from the start would give.</summary>
    private void AssertAsFromTheStart(int status, string error)
    {
        using Process fresh = Start(_input, "fresh");
        string said = fresh.StandardError.ReadToEnd();
        fresh.WaitForExit();
        fresh.ExitCode.Should().Be(status, error + said);
        foreach (string output in Outputs.Where(o => File.Exists(_folder.At("fresh" + o))))
        {
            _folder.AssertSame(Name + output, "fresh" + output);
        }

        Remove("fresh");
        Remove(Name);
    }

    private void AssertWhole()
    {
        _counts.Wholes++;
        foreach (string output in Outputs)
        {
            _folder.AssertSame(Name + output, NameOfWhole + output);
            File.Delete(_folder.At(Name + output));
        }

        _folder.Names.Should().NotContain(n => n.StartsWith(Name + ".", StringComparison.Ordinal), "nothing temporary is left");
    }

    private void Finish()
    {
        Run(_input, Name, null).Should().BeFalse();
        AssertWhole();
    }

    private (int Status, string Error) Resume()
    {
        using Process run = Start(_input, Name);
        string error = run.StandardError.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, error);
    }

    /// <summary>Kills the run after so many milliseconds; true where that was before its end.</summary>
    private bool Run(string input, string name, int? milliseconds)
    {
        using Process run = Start(input, name);
        if (!run.WaitForExit(milliseconds ?? -1))
        {
            run.Kill();
            run.WaitForExit();
            return run.ExitCode != 1;
        }

        run.ExitCode.Should().Be(1, "bad lines are told: " + run.StandardError.ReadToEnd());
        return false;
    }

    private Process Start(string input, string name) =>
        _folder.Start("batch", input, "--rules", "lusong-2023", "--out", name + ".ndjson", "--csv", name + ".csv", "--resume");

    private void Damage(string file, string way, byte[] bytes)
    {
        int at = bytes.Length == 0 ? 0 : _random.Next(bytes.Length);
        switch (way)
        {
            case "delete":
                File.Delete(_folder.At(file));
                break;
            case "alter" when bytes.Length > 0:
                byte[] altered = [.. bytes];
                altered[at] ^= (byte)(1 << _random.Next(8));
                File.WriteAllBytes(_folder.At(file), altered);
                break;
            default:
                File.WriteAllBytes(_folder.At(file), way switch { "empty" => [], "shorten" => bytes[..at], "lengthen" => [.. bytes, .. "{\"half\":"u8], _ => [.. "{}\n"u8] });
                break;
        }
    }

    private void Restore(string file, byte[]? before)
    {
        File.Delete(_folder.At(file));
        if (before is not null)
        {
            File.WriteAllBytes(_folder.At(file), before);
        }
    }

    private void Remove(string name)
    {
        foreach (string file in _folder.Names.Where(n => n.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            File.Delete(_folder.At(file));
        }
    }

    /// <summary>What is in the folder; locks come and go with their run.</summary>
    private Dictionary<string, byte[]> State() => _folder.Names.Where(n => !n.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(n => n, _folder.Bytes);

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
