using System.Diagnostics;

namespace SelfEval.Tests.Cli;

/// <summary>Shells complete what the program knows: verbs, options, ids of rule books.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("sc", "score")]
    [InlineData("score --js", "--json")]
    [InlineData("score 表.json --rules lus", "lusong-2023")]
    [InlineData("completion po", "powershell")]
    public void Suggest_BeginningOfAWord_IsCompleted(string line, string expected)
    {
        (int status, string output, _) = CommandLine.Run($"[suggest:{line.Length}]", line);

        status.Should().Be(0);
        output.Split(Environment.NewLine).Should().Contain(expected);
    }

    [Theory]
    [InlineData("bash", "complete -o default")]
    [InlineData("zsh", "compdef _selfeval selfeval")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public void Completion_OfAShell_IsItsScript(string shell, string expected)
    {
        (int status, string output, string error) = CommandLine.Run("completion", shell);

        status.Should().Be(0);
        error.Should().BeEmpty();
        output.Should().Contain(expected);
    }

    [Fact]
    public void Completion_InBash_FillsTheWordsThatBashShows()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string script = CommandLine.Run("completion", "bash").Output;
        string program = typeof(SelfEval.Cli.CommandLineApp).Assembly.Location;
        var start = new ProcessStartInfo("bash", ["-c", $$"""
            selfeval() { dotnet '{{program}}' "$@"; }
            {{script}}
            COMP_LINE='selfeval score 表.json --js' COMP_POINT=${#COMP_LINE} COMP_WORDS=(selfeval score 表.json --js) COMP_CWORD=3
            COMP_POINT=${#COMP_LINE}
            _selfeval
            printf '%s\n' "${COMPREPLY[@]}"
            """]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process bash = Process.Start(start)!;
        bash.StandardInput.Close();

        bash.StandardOutput.ReadToEnd().Trim().Should().Be("--json");
    }
}
