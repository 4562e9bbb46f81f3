using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>What every verb shares: where data and messages go, and the language of messages.</summary>
internal sealed class Session(TextWriter output, TextWriter error, bool english, bool isPiped, int? width = null, CancellationToken stop = default)
{
    /// <summary>Exit status: the work was done.</summary>
    public const int Done = 0;

    /// <summary>Exit status: the form, book or test has errors that stopped the work, or --fail-on was met.</summary>
    public const int InputHasErrors = 1;

    /// <summary>Exit status: wrong usage, or a file that cannot be read or written.</summary>
    public const int WrongUsage = 2;

    /// <summary>Columns of a line where nobody watches.</summary>
    public const int PipedWidth = 2_000;

    private const int UsualWidth = 80;

    /// <summary>Data: what a pipe wants. A terminal gets nothing that it would obey.</summary>
    public TextWriter Output { get; } = isPiped ? output : new VisibleWriter(output);

    /// <summary>The same as it is, for what makes colours.</summary>
    public TextWriter Raw { get; } = output;

    /// <summary>Everything else.</summary>
    public TextWriter Error { get; } = new VisibleWriter(error);

    /// <summary>Columns that a table may take.</summary>
    public int Width => IsPiped ? PipedWidth : width ?? WidthOfTerminal();

    public bool English { get; } = english;

    /// <summary>The language of messages, as the library asks for it.</summary>
    public CultureInfo? Culture => Languages.Culture(English);

    /// <summary>True where no person watches standard output.</summary>
    public bool IsPiped { get; } = isPiped;

    /// <summary>Is set when the person or the system asks the program to end.</summary>
    public CancellationToken Stop { get; } = stop;

    public string Say(string chinese, string inEnglish) => English ? inEnglish : chinese;

    public void Complain(string chinese, string inEnglish) => Error.WriteLine(Say("错误：", "error: ") + Say(chinese, inEnglish));

    /// <summary>Says why something cannot be done, with its code.</summary>
    public void Complain(Finding problem) =>
        Error.WriteLine(Say($"错误 {problem.Code}：{problem.Message}", $"error {problem.Code}: {problem.EnglishMessage}"));

    /// <summary>Prints diagnostics with their source lines.</summary>
    public void Complain(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Error.WriteLine(diagnostic.Render(English));
        }
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
