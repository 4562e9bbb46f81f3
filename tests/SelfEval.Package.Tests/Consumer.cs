using System.Diagnostics;
using System.Xml.Linq;

namespace SelfEval.Package.Tests;

/// <summary>A fresh project outside the repository that takes the packages from a local folder, as a stranger's does.</summary>
internal sealed class Consumer
{
    private readonly Dictionary<string, string> _environment;

    /// <summary>Writes the project. Our packages have the version that was packed, others the one of this repository, or one behind a slash.</summary>
    public Consumer(PackedFiles packed, string name, string sdk, params string[] packages)
        : this(packed, name, sdk, "csproj", "", packages)
    {
    }

    private Consumer(PackedFiles packed, string name, string sdk, string language, string properties, string[] packages)
    {
        Folder = packed.NewFolder(name);
        Packages = Path.Combine(Folder, "packages");
        _environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Packages };
        string references = string.Concat(packages.Select(p => p.Split('/')).Select(p => $"<PackageReference Include=\"{p[0]}\" Version=\"{(p.Length > 1 ? p[1] : p[0].StartsWith("SelfEval", StringComparison.Ordinal) ? Dotnet.Version : Dotnet.OpenApiVersion)}\" />"));
        Write("consumer." + language, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- What this machine has fetched before need not be fetched again; our own packages are never in there. -->
                <RestoreFallbackFolders>{MachineCache()}</RestoreFallbackFolders>
                {properties}
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

    /// <summary>A project with settings of its own.</summary>
    public static Consumer With(PackedFiles packed, string name, string sdk, string properties, params string[] packages) => new(packed, name, sdk, "csproj", properties, packages);

    /// <summary>A project in F#.</summary>
    public static Consumer InFSharp(PackedFiles packed, string name, params string[] packages)
    {
        var app = new Consumer(packed, name, "Microsoft.NET.Sdk", "fsproj", "", packages);
        app.Write("Directory.Build.targets", "<Project><ItemGroup><Compile Include=\"Program.fs\" /></ItemGroup></Project>");
        return app;
    }

    public string Folder { get; }

    /// <summary>The consumer's own package folder.</summary>
    public string Packages { get; }

    public void Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

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
