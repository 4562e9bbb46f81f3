using System.CommandLine;

namespace SelfEval.Cli;

/// <summary>The option <c>--fail-on</c>: findings change the exit status only where it asks for it.</summary>
internal static class FailOn
{
    public static Option<string?> Create(Session session)
    {
        var option = new Option<string?>("--fail-on")
        {
            Description = session.Say("有错误（error），或有错误或警告（warning）时，退出状态为 1", "exit with 1 where there are errors, or errors or warnings"),
            HelpName = "error|warning",
        };
        option.AcceptOnlyFromAmong("error", "warning");
        return option;
    }

    /// <summary>The exit status that the findings call for.</summary>
    public static int Status(string? level, IEnumerable<ScoreCard> cards)
    {
        FindingSeverity least = level == "error" ? FindingSeverity.Error : FindingSeverity.Warning;
        return level is not null && cards.Any(c => c.Findings.Any(f => f.Severity >= least)) ? Session.InputHasErrors : Session.Done;
    }
}
