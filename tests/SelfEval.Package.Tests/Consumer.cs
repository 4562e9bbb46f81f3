using System.Diagnostics;
using System.Xml.Linq;

namespace SelfEval.Package.Tests;

/// <summary>A fresh project outside the repository that takes the packages from a local folder, as a stranger's does.</summary>
internal sealed class Consumer
{
    private readonly Dictionary<string, string> _environment;

    /// <summary>Writes the project.</summary>
    public Consumer(PackedFiles packed, string name, string sdk, params string[] packages)
    {
        Folder = packed.NewFolder(name);
        Packages = Path.Combine(Folder, "packages");
        _environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Packages };
        string references = string.Concat(packages.Select(p => $"<PackageReference Include=\"{p}\" Version=\"{(p.StartsWith("SelfEval", StringComparison.Ordinal) ? Dotnet.Version : Dotnet.OpenApiVersion)}\" />"));
        Write("consumer.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- What this machine has fetched before need not be fetched again; our own packages are never in there. -->
                <RestoreFallbackFolders>{MachineCache()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        Write("nuget.config", Feeds(packed.Feed));
        Write("Directory.Build.props", "<Project />");
    }

    /// <summary>This repository's own sources, and for our packages the packed files alone.</summary>
    private static string Feeds(string packed)
    {
        XDocument config = XDocument.Load(Repository.PathOf("nuget.config"));
        config.Root!.Element("packageSources")!.Add(new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", packed)));
        config.Root.Element("packageSourceMapping")!.Add(
            new XElement("packageSource", new XAttribute("key", "packed"), new XElement("package", new XAttribute("pattern", "SelfEval.*"))));
        return config.ToString();
    }

    public string Folder { get; }

    /// <summary>The consumer's own package folder.</summary>
    public string Packages { get; }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public Dotnet Run(params string[] arguments) => Dotnet.Run(Folder, _environment, arguments);

    public Dotnet Build(params string[] arguments) => Run(["build", "-c", "Release", "-nodeReuse:false", .. arguments]).ShouldSucceed();

    /// <summary>Runs what <see cref="Build"/> made.</summary>
    public Dotnet Start(params string[] arguments) => Run([Program, .. arguments]);

    /// <summary>Starts what <see cref="Build"/> made as a server; the caller ends it.</summary>
    public Process Serve(params string[] arguments) => Dotnet.Begin("dotnet", Folder, _environment, [Program, .. arguments]);

    private string Program => Path.Combine(Folder, "bin", "Release", "net10.0", "consumer.dll");

    private static string MachineCache()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(cache) && Directory.GetDirectories(cache, "selfeval.*").Length == 0 ? cache : "";
    }
}
