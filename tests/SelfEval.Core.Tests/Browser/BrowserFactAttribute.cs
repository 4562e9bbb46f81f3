namespace SelfEval.Tests.Browser;

/// <summary>A test that needs a real browser; skipped, with the reason, where there is none. CI installs one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium.Executable))
        {
            Skip = $"no browser at {Chromium.Executable}: apt-get install chromium";
        }
    }
}
