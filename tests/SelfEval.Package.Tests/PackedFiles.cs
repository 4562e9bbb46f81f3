using System.Collections.ObjectModel;
using System.IO.Compression;

namespace SelfEval.Package.Tests;

/// <summary>
/// Packs the solution once, as a release does, into a folder of its own. It is built there too: whoever runs all tests may still be
/// building the solution while these begin.
/// </summary>
public sealed class PackedFiles : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("selfeval-pack-");

    public PackedFiles() => Log = Dotnet.Run(
        Repository.Root, ReadOnlyDictionary<string, string>.Empty,
        "pack", "SelfEval.Core.sln", "-c", Dotnet.Configuration, "-o", Feed, "--artifacts-path", NewFolder("build"), "-nodeReuse:false").ShouldSucceed().Output;

    public static IReadOnlyList<string> Projects { get; } = ["SelfEval.Core", "SelfEval.Documents", "SelfEval.Extensions.DependencyInjection", "SelfEval.Cli", "SelfEval.Workbench"];

    public string Log { get; }

    /// <summary>The folder that holds the packed files, used as a package source.</summary>
    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>A new folder for one consumer.</summary>
    public string NewFolder(string name) => _root.CreateSubdirectory(name).FullName;

    public ZipArchive Open(string id, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Dotnet.Version}.{extension}"));

    public void Dispose() => _root.Delete(recursive: true);
}

/// <summary>All tests of the packages share one packing.</summary>
[CollectionDefinition(Name)]
public sealed class PackedFilesDefinition : ICollectionFixture<PackedFiles>
{
    public const string Name = "packed";
}
