using System.Diagnostics;
using System.Globalization;

namespace SelfEval.Tests.Files;

/// <summary>
/// The command line killed at random moments and gone on with, until it ends: the same bytes as a run that nobody disturbed. SELFEVAL_KILLS says
/// how many kills (50 unless set), SELFEVAL_SEED which.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class BatchKillTests : IDisposable
{
    private static readonly int Kills = Number("SELFEVAL_KILLS", 50);

    private readonly Random _random = new(Number("SELFEVAL_SEED", 5));
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Batch_KilledAtRandomMoments_ResumesToTheSameBytes()
    {
        string plain = _folder.Forms(1_500);
        string[] inputs = [plain, _folder.Packed(plain)];
        var watch = Stopwatch.StartNew();
        RunAndKill(plain, "whole", null).Should().BeFalse();
        int usual = (int)watch.ElapsedMilliseconds;

        int kills = 0, wholes = 0;
        for (int run = 0; kills < Kills; run++)
        {
            string input = inputs[wholes % 2];
            if (RunAndKill(input, "out", _random.Next(20, usual + 50)))
            {
                kills++;
            }
            else
            {
                wholes++;
                AssertWhole();
            }
        }

        RunAndKill(inputs[wholes % 2], "out", null).Should().BeFalse();
        AssertWhole();
    }

    private void AssertWhole()
    {
        _folder.AssertSame("out.ndjson", "whole.ndjson");
        _folder.AssertSame("out.csv", "whole.csv");
        File.Delete(_folder.At("out.ndjson"));
        File.Delete(_folder.At("out.csv"));
        _folder.Names.Should().NotContain(n => n.StartsWith("out.", StringComparison.Ordinal), "nothing temporary is left");
    }

    /// <summary>Kills the run after so many milliseconds; true where that was before its end.</summary>
    private bool RunAndKill(string input, string name, int? milliseconds)
    {
        using Process run = _folder.Start("batch", input, "--rules", "lusong-2023", "--out", name + ".ndjson", "--csv", name + ".csv", "--resume");
        if (!run.WaitForExit(milliseconds ?? -1))
        {
            run.Kill();
            run.WaitForExit();
            return run.ExitCode != 0;
        }

        run.ExitCode.Should().Be(0, run.StandardError.ReadToEnd());
        return false;
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
