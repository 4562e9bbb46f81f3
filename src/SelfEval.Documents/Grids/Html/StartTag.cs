using AngleSharp.Dom;

namespace SelfEval.Documents.Grids.Html;

/// <summary>Finds an element's start tag in the text of its page (起始标签).</summary>
internal static class StartTag
{
    /// <summary>Index right behind the tag; -1 where the page does not write the element out.</summary>
    public static int EndOf(string page, IElement element)
    {
        if (element.SourceReference is not { } reference || page.Length == 0)
        {
            return -1;
        }

        // The parser counts to the bracket or to the letter behind it: the bracket is at or before the place.
        int start = page.LastIndexOf('<', Math.Clamp(reference.Position.Position, 0, page.Length - 1));
        bool isTag = start >= 0 && string.Compare(page, start + 1, element.LocalName, 0, element.LocalName.Length, StringComparison.OrdinalIgnoreCase) == 0;
        return isTag ? Close(page, start) : -1;
    }

    private static int Close(string page, int start)
    {
        char quote = '\0';
        for (int i = start; i < page.Length; i++)
        {
            char c = page[i];
            if (quote == '\0' && c == '>')
            {
                return i + 1;
            }

            quote = quote == c ? '\0' : quote == '\0' && c is '"' or '\'' ? c : quote;
        }

        return -1;
    }
}
