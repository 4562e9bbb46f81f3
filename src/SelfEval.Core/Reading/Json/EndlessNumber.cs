using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Finds a number of very many digits before a reader takes it: it would be held whole before it could be refused. Digits in a text are a text.</summary>
internal static class EndlessNumber
{
    private const int LongestDigits = 1_000;
    private const int Shown = 12;

    /// <summary>True after reporting the first one.</summary>
    public static bool IsIn(DiagnosticBag bag)
    {
        string text = bag.Source.Text;
        int run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            run = char.IsAsciiDigit(text[i]) ? run + 1 : 0;
            if (run > LongestDigits)
            {
                bag.Add(DiagnosticCatalog.BadNumber, i - LongestDigits, text.Substring(i - LongestDigits, Shown), "12.5");
                return true;
            }

            i = text[i] == '"' ? EndOfText(text, i) : text[i] == '/' ? Math.Max(i, Trivia.Skip(text, i) - 1) : i;
        }

        return false;
    }

    private static int EndOfText(string text, int quote)
    {
        for (int i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i;
            }
        }

        return text.Length;
    }
}
