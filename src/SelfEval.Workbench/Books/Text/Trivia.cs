namespace SelfEval.Workbench.Books.Text;

/// <summary>Blanks and comments between the values of a JSON text (空白和注释).</summary>
internal static class Trivia
{
    /// <summary>Index of the comma that ends a part; -1 where the container ends first.</summary>
    public static int NextComma(string text, int from, int limit)
    {
        for (int at = from; at < limit;)
        {
            if (text[at] == ',')
            {
                return at;
            }

            int after = EndOfComment(text, at, limit);
            at = after > at ? after : at + 1;
        }

        return -1;
    }

    /// <summary>The end of a comment that stands on the same line; <paramref name="from"/> where there is none.</summary>
    public static int EndOfRemark(string text, int from, int limit)
    {
        int at = from;
        while (at < limit && text[at] is ' ' or '\t')
        {
            at++;
        }

        int end = EndOfComment(text, at, limit);
        return end > at ? end : from;
    }

    private static int EndOfComment(string text, int at, int limit)
    {
        if (at + 1 >= limit || text[at] != '/')
        {
            return at;
        }

        int end = text[at + 1] == '*' ? text.IndexOf("*/", at + 2, limit - at - 2, StringComparison.Ordinal) : text.IndexOf('\n', at, limit - at);
        return text[at + 1] switch
        {
            '*' => end < 0 ? limit : end + 2,
            '/' => end < 0 ? limit : end,
            _ => at,
        };
    }
}
