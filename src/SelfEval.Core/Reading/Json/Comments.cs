namespace SelfEval.Reading.Json;

/// <summary>Comments in JSON (注释) may stand between any two words and signs.</summary>
internal static class Comments
{
    /// <summary>The text with blanks in the place of comments, so that every place in it stays what it was.</summary>
    public static string Blank(string text)
    {
        char[]? blanked = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
            {
                i = EndOfText(text, i);
            }
            else if (text[i] == '/' && End(text, i) is var end && end > i)
            {
                blanked ??= text.ToCharArray();
                for (; i < end; i++)
                {
                    blanked[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
                }

                i--;
            }
        }

        return blanked is null ? text : new string(blanked);
    }

    /// <summary>Behind the comment that begins here; the same place where none does, or where it is not closed.</summary>
    private static int End(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "//", 0, 2) == 0)
        {
            int line = text.AsSpan(start).IndexOfAny('\r', '\n');
            return line < 0 ? text.Length : start + line;
        }

        int close = string.CompareOrdinal(text, start, "/*", 0, 2) == 0 ? text.IndexOf("*/", start + 2, StringComparison.Ordinal) : -1;
        return close < 0 ? start : close + 2;
    }

    private static int EndOfText(string text, int open)
    {
        int i = open + 1;
        while (i < text.Length && text[i] != text[open])
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i;
    }
}
