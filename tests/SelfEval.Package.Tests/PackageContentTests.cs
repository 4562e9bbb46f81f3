using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace SelfEval.Package.Tests;

/// <summary>Opens the packed files as a team lead does who inspects them.</summary>
[Collection(PackedFilesDefinition.Name)]
public sealed class PackageContentTests(PackedFiles packed)
{
    /// <summary>The kind of debug information that holds a source file, in the portable PDB format.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Packages() => [.. PackedFiles.Projects];

    public static TheoryData<string> Libraries() => [.. PackedFiles.Projects.Where(p => p is not ("SelfEval.Cli" or "SelfEval.Workbench"))];

    private const string Target = "net10.0";

    [Fact]
    public void Pack_Solution_WarnsOfNothingAndMakesEveryPackage()
    {
        packed.Log.Should().NotContain("warning");
        Directory.EnumerateFiles(packed.Feed).Select(f => Path.GetFileName(f)!)
            .Should().BeEquivalentTo(PackedFiles.Projects.SelectMany(p => new[] { $"{p}.{Dotnet.Version}.nupkg", $"{p}.{Dotnet.Version}.snupkg" }));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Nuspec_Package_SaysWhatItIs(string id)
    {
        XElement metadata = Metadata(id);

        Text(metadata, "id").Should().Be(id);
        Text(metadata, "version").Should().Be(Dotnet.Version);
        Text(metadata, "license").Should().Be("MIT");
        Text(metadata, "description").Length.Should().BeInRange(40, 300);
        Text(metadata, "tags").Should().Contain("绩效自评");
        Text(metadata, "releaseNotes").Should().Be(File.ReadAllText(Repository.PathOf("CHANGELOG.md")).Trim());
        Text(metadata, "copyright").Should().NotBeEmpty();
        Text(metadata, "readme").Should().Be("README.md");
        Text(metadata, "icon").Should().Be("icon.png");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_EveryOne_HoldsReadmeIconAndChangelog(string id)
    {
        using ZipArchive package = packed.Open(id);

        Content(package, "README.md").Length.Should().BeGreaterThan(300);
        Content(package, "CHANGELOG.md").Length.Should().BeGreaterThan(300);
        byte[] icon = Content(package, "icon.png");
        icon.AsSpan(0, 4).ToArray().Should().Equal(0x89, (byte)'P', (byte)'N', (byte)'G');
        (icon[19], icon[23]).Should().Be((128, 128));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_EveryOne_HasDocumentationAndSymbols(string id)
    {
        using ZipArchive package = packed.Open(id);
        using ZipArchive symbols = packed.Open(id, "snupkg");
        string[] assemblies = [.. package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("lib/", StringComparison.Ordinal) && n.EndsWith(".dll", StringComparison.Ordinal))];

        string assembly = assemblies.Should().ContainSingle().Subject;
        assembly.Should().Be($"lib/{Target}/{id}.dll");
        package.GetEntry(Path.ChangeExtension(assembly, ".xml")).Should().NotBeNull();
        symbols.GetEntry(Path.ChangeExtension(assembly, ".pdb")).Should().NotBeNull();
    }

    [Fact]
    public void Core_Package_HoldsEveryRuleFileOfTheRepository()
    {
        using ZipArchive package = packed.Open("SelfEval.Core");
        string rules = Repository.PathOf("rules");
        string[] expected = [.. Directory.EnumerateFiles(rules, "*.json", SearchOption.AllDirectories).Select(f => "rules/" + Path.GetRelativePath(rules, f).Replace('\\', '/'))];

        package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("rules/", StringComparison.Ordinal)).Should().BeEquivalentTo(expected);
        Content(package, "rules/lusong-2023/rulebook.json").Should().Equal(File.ReadAllBytes(Path.Combine(rules, "lusong-2023", "rulebook.json")));
    }

    [Theory]
    [InlineData("SelfEval.Core", "FastExpressionCompiler Newtonsoft.Json RulesEngine System.IO.Hashing System.Linq.Dynamic.Core")]
    [InlineData("SelfEval.Documents", "AngleSharp CsvHelper ExcelDataReader ExcelNumberFormat PdfPig SelfEval.Core SpreadCheetah")]
    [InlineData("SelfEval.Extensions.DependencyInjection", "Microsoft.Extensions.Diagnostics.HealthChecks Microsoft.Extensions.Hosting.Abstractions Microsoft.Extensions.Options.ConfigurationExtensions SelfEval.Core")]
    public void Dependencies_OfLibrary_AreThoseItUsesItself(string id, string names)
    {
        XElement[] groups = [.. Metadata(id).Descendants().Where(e => e.Name.LocalName == "group")];

        XElement group = groups.Should().ContainSingle().Subject;
        group.Attribute("targetFramework")!.Value.Should().Be(Target);
        group.Elements().Select(d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal).Should().Equal(names.Split(' '));
    }

    /// <summary>What an app compiles against is these packages alone: no name of a dependency, or of what that brings along, is in its source.</summary>
    [Theory]
    [InlineData("SelfEval.Core")]
    [InlineData("SelfEval.Documents")]
    public void Dependencies_OfLibrary_AreNeededToRunAlone(string id) =>
        Metadata(id).Descendants().Where(e => e.Name.LocalName == "dependency" && !e.Attribute("id")!.Value.StartsWith("SelfEval", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(d => d.Attribute("exclude") != null && d.Attribute("exclude")!.Value.Contains("Compile"));

    /// <summary>The same sources make the same bytes, and the symbols belong to the assembly and hold every source.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_EveryOne_IsDeterministicAndCarriesItsSources(string id)
    {
        using ZipArchive package = packed.Open(id);
        using ZipArchive symbols = packed.Open(id, "snupkg");
        using var assembly = new PEReader([.. Content(package, $"lib/{Target}/{id}.dll")]);
        ImmutableArray<DebugDirectoryEntry> entries = assembly.ReadDebugDirectory();
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. Content(symbols, $"lib/{Target}/{id}.pdb")]);
        MetadataReader pdb = provider.GetMetadataReader();

        entries.Should().Contain(e => e.Type == DebugDirectoryEntryType.Reproducible);
        assembly.ReadCodeViewDebugDirectoryData(entries.Single(e => e.Type == DebugDirectoryEntryType.CodeView)).Guid
            .Should().Be(new BlobContentId(pdb.DebugMetadataHeader!.Id).Guid);
        pdb.Documents.Should().NotBeEmpty().And.OnlyContain(d => pdb.GetCustomDebugInformation(d).Any(i => pdb.GetGuid(pdb.GetCustomDebugInformation(i).Kind) == EmbeddedSource));
    }

    [Fact]
    public void Cli_Package_IsTheToolSelfeval()
    {
        using ZipArchive package = packed.Open("SelfEval.Cli");
        string settings = package.Entries.Single(e => e.Name == "DotnetToolSettings.xml").FullName;

        Encoding.UTF8.GetString(Content(package, settings)).Should().Contain("Command Name=\"selfeval\"");
        Metadata("SelfEval.Cli").ToString().Should().Contain("DotnetTool");
        string runtime = package.Entries.Single(e => e.Name == "selfeval.runtimeconfig.json").FullName;
        Encoding.UTF8.GetString(Content(package, runtime)).Should().Contain("\"rollForward\": \"Major\"", "it starts on a machine that has only a later .NET");
    }

    /// <summary>Packing compares every package with the release before; this cannot be forgotten when a release is made.</summary>
    [Fact]
    public void Baseline_OfPackageValidation_IsTheLatestRelease()
    {
        string[] released = [.. File.ReadLines(Repository.PathOf("CHANGELOG.md")).Where(l => l.StartsWith("## ", StringComparison.Ordinal) && char.IsAsciiDigit(l[3])).Select(l => l[3..].Split(' ')[0])];
        string baseline = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("BaselineVersion").Single().Value;

        baseline.Should().Be(released.FirstOrDefault(v => v != Dotnet.Version) ?? "");
        XDocument.Load(Repository.PathOf("Directory.Build.targets")).Descendants("PackageValidationBaselineVersion").Single().Value.Should().Be("$(BaselineVersion)");
    }

    private XElement Metadata(string id)
    {
        using ZipArchive package = packed.Open(id);
        using Stream nuspec = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }

    private static string Text(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";

    private static byte[] Content(ZipArchive package, string name)
    {
        using Stream stream = package.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
