namespace SelfEval.Workbench.Tests.Browser;

/// <summary>A test that needs a real browser; skipped, with the reason, where there is none. CI installs one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Executable = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Executable))
        {
            Skip = $"no browser at {Executable}: apt-get install chromium";
        }
    }
}
