using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Finds a text far longer than a form may hold (过长的文字) before a reader takes it: it would be held several times over before it could be refused.</summary>
internal static class EndlessText
{
    private const int LongestEscape = 6;
    private const int Shown = 12;
    private const int LongestWritten = FormLimits.LongestText * LongestEscape;

    /// <summary>True after reporting the first one.</summary>
    public static bool IsIn(DiagnosticBag bag)
    {
        string text = bag.Source.Text;
        Range last = default, name = default;
        for (int i = text.Length > LongestWritten ? Next(text, 0) : text.Length; i < text.Length; i = Next(text, i + 1))
        {
            if (text[i] == '/')
            {
                i = Math.Max(i, Trivia.Skip(text, i) - 1);
            }
            else if (text[i] == ':')
            {
                name = last;
            }
            else
            {
                int end = EndOf(text, i);
                if (end - i > LongestWritten)
                {
                    bool isName = Trivia.Skip(text, end + 1) is var next && next < text.Length && text[next] == ':';
                    bag.Add(DiagnosticCatalog.TextTooLong, i, text[isName ? (i + 1)..(i + Shown) : name], Characters(text.AsSpan(i + 1, end - i - 1)), FormLimits.LongestText);
                    return true;
                }

                last = (i + 1)..end;
                i = end;
            }
        }

        return false;
    }

    private static int Next(string text, int from)
    {
        int next = from < text.Length ? text.AsSpan(from).IndexOfAny('"', ':', '/') : -1;
        return next < 0 ? text.Length : from + next;
    }

    /// <summary>The closing quote, or the end of the line: a text that is not closed there is no JSON, and others say so.</summary>
    private static int EndOf(string text, int quote)
    {
        int i = quote + 1;
        while (i < text.Length)
        {
            int next = text.AsSpan(i).IndexOfAny("\"\\\r\n");
            if (next < 0 || text[i + next] != '\\')
            {
                return next < 0 ? text.Length : i + next;
            }

            i += next + 2;
        }

        return text.Length;
    }

    private static int Characters(ReadOnlySpan<char> written)
    {
        int count = 0;
        for (int i = 0; i < written.Length; count++)
        {
            i += written[i] != '\\' ? 1 : i + 1 < written.Length && written[i + 1] == 'u' ? LongestEscape : 2;
        }

        return count;
    }
}
