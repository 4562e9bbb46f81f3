using SelfEval.Tests.Architecture;

namespace SelfEval.Workbench.Tests;

/// <summary>The workbench holds no scoring: everything that it shows comes from the public face of Core and Documents.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Workbench_OfCore_UsesThePublicFaceAndWhatTheTableLetsItHave() =>
        TypeGraph.Of(typeof(WorkbenchHost).Assembly, typeof(Scorer).Assembly).SelectMany(one => one.Value, (one, used) => (User: one.Key.Name, Used: used))
            .Where(arrow => !arrow.Used.IsPublic && SourceFolders.ByType.GetValueOrDefault(arrow.Used.Name.Split('`')[0]) is { } folder && !ArrowTable.OfRepository.Allows("SelfEval.Workbench", folder))
            .Should().BeEmpty("docs/architecture.md says what it may point to");

    [Fact]
    public void Files_OfTheWorkbench_StayUnderFourHundredLines() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "SelfEval.Workbench"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".js", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && File.ReadLines(f).Count() >= 400).Should().BeEmpty();
}
