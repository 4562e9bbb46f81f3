namespace SelfEval.Documents.Grids.Html;

/// <summary>
/// How deep a page's tags stand in each other, by a look at its characters (标签深度): the parser's time grows with the square of it, so a page
/// made to be deep is met before it is parsed.
/// </summary>
internal static class TagDepth
{
    /// <summary>Elements that close themselves, or are closed by the next one like them.</summary>
    private static readonly HashSet<string> NeverDeep = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body",
    };

    public static bool IsAbove(ReadOnlySpan<char> page, int most)
    {
        int depth = 0;
        for (int at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length; at = Next(page, at + 1))
        {
            bool isEnd = page[at + 1] == '/';
            string name = Name(page[(at + (isEnd ? 2 : 1))..]);
            if (name.Length > 0 && !NeverDeep.Contains(name))
            {
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            }

            if (depth > most)
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> page, int from)
    {
        int next = page[from..].IndexOf('<');
        return next < 0 ? -1 : from + next;
    }

    private static string Name(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < 20 && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..length].ToString();
    }
}
