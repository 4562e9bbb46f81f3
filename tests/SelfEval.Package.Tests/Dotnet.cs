using System.Diagnostics;
using System.Reflection;

namespace SelfEval.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a stranger's machine would, and keeps what it prints.</summary>
internal sealed record Dotnet(int Status, string Output, string Errors)
{
    /// <summary>A folder with its code compiled ahead takes a minute, and ten on a machine that others keep busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12);

    public static string Configuration => Metadata("Configuration");

    public static string Version => Metadata("Version");

    public static string OpenApiVersion => Metadata("OpenApiVersion");

    public static Dotnet Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start("dotnet", folder, environment, arguments);

    public static Dotnet Start(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Begin(program, folder, environment, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return new Dotnet(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program and leaves it running.</summary>
    public static Process Begin(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // Left behind by the test run's own MSBuild, they would lead the new one astray.
        foreach (string name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }

    public Dotnet ShouldSucceed()
    {
        Status.Should().Be(0, Output + Errors);
        return this;
    }

    private static string Metadata(string key) =>
        typeof(Dotnet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
