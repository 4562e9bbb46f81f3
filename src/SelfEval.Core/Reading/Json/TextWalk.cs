namespace SelfEval.Reading.Json;

/// <summary>Walks back from where a reader stands to where the text, word or number began that it has just read.</summary>
internal static class TextWalk
{
    /// <summary>Quotes inside a string are escaped, so the first bare one on the way back opened it.</summary>
    public static int OpeningQuote(string text, int end, char quote)
    {
        int close = end - 1;
        while (close > 0 && text[close] != quote)
        {
            close--;
        }

        for (int i = close - 1; i >= 0; i--)
        {
            if (text[i] == quote && !IsEscaped(text, i))
            {
                return i;
            }
        }

        return Math.Max(0, close);
    }

    /// <summary>Start of the bare word or number that ends at or around an offset.</summary>
    public static int WordStart(string text, int end)
    {
        int start = end;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '+' or '.' or '_' or '$'))
        {
            start--;
        }

        return start;
    }

    private static bool IsEscaped(string text, int index)
    {
        int slashes = 0;
        while (index - slashes > 0 && text[index - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }
}
