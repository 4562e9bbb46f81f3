using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Narrative;

/// <summary>
/// Takes a paragraph apart where a new point begins within it (分项): 一是…。二是…. So are lists written, and so do two paragraphs of a
/// PDF look whose border the paper does not show.
/// </summary>
internal static partial class ListedParts
{
    /// <summary>A line of this length that ends without a stop goes on in the next; a heading is shorter.</summary>
    private const int FullLine = 28;

    /// <summary>The report's points in order: lines that a page or a break cut apart are joined, paragraphs that hold several points are parted.</summary>
    public static IEnumerable<Paragraph> In(IEnumerable<Paragraph> paragraphs)
    {
        Paragraph? open = null;
        foreach (Paragraph paragraph in paragraphs)
        {
            if (open is not null && GoesOn(open.Text, paragraph.Text))
            {
                open = new Paragraph(open.Place, open.Text.TrimEnd() + paragraph.Text.TrimStart());
                continue;
            }

            foreach (Paragraph part in open is null ? [] : Of(open))
            {
                yield return part;
            }

            open = paragraph;
        }

        foreach (Paragraph part in open is null ? [] : Of(open))
        {
            yield return part;
        }
    }

    private static bool GoesOn(string text, string next) => text.TrimEnd() is { Length: >= FullLine } line && !"。！？；：.!?;:）)".Contains(line[^1]) && !Marker().IsMatch(next);

    private static IEnumerable<Paragraph> Of(Paragraph paragraph)
    {
        int start = 0;
        foreach (Match match in Border().Matches(paragraph.Text))
        {
            yield return new Paragraph(paragraph.Place, paragraph.Text[start..match.Index].Trim());
            start = match.Index;
        }

        yield return start == 0 ? paragraph : new Paragraph(paragraph.Place, paragraph.Text[start..].Trim());
    }

    [GeneratedRegex(@"(?<=[。；;：:\n])\s*(?=[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳])")]
    private static partial Regex Border();

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳]|附件|附表)")]
    private static partial Regex Marker();
}
