using System.Text.Json;

namespace SelfEval.Package.Tests;

/// <summary>The folder for Windows, made by the command of the README, does the daily jobs under Wine.</summary>
[Trait("Speed", "Slow")]
public sealed class WindowsFolderTests : IDisposable
{
    private static readonly JsonSerializerOptions WithComments = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("selfeval-windows-");

    public void Dispose() => _root.Delete(recursive: true);

    [WineFact]
    public void Folder_ForWindows_ScoresChecksTestsAndRunsABatch()
    {
        string program = MakeFolder();
        string seed = Repository.PathOf("seeds", "lusong-2023.json");
        string chinese = Path.Combine(_root.CreateSubdirectory("2023 年度").FullName, "自评表.json");
        File.WriteAllText(chinese, File.ReadAllText(seed).ReplaceLineEndings("\r\n"));

        using JsonDocument card = JsonDocument.Parse(Run(program, "score", chinese, "--json").ShouldSucceed().Output);
        card.RootElement.GetProperty("total").GetDecimal().Should().Be(96.9m);
        Run(program, "score", @"2023 年度\*.json").ShouldSucceed().Output.Should().Contain("96.9");
        Run(program, "check-form", chinese).ShouldSucceed().Output.Should().Contain("K20c");
        Run(program, "test", Repository.PathOf("rules", "lusong-2023")).ShouldSucceed();
        Run(program, "books").ShouldSucceed().Output.Should().Contain("lusong-2023");
        Run(program, "score", @"C:\没有\表.json").Errors.Should().StartWith("错误：找不到");
        RunsABatch(program, seed);
    }

    private void RunsABatch(string program, string seed)
    {
        string line = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(seed), WithComments));
        File.WriteAllText(Path.Combine(_root.FullName, "forms.ndjson"), string.Concat(Enumerable.Repeat(line + "\n", 10_000)));

        Run(program, "batch", "forms.ndjson", "--rules", "lusong-2023", "-o", "cards.ndjson").ShouldSucceed();

        File.ReadLines(Path.Combine(_root.FullName, "cards.ndjson")).Should().HaveCount(10_000).And.OnlyContain(l => l.Contains("\"total\":96.9,", StringComparison.Ordinal));
    }

    private string MakeFolder()
    {
        // Whoever runs all tests may still be building the solution: this build goes elsewhere.
        var environment = new Dictionary<string, string> { ["UseArtifactsOutput"] = "true", ["ArtifactsPath"] = _root.CreateSubdirectory("build").FullName };
        string folders = _root.CreateSubdirectory("folders").FullName + Path.DirectorySeparatorChar;
        Dotnet.Run(Repository.Root, environment, "build", "src/SelfEval.Cli", "-c", Dotnet.Configuration, "-t:PublishFolders", "-p:FolderPlatforms=win-x64", $"-p:FoldersPath={folders}", "-nodeReuse:false").ShouldSucceed();
        File.Exists(Path.Combine(folders, "selfeval-win-x64.zip")).Should().BeTrue();
        return Path.Combine(folders, "selfeval-win-x64", "selfeval.exe");
    }

    /// <summary>Wine keeps two views of one memory apart less well than Windows does: with the runtime's guard of written code on, a collector's finalizer ends the process.</summary>
    private Dotnet Run(string program, params string[] arguments) => Dotnet.Start(
        WineFactAttribute.Wine, _root.FullName, new Dictionary<string, string> { ["WINEPREFIX"] = Path.Combine(_root.FullName, "wine"), ["WINEDEBUG"] = "-all", ["DOTNET_EnableWriteXorExecute"] = "0" }, [program, .. arguments]);
}
