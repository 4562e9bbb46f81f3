using System.Diagnostics;

namespace SelfEval.Tests.Cli;

/// <summary>The lines that <c>completion</c> prints, in the shells that they are for: what a person who presses Tab gets.</summary>
public sealed class ShellCompletionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-shell-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ShellTheory("zsh", "apt-get install zsh")]
    [InlineData("selfeval sc", "selfeval score")]
    [InlineData("selfeval score 表.json --js", "selfeval score 表.json --json")]
    [InlineData("selfeval score 表.json --rules lus", "selfeval score 表.json --rules lusong-2023")]
    [InlineData("true && selfeval explain a.json --ind", "true && selfeval explain a.json --indicator")]
    [Trait("Speed", "Slow")]
    public void Zsh_TabBehindABeginning_FillsIn(string typed, string wanted)
    {
        // A shell of its own on a terminal of its own; what the line then holds it writes to a file.
        string line = Path.Combine(_folder, "line");
        string script = Write("complete.zsh", $$"""
            zmodload zsh/zpty
            zpty -b z zsh -f -i
            zpty -w z 'PS1=; unset zle_bracketed_paste; autoload -Uz compinit; compinit -D -u; {{Function("sh")}}; source {{Write("selfeval.zsh", CommandLine.Run("completion", "zsh").Output)}}; bindkey "^I" complete-word'
            zpty -w z 'note() { print -r -- "$BUFFER" > {{line}} }; zle -N note; bindkey "^G" note; touch {{line}}.ready'
            until [[ -e {{line}}.ready ]]; do sleep 0.1; done
            zpty -w -n z '{{typed}}'$'\t\x07'
            for i in {1..300}; do [[ -s {{line}} ]] && break; zpty -rt z ignored; sleep 0.1; done
            zpty -d z
            """);

        Run("zsh", "-f", script);

        File.ReadAllText(line).Trim().Should().Be(wanted);
    }

    [ShellTheory("pwsh", "dotnet tool install --global PowerShell")]
    [InlineData("selfeval sc", "score")]
    [InlineData("selfeval score 表.json --js", "--json")]
    [InlineData("selfeval score 表.json --rules lus", "lusong-2023")]
    [InlineData("Get-Date; selfeval explain a.json --ind", "--indicator")]
    [Trait("Speed", "Slow")]
    public void PowerShell_TabBehindABeginning_FillsIn(string typed, string wanted)
    {
        string script = Write("complete.ps1", $"""
            {Function("ps1")}
            {CommandLine.Run("completion", "powershell").Output}
            (TabExpansion2 -inputScript '{typed}' -cursorColumn {typed.Length}).CompletionMatches.CompletionText
            """);

        Run("pwsh", "-NoProfile", "-NonInteractive", "-File", script).Trim().Split('\n').Should().Contain(wanted);
    }

    private static string Function(string language)
    {
        string program = typeof(SelfEval.Cli.CommandLineApp).Assembly.Location;
        return language == "ps1" ? $"function selfeval {{ dotnet '{program}' @args }}" : $"selfeval() {{ dotnet \"{program}\" \"$@\" }}";
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Run(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(ShellTheoryAttribute.Find(shell)!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd();
    }
}
