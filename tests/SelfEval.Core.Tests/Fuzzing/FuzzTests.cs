using Xunit.Abstractions;

namespace SelfEval.Tests.Fuzzing;

/// <summary>Mutated input for every reader of texts, as <see cref="FuzzRun{T}"/> has it. Inputs that failed once stand in Fuzzing/found.</summary>
[Trait("Speed", "Slow")]
public sealed class FuzzTests(ITestOutputHelper output)
{
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

        output.WriteLine(new FuzzRun<string>(name, random => new Mutation(random).Change(target.Seeds[random.Next(target.Seeds.Count)]), target.Run, File.WriteAllText).Go());
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
}
