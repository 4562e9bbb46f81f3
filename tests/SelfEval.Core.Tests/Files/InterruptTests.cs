using System.Diagnostics;

namespace SelfEval.Tests.Files;

/// <summary>Asked to end, the program ends within two seconds and leaves nothing half-written.</summary>
[Trait("Speed", "Slow")]
public sealed class InterruptTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void Batch_AskedToEnd_LeavesWhatCanBeGoneOnWith(string signal)
    {
        string input = _folder.Forms(6_000);
        using Process run = _folder.StartInterruptible("batch", input, "--rules", "lusong-2023", "--out", "out.ndjson", "--threads", "1");
        SpinWait.SpinUntil(() => File.Exists(_folder.At("out.ndjson.checkpoint")) || run.HasExited, TimeSpan.FromSeconds(60)).Should().BeTrue();

        End(run, signal);

        run.ExitCode.Should().Be(1);
        run.StandardError.ReadToEnd().Should().Contain("--resume");
        _folder.Names.Should().NotContain("out.ndjson").And.Contain("out.ndjson.checkpoint");
        using Process rest = _folder.Start("batch", input, "--rules", "lusong-2023", "--out", "out.ndjson", "--resume");
        rest.WaitForExit();
        rest.ExitCode.Should().Be(0);
        File.ReadLines(_folder.At("out.ndjson")).Should().HaveCount(6_000);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public void Verb_DeepInItsWork_IsEnded(string signal, int status)
    {
        _folder.Forms(20_000);
        using Process run = _folder.StartInterruptible("impact", "lusong-2023", "hubei", "--forms", "in.ndjson", "in.ndjson", "in.ndjson", "--html", "page.html");
        Thread.Sleep(1_500);
        run.HasExited.Should().BeFalse();

        End(run, signal);

        run.ExitCode.Should().BeOneOf(status, 1);
        _folder.Names.Should().Equal("in.ndjson");
    }

    /// <summary>A book that takes some time to check, many times over.</summary>
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public void Check_DeepInItsWork_IsEnded(string signal, int status)
    {
        _folder.Write("book.json", HostileBooks.Make(HostileBooks.Generated.Single(g => (string)g["name"]! == "same-workflow-with-many-parameters")));
        using Process run = _folder.StartInterruptible(["check", .. Enumerable.Repeat("book.json", 2_000)]);
        Thread.Sleep(1_500);
        run.HasExited.Should().BeFalse();

        End(run, signal);

        run.ExitCode.Should().BeOneOf(status, 1);
    }

    private static void End(Process run, string signal)
    {
        using Process kill = Process.Start("kill", ["-" + signal, run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        run.WaitForExit(TimeSpan.FromSeconds(20)).Should().BeTrue("it ends within two seconds, and a busy machine may be ten times slower");
    }
}
