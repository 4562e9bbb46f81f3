using SelfEval.Reading.Diagnostics;
using Spectre.Console;

namespace SelfEval.Cli;

/// <summary>Prints lines that hold texts of forms, books and file names: one line each, and nothing that a terminal would obey or not show.</summary>
internal static class TerminalText
{
    // Laid out whole, a text costs Spectre.Console three hundred times its size.
    private const int LongestPiece = 1_000;

    public static void WriteLine(this IAnsiConsole console, string text) => WriteLine(console, text, Style.Plain);

    public static void WriteLine(this IAnsiConsole console, string text, string colour) => WriteLine(console, text, Style.Parse(colour));

    private static void WriteLine(IAnsiConsole console, string text, Style style)
    {
        string visible = DiagnosticText.Visible(text);
        for (int start = 0; start < visible.Length; start += LongestPiece)
        {
            console.Write(visible.Substring(start, Math.Min(LongestPiece, visible.Length - start)), style);
        }

        console.WriteLine();
    }
}
