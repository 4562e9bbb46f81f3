using Newtonsoft.Json.Linq;

namespace SelfEval.Tests;

/// <summary>
/// What refusing a hostile book costs, in what does not depend on the machine: how much is reported and how much is allocated.
/// docs/security.md has the command that measures memory and time of the whole process.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class HostileCostTests
{
    private const int MostDiagnostics = 200;
    private const int MostMegabytes = 48;

    public static TheoryData<string> Names() => [.. HostileBooks.Generated.Select(g => (string)g["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_GeneratedBook_ReportsAndAllocatesLittle(string name)
    {
        JToken line = HostileBooks.Generated.Single(g => (string)g["name"]! == name);
        string text = HostileBooks.Make(line);
        RuleBook.Check("{", "warm.json");
        long before = GC.GetAllocatedBytesForCurrentThread();

        IReadOnlyList<Diagnostic> found = RuleBook.Check(text, name + ".json");

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        found.Should().HaveCountLessThanOrEqualTo(MostDiagnostics);
        (allocated / 1024 / 1024).Should().BeLessThan((int?)line["megabytes"] ?? MostMegabytes);
    }
}
