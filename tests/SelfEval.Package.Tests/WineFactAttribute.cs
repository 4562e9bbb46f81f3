namespace SelfEval.Package.Tests;

/// <summary>A test that runs the Windows program; skipped, with the reason, where Wine is not installed, or no terminal for one that needs a console.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WineFactAttribute : FactAttribute
{
    private readonly bool _needsConsole;

    public WineFactAttribute() => Skip = File.Exists(Wine) ? null : $"no Wine at {Wine}: apt-get install wine wine64";

    /// <summary>Where Debian puts it.</summary>
    public static string Wine => "/usr/bin/wine";

    /// <summary>Gives a program a terminal.</summary>
    public static string Terminal => "/usr/bin/script";

    public bool NeedsConsole
    {
        get => _needsConsole;
        init
        {
            _needsConsole = value;
            Skip ??= value && !File.Exists(Terminal) ? $"no {Terminal}: apt-get install bsdutils" : null;
        }
    }
}
