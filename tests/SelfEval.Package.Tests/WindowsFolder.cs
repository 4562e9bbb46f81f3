namespace SelfEval.Package.Tests;

/// <summary>The folder for Windows, made once by the command of the README and run under Wine.</summary>
public sealed class WindowsFolder : IDisposable
{
    private const int MostAttempts = 15;

    private readonly Lazy<string> _program;

    public WindowsFolder() => _program = new Lazy<string>(Make);

    /// <summary>Where the tests put their files; Windows calls its root Z:.</summary>
    public DirectoryInfo Root { get; } = Directory.CreateTempSubdirectory("selfeval-windows-");

    /// <summary>What Windows calls C:.</summary>
    public string Drive => Path.Combine(Root.FullName, "wine", "drive_c");

    private string Program => _program.Value;

    /// <summary>Wine's server writes its registry some seconds after the last program has ended: a folder deleted meanwhile has a file again.</summary>
    public void Dispose()
    {
        for (int attempt = 1; Directory.Exists(Root.FullName); attempt++)
        {
            try
            {
                Root.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                Thread.Sleep(TimeSpan.FromSeconds(1));
            }
        }
    }

    internal Dotnet Run(params string[] arguments) => Dotnet.Start(WineFactAttribute.Wine, Root.FullName, Environment, [Program, .. arguments]);

    /// <summary>Lines of cmd.exe on a console, as a person types them; SELFEVAL stands for the program.</summary>
    internal string Type(string lines) =>
        Dotnet.Start(WineFactAttribute.Terminal, Root.FullName, Environment, "-qec", $"{WineFactAttribute.Wine} cmd /c \"{lines.Replace("SELFEVAL", Program.Replace('/', '\\'), StringComparison.Ordinal)}\"", "/dev/null").Output;

    /// <summary>Wine keeps two views of one memory apart less well than Windows does: with the runtime's guard of written code on, a collector's finalizer ends the process.</summary>
    private Dictionary<string, string> Environment => new() { ["WINEPREFIX"] = Path.Combine(Root.FullName, "wine"), ["WINEDEBUG"] = "-all", ["DOTNET_EnableWriteXorExecute"] = "0", ["TERM"] = "xterm" };

    private string Make()
    {
        // Whoever runs all tests may still be building the solution: this build goes elsewhere.
        var environment = new Dictionary<string, string> { ["UseArtifactsOutput"] = "true", ["ArtifactsPath"] = Root.CreateSubdirectory("build").FullName };
        string folders = Root.CreateSubdirectory("folders").FullName + Path.DirectorySeparatorChar;
        string said = Dotnet.Run(Repository.Root, environment, "build", "src/SelfEval.Cli", "-c", Dotnet.Configuration, "-t:PublishFolders", "-p:FolderPlatforms=win-x64", $"-p:FoldersPath={folders}", "-nodeReuse:false").ShouldSucceed().Output;
        said.Should().Contain("Made: win-x64");
        File.Exists(Path.Combine(folders, "selfeval-win-x64.zip")).Should().BeTrue();
        return Path.Combine(folders, "selfeval-win-x64", "selfeval.exe");
    }
}
