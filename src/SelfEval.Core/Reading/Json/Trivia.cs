namespace SelfEval.Reading.Json;

/// <summary>White space and comments between JSON tokens.</summary>
internal static class Trivia
{
    /// <summary>Offset of the first character at or behind <paramref name="offset"/> that is neither white space nor comment.</summary>
    public static int Skip(string text, int offset)
    {
        while (offset < text.Length)
        {
            if (char.IsWhiteSpace(text[offset]))
            {
                offset++;
            }
            else if (string.CompareOrdinal(text, offset, "//", 0, 2) == 0)
            {
                int end = text.AsSpan(offset).IndexOfAny('\r', '\n');
                offset = end < 0 ? text.Length : offset + end;
            }
            else if (string.CompareOrdinal(text, offset, "/*", 0, 2) == 0)
            {
                int end = text.IndexOf("*/", offset + 2, StringComparison.Ordinal);
                offset = end < 0 ? text.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return offset;
    }
}
