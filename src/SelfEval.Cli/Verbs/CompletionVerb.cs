using System.CommandLine;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval completion SHELL</c>: the lines that make a shell complete verbs, options and ids of rule books.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _selfeval() {
          local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
          local word="${COMP_WORDS[COMP_CWORD]}"
          COMPREPLY=($(compgen -W "$(selfeval "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -o bashdefault -F _selfeval selfeval
        """;

    private const string Zsh = """
        _selfeval() {
          local line="${(j: :)words[1,CURRENT]}"
          local -a found
          found=("${(@f)$(selfeval "[suggest:${#line}]" "$line" 2>/dev/null)}")
          compadd -- $found
          _files
        }
        compdef _selfeval selfeval
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName selfeval -ScriptBlock {
          param($word, $tree, $position)
          $line = "$tree".PadRight($position - $tree.Extent.StartOffset)
          selfeval "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create(Session session)
    {
        var shell = new Argument<string>("SHELL") { Description = session.Say("bash、zsh 或 powershell", "bash, zsh or powershell") };
        shell.AcceptOnlyFromAmong("bash", "zsh", "powershell");
        var command = new Command("completion", session.Say("输出让终端补全命令、选项和规则书编号的几行，加到 ~/.bashrc、~/.zshrc 或 $PROFILE 里", "print the lines that make a shell complete verbs, options and rule books; put them into ~/.bashrc, ~/.zshrc or $PROFILE")) { shell };
        command.SetAction(parsed =>
        {
            session.Output.WriteLine(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell });
            return Session.Done;
        });
        return command;
    }
}
