using SelfEval.Files;

namespace SelfEval.Cli;

/// <summary>Lets - stand for standard input wherever a file is read, and for standard output wherever one is written.</summary>
internal static class StandardStreams
{
    /// <summary>Options whose value is written; --sarif knows - itself.</summary>
    private static readonly string[] Outputs = ["--out", "-o", "--csv", "--xlsx", "--html", "--svg"];

    public static string[] Named(string[] args) => [.. args.Select((a, i) => a == "-" ? Named(i == 0 ? "" : args[i - 1]) : a)];

    private static string Named(string before) => before == "--sarif" ? "-" : Outputs.Contains(before) ? Device.StandardOutput : Device.StandardInput;
}
