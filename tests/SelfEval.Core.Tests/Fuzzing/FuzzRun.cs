using System.Diagnostics;
using System.Globalization;

namespace SelfEval.Tests.Fuzzing;

/// <summary>
/// Hands mutated inputs to a target one after the other: nothing may throw, take more than two seconds or more than 200 MB. SELFEVAL_FUZZ_SECONDS is the
/// time for each target (5 unless set), SELFEVAL_FUZZ_EXECUTIONS a number of inputs instead, SELFEVAL_SEED where to begin. A failure names the seed
/// that repeats it and the file that keeps the input.
/// </summary>
/// <param name="Name">The target's name.</param>
/// <param name="Make">Makes an input; the same numbers give the same input.</param>
/// <param name="Target">Takes the input.</param>
/// <param name="Keep">Writes the input to a file.</param>
internal sealed record FuzzRun<T>(string Name, Func<Random, T> Make, Action<T> Target, Action<string, T> Keep)
{
    private const int MostMilliseconds = 2_000;
    private const long MostBytes = 200 * 1024 * 1024;

    // A machine that is busy with other work takes its time: what is slow three times is slow.
    private const int Attempts = 3;

    private (long Milliseconds, int Seed) _slowest;
    private (long Bytes, int Seed) _largest;

    /// <summary>Runs until time or number is used up; what it came to in one line.</summary>
    public string Go()
    {
        int first = Number("SELFEVAL_SEED", 1), most = Number("SELFEVAL_FUZZ_EXECUTIONS", int.MaxValue), executions = 0;
        var time = TimeSpan.FromSeconds(most == int.MaxValue ? Number("SELFEVAL_FUZZ_SECONDS", 5) : int.MaxValue);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time && executions < most; executions++)
        {
            Try(Make(new Random(first + executions)), first + executions);
        }

        executions.Should().BeGreaterThan(Math.Min(most, 10) - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}: {executions:N0} executions from seed {first}; slowest {_slowest.Milliseconds} ms (seed {_slowest.Seed}), most memory {_largest.Bytes / 1048576.0:0.0} MB allocated (seed {_largest.Seed})");
    }

    private void Try(T input, int seed)
    {
        (long milliseconds, long bytes) = Measure(input, seed);
        for (int attempt = 1; attempt < Attempts && milliseconds > MostMilliseconds; attempt++)
        {
            milliseconds = Math.Min(milliseconds, Measure(input, seed).Milliseconds);
        }

        _slowest = milliseconds > _slowest.Milliseconds ? (milliseconds, seed) : _slowest;
        _largest = bytes > _largest.Bytes ? (bytes, seed) : _largest;
        if (milliseconds > MostMilliseconds || bytes > MostBytes)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Target {Name}, SELFEVAL_SEED={seed}: {milliseconds} ms, {bytes} bytes allocated; input kept in {KeptIn(input, seed)}"));
        }
    }

    /// <summary>All that is allocated counts, also what is given back meanwhile: never less than what is held at once.</summary>
    private (long Milliseconds, long Bytes) Measure(T input, int seed)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            Target(input);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Target {Name}, SELFEVAL_SEED={seed}, input kept in {KeptIn(input, seed)}", error);
        }

        return (watch.ElapsedMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private string KeptIn(T input, int seed)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Name}-{seed}.txt");
        Keep(path, input);
        return path;
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
