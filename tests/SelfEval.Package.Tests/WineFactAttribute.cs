namespace SelfEval.Package.Tests;

/// <summary>A test that runs the Windows program; skipped, with the reason, where Wine is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WineFactAttribute : FactAttribute
{
    public WineFactAttribute() => Skip = File.Exists(Wine) ? null : $"no Wine at {Wine}: apt-get install wine wine64";

    /// <summary>Where Debian puts it.</summary>
    public static string Wine => "/usr/bin/wine";
}
