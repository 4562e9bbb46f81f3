using System.Reflection;
using System.Text.RegularExpressions;

namespace SelfEval.Tests.Architecture;

/// <summary>Holds what docs/architecture.md promises: arrows between folders point down only, and the engine knows no card.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Scorer).Assembly;
    private static readonly IReadOnlyDictionary<Type, HashSet<Type>> Graph = TypeGraph.Of(Core);

    [Fact]
    public void Folders_All_HaveARowInTheTable()
    {
        ArrowTable table = ArrowTable.OfRepository;

        SourceFolders.Files.Select(f => f.Folder).Distinct().Should().OnlyContain(folder => table.Knows(folder));
        table.Folders.Should().OnlyContain(folder => SourceFolders.Files.Any(f => f.Folder == folder || f.Folder.StartsWith(folder + "/")));
    }

    [Fact]
    public void Usings_All_FollowTheTable() =>
        SourceFolders.Files.SelectMany(f => Faults(ArrowTable.OfRepository, f)).Should().BeEmpty("docs/architecture.md says which folder may point to which");

    /// <summary>Types of the root stand in a namespace that every folder sees without a using; the compiled code shows those arrows too.</summary>
    [Fact]
    public void CompiledTypes_All_FollowTheTable()
    {
        ArrowTable table = ArrowTable.OfRepository;
        IEnumerable<string> faults = from one in Graph
                                     from used in one.Value
                                     let @from = FolderOf(one.Key)
                                     let to = FolderOf(used)
                                     where @from is not null && to is not null && !table.Allows(@from, to)
                                     select $"{@from}/{one.Key.Name} → {to}/{used.Name}";

        Graph.Count(one => FolderOf(one.Key) is not null).Should().BeGreaterThan(200);
        faults.Should().BeEmpty("docs/architecture.md says which folder may point to which");
    }

    [Theory]
    [InlineData("Engine/Facts", "using SelfEval.Cards.Checks;", "Cards/Checks")]
    [InlineData("Engine/Expressions", "return new SelfEval.ScoreCard();", "root")]
    [InlineData("Model", "using SelfEval.Reading.Json;", "Reading/Json")]
    [InlineData("SelfEval.Cli/Verbs", "using SelfEval.Engine.Programs;", "Engine/Programs")]
    public void Usings_OnePlantedAgainstTheTable_IsFound(string folder, string line, string target) =>
        Faults(ArrowTable.OfRepository, SourceFile.Of(folder, "Planted", line)).Should().Equal($"{folder}/Planted → {target}");

    [Fact]
    public void Engine_NamesNoCard() =>
        SourceFolders.Files.Where(f => f.Folder.StartsWith("Engine/", StringComparison.Ordinal) && Card().IsMatch(f.Code)).Select(f => f.Name).Should().BeEmpty();

    /// <summary>The way out is <c>JsonOutput</c>; the converters and the copy behind them serve an app's own System.Text.Json.</summary>
    [Fact]
    public void Json_IsWrittenByOneWriter() =>
        SourceFolders.Files.Where(f => OtherJsonWriter().IsMatch(f.Code)).Select(f => f.Name).Should().BeEquivalentTo("CardConverter", "FormConverter", "WrittenJson");

    [Fact]
    public void Engine_LargestCycleOfTypes_IsUnderThirteen()
    {
        Dictionary<Type, HashSet<Type>> engine = Graph.Where(one => FolderOf(one.Key)?.StartsWith("Engine/", StringComparison.Ordinal) is true).ToDictionary();

        engine.Should().HaveCountGreaterThan(60);
        TypeGraph.LargestCycle(engine).Select(t => t.Name).Should().HaveCountLessThan(13);
    }

    /// <summary>A program scores through the public face; of the rest it may know how files of forms are run.</summary>
    [Fact]
    public void CommandLine_HoldsNoScoring() =>
        TypeGraph.Of(typeof(SelfEval.Cli.CommandLineApp).Assembly, Core).SelectMany(one => one.Value, (one, used) => (User: one.Key.Name, Used: used))
            .Where(arrow => !arrow.Used.IsPublic && FolderOf(arrow.Used) is not null and var folder && !ArrowTable.OfRepository.Allows("SelfEval.Cli", folder))
            .Should().BeEmpty();

    [Fact]
    public void Core_UsesTheEnginesPackagesAndNoDocumentLibrary() =>
        Core.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("System.Linq.Dynamic", StringComparison.Ordinal))
            .Should().BeSubsetOf(["RulesEngine", "Newtonsoft.Json", "System.Linq.Dynamic.Core", "FastExpressionCompiler", "netstandard"]);

    [Fact]
    public void Namespaces_OfInternalTypes_FollowTheirFolders() =>
        Graph.Keys.Where(t => !t.IsPublic && FolderOf(t) is not null)
            .Where(t => t.Namespace != (FolderOf(t) == "root" ? "SelfEval" : "SelfEval." + FolderOf(t)!.Replace('/', '.')))
            .Select(t => t.FullName).Should().BeEmpty();

    [Fact]
    public void Files_OfTheCore_HoldOneTypeUnderItsName() =>
        SourceFolders.Files.Where(f => !f.Folder.StartsWith("SelfEval.", StringComparison.Ordinal))
            .Where(f => !SourceFolders.TypesOf(f).SequenceEqual([f.Name.Split('.')[0]])).Select(f => $"{f.Folder}/{f.Name}: {string.Join(", ", SourceFolders.TypesOf(f))}").Should().BeEmpty();

    /// <summary>How a number is printed for people is said in one place; JSON, cells as Excel shows them, and grouped figures of pages have their own.</summary>
    [Fact]
    public void Numbers_ForPeople_AreFormattedInOnePlace() =>
        SourceFolders.Files.Where(f => f.Folder != "Reading/Json" && !OwnNumbers.Contains(f.Name) && NumberFormat().IsMatch(f.Text)).Select(f => $"{f.Folder}/{f.Name}")
            .Should().BeEmpty("PrintedNumber has Plain, Short, Signed and Exact");

    private static readonly string[] OwnNumbers = ["PrintedNumber", "NumberText", "Html", "JsonOutput", "ScoreCardJson"];

    private static IEnumerable<string> Faults(ArrowTable table, SourceFile file) =>
        FullName().Matches(file.Code).Select(m => SourceFolders.OfFullName(m.Value)).OfType<string>().Distinct()
            .Where(to => !table.Allows(file.Folder, to)).Select(to => $"{file.Folder}/{file.Name} → {to}");

    private static string? FolderOf(Type type) => SourceFolders.ByType.GetValueOrDefault(type.Name.Split('`')[0]);

    [GeneratedRegex("(?<![\\w.]|namespace )SelfEval(?:\\.\\w+)+")]
    private static partial Regex FullName();

    [GeneratedRegex("[\":]0\\.#{4,}")]
    private static partial Regex NumberFormat();

    [GeneratedRegex("\\b(?:Utf8JsonWriter|JsonTextWriter|JsonSerializer\\.|JsonConvert\\.|JObject)")]
    private static partial Regex OtherJsonWriter();

    [GeneratedRegex("\\b(?:ScoreCard|IndicatorScore|Scorer)\\b")]
    private static partial Regex Card();
}
