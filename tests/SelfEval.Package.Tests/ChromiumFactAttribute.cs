namespace SelfEval.Package.Tests;

/// <summary>A test that is skipped, with the reason, where there is no browser.</summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Executable = "/usr/bin/chromium";

    public ChromiumFactAttribute() => Skip = File.Exists(Executable) ? null : $"no browser at {Executable}: apt-get install chromium";
}
