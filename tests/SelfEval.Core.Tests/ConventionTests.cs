using System.Reflection;
using System.Xml.Linq;

namespace SelfEval.Tests;

/// <summary>Holds what the house rules promise about the public surface.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly Core = typeof(Scorer).Assembly;

    [Fact]
    public void PublicTypes_All_AreSealedOrStatic() =>
        Core.GetExportedTypes().Where(t => t.IsClass && !t.IsSealed).Should().BeEmpty();

    [Fact]
    public void PublicTypes_AreAtMostFortyFive() => Core.GetExportedTypes().Should().HaveCountLessThanOrEqualTo(45);

    /// <summary>What an app calls stands in one namespace, what a form says in the other.</summary>
    [Fact]
    public void PublicTypes_All_StandInTwoNamespaces() =>
        Core.GetExportedTypes().Select(t => t.Namespace).Distinct().Should().BeEquivalentTo("SelfEval", "SelfEval.Model");

    [Fact]
    public void PublicSignatures_NameNoDependency() =>
        PublicSurface.NamedBy(Core).Where(t => t.Assembly != Core && !PublicSurface.IsOfDotNet(t)).Should().BeEmpty();

    [Fact]
    public void PublicTypes_OfTheTool_AreNone() => typeof(SelfEval.Cli.CommandLineApp).Assembly.GetExportedTypes().Should().BeEmpty();

    [Fact]
    public void PublicProperties_All_CannotBeSet() =>
        Core.GetExportedTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(p => p.SetMethod is { IsPublic: true } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))).Should().BeEmpty();

    [Fact]
    public void PublicMembers_All_AreDocumented()
    {
        string xml = Path.ChangeExtension(Core.Location, ".xml");
        HashSet<string> documented = [.. XDocument.Load(xml).Descendants("member").Select(m => m.Attribute("name")!.Value)];

        Core.GetExportedTypes().Select(t => "T:" + t.FullName!.Replace('+', '.')).Should().OnlyContain(name => documented.Contains(name));
    }

    [Fact]
    public void SourceFiles_All_AreShortAndNoDrawerForOddments()
    {
        string[] files = [.. new[] { "src", "tests", "samples", "benchmarks" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))];

        files.Should().HaveCountGreaterThan(300);
        files.Where(f => File.ReadLines(f).Count() >= 400).Should().BeEmpty();
        files.Where(f => System.Text.RegularExpressions.Regex.IsMatch(f, "Util(s|ity|ities)?\\b|Helpers?\\.cs|Common|Misc")).Should().BeEmpty();
    }

    [Fact]
    public void Expressions_IsTheOnlyFolderThatNamesRulesEngine() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "SelfEval.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar))
            .Where(f => File.ReadAllText(f).Contains("using RulesEngine", StringComparison.Ordinal))
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)))
            .Should().OnlyContain(folder => folder == "Expressions").And.NotBeEmpty();
}
