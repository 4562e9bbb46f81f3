namespace SelfEval.Tests.Cli;

/// <summary>A test that runs a shell; skipped, with the reason, where the shell is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    /// <param name="shell">The shell's program.</param>
    /// <param name="install">How to get it.</param>
    public ShellTheoryAttribute(string shell, string install)
    {
        Shell = shell;
        Install = install;
        Skip = Find(shell) is null ? $"no {shell} on the path: {install}" : null;
    }

    public string Shell { get; }

    public string Install { get; }

    /// <summary>Where the path has it, or null.</summary>
    public static string? Find(string shell) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, shell), Path.Combine(folder, shell + ".exe") }).FirstOrDefault(File.Exists);
}
