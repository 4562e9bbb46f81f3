using System.Diagnostics;
using System.Globalization;

namespace SelfEval.Tests.Fuzzing;

/// <summary>
/// Mutated input for every reader: no exception, nothing over two seconds, nothing over 200 MB. SELFEVAL_FUZZ_SECONDS is the time for each target (5
/// unless set), SELFEVAL_SEED where to begin; a failure names the seed that repeats it. Inputs that failed once stand in Fuzzing/found.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FuzzTests
{
    private const int MostMilliseconds = 2_000;
    private const long MostBytes = 200 * 1024 * 1024;

    private static readonly string Found = Path.Combine(AppContext.BaseDirectory, "Fuzzing", "found");

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Target_MutatedInput_TakesWhateverComes(string name)
    {
        FuzzTarget target = FuzzTarget.All.Single(t => t.Name == name);
        target.Seeds.Should().NotBeEmpty();
        foreach (string text in target.Seeds)
        {
            target.Run(text);
        }

        int seed = Number("SELFEVAL_SEED", 1), executions = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(Number("SELFEVAL_FUZZ_SECONDS", 5)); seed++, executions++)
        {
            var random = new Random(seed);
            string text = new Mutation(random).Change(target.Seeds[random.Next(target.Seeds.Count)]);
            Try(target, text, seed);
        }

        executions.Should().BeGreaterThan(10);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {executions} executions, up to seed {seed - 1}"));
    }

    public static TheoryData<string> FoundOnce => [.. Directory.EnumerateFiles(Found).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    /// <summary>The file's name begins with its target.</summary>
    [Theory]
    [MemberData(nameof(FoundOnce))]
    public void Target_InputThatFailedOnce_IsTaken(string file)
    {
        FuzzTarget target = FuzzTarget.All.Single(t => file.StartsWith(t.Name + "-", StringComparison.Ordinal));

        target.Invoking(t => t.Run(File.ReadAllText(Path.Combine(Found, file)))).Should().NotThrow();
    }

    private static void Try(FuzzTarget target, string text, int seed)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            target.Run(text);
        }
        catch (Exception error)
        {
            string kept = Path.Combine(Path.GetTempPath(), $"{target.Name}-{seed}.txt");
            File.WriteAllText(kept, text);
            throw new InvalidOperationException($"Target {target.Name}, SELFEVAL_SEED={seed}, input kept in {kept}", error);
        }

        // A machine that is busy with other tests takes its time; what is slow twice is slow.
        if (watch.ElapsedMilliseconds > MostMilliseconds)
        {
            watch.Restart();
            target.Run(text);
            watch.ElapsedMilliseconds.Should().BeLessThan(MostMilliseconds * 2, $"target {target.Name}, SELFEVAL_SEED={seed}");
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(2 * MostBytes, $"target {target.Name}, SELFEVAL_SEED={seed}");
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
