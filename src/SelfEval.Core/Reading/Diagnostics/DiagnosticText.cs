using System.Text;

namespace SelfEval.Reading.Diagnostics;

/// <summary>Prints a diagnostic with its source line and a caret that stands right under full-width characters.</summary>
internal static class DiagnosticText
{
    private const int Window = 96;
    private const int MostQuoted = 500;

    public static string Label(FindingSeverity severity, bool english = false) => SeverityWords.Of(severity, english);

    public static string Render(Diagnostic diagnostic, bool english)
    {
        var text = new StringBuilder();
        text.Append(Visible(diagnostic.Location.ToString())).Append(": ").Append(Label(diagnostic.Severity, english)).Append(' ').Append(diagnostic.Code)
            .Append(": ").Append(english ? diagnostic.EnglishMessage : diagnostic.Message);
        if (diagnostic.SourceLine.Length > 0 && diagnostic.Code != DiagnosticCatalog.OtherFormat.Code)
        {
            AppendCaret(text, diagnostic.SourceLine, diagnostic.Caret);
        }

        return text.ToString();
    }

    private static void AppendCaret(StringBuilder text, string line, int column)
    {
        column = Math.Clamp(column, 0, line.Length);
        int start = Math.Max(0, column - (Window * 2 / 3));
        int end = Math.Min(line.Length, start + Window);
        text.Append("\n  | ");
        for (int i = start; i < end; i++)
        {
            text.Append(Printable(line[i]));
        }

        text.Append("\n  | ");
        for (int i = start; i < column; i++)
        {
            text.Append(IsWide(line[i]) ? '\u3000' : ' ');
        }

        text.Append(column < line.Length && IsWide(line[column]) ? '＾' : '^');
    }

    /// <summary>What a message may quote of a file: no endless names, and nothing that a terminal would obey or hide.</summary>
    public static object Quotable(object argument)
    {
        if (argument is Phrase phrase)
        {
            return new Phrase((string)Quotable(phrase.Chinese), (string)Quotable(phrase.English));
        }

        if (argument is not string text)
        {
            return argument;
        }

        string part = text.Length > MostQuoted ? text[..MostQuoted] + "…" : text;
        return Visible(part);
    }

    /// <summary>A text on one line, with a sign for each line break and a box for whatever a terminal would obey or not show.</summary>
    public static string Visible(string text) => HiddenCharacter.IsPlain(text) ? text : string.Concat(text.ReplaceLineEndings("\n").Select(Printable));

    /// <summary>Control and direction marks could hide what a line says, so they are shown as a box.</summary>
    private static char Printable(char c) => c switch
    {
        '\t' => ' ',
        '\n' or '\r' => '⏎',
        _ => char.IsSurrogate(c) || HiddenCharacter.Is(new Rune(c)) ? '□' : c,
    };

    /// <summary>True for a character that takes two terminal columns (East Asian wide and full-width).</summary>
    public static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\u303E') or (>= '\u3041' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60')
        or (>= '\uFFE0' and <= '\uFFE6') or '“' or '”' or '‘' or '’' or '…' or '—' or '×' or '÷' or '≥' or '≤' or '①' or '②' or '③';
}
