using SelfEval.Reading.Diagnostics;
using Spectre.Console;

namespace SelfEval.Cli;

/// <summary>Prints lines that hold texts of forms, books and file names: one line each, and nothing that a terminal would obey or not show.</summary>
internal static class TerminalText
{
    public static void WriteLine(this IAnsiConsole console, string text) => AnsiConsoleExtensions.WriteLine(console, DiagnosticText.Visible(text));

    public static void WriteLine(this IAnsiConsole console, string text, string colour) =>
        AnsiConsoleExtensions.WriteLine(console, DiagnosticText.Visible(text), Style.Parse(colour));
}
