using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SelfEval.Documents.Grids.Flow;

namespace SelfEval.Documents.Grids.Html;

/// <summary>Reads web pages, also those that Word, Excel and WPS save (网页): text and tables as a browser shows them.</summary>
internal static class HtmlReader
{
    /// <summary>A page of more elements would fill the memory; a form has some thousand.</summary>
    private const int MostTags = 3_000_000;

    /// <summary>Pages that forget to close tags reach some hundred.</summary>
    private const int MostDepth = 5_000;

    public static IReadOnlyList<DocumentBlock> Read(byte[] content, ReadingSession session)
    {
        byte[] bytes = WebArchive.IsOne(content) ? WebArchive.Page(content) : content;
        if (bytes.AsSpan().Count((byte)'<') > MostTags)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DocumentTooSlow, "", ReadingLimits.Milliseconds / 1000);
        }

        Encoding encoding = HtmlEncoding.Of(bytes, session);
        string text = encoding.GetString(bytes).TrimStart('\uFEFF');
        if (TagDepth.IsAbove(text, MostDepth))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true });
        using IHtmlDocument page = parser.ParseDocument(text);
        return page.Body is null ? [] : new FlowLayout(session).Blocks(new HtmlStory(session).Flow(page.Body));
    }
}
