using SelfEval.Cli;

namespace SelfEval.Tests.Cli;

/// <summary>Runs the command line in this process, as a pipe would see it.</summary>
internal static class CommandLine
{
    public static (int Status, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int status = CommandLineApp.Run(args, output, error, isPiped: true);
        return (status, output.ToString(), error.ToString());
    }
}
