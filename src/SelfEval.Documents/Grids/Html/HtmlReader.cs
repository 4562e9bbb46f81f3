using System.Text;
using AngleSharp.Dom;
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

    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        var flow = new List<FlowItem>();
        bool hasFrames = false;
        foreach (byte[] page in WebArchive.IsOne(bytes) ? WebArchive.Pages(bytes) : [bytes])
        {
            using IHtmlDocument document = Parse(Text(page, session, out _), new HtmlParserOptions { IsScripting = false, SkipComments = true });
            hasFrames |= document.QuerySelector("frameset") is not null;
            flow.AddRange(document.Body is null ? [] : new HtmlStory(session).Flow(document.Body));
        }

        return flow.Count == 0 && hasFrames ? throw new DocumentRefusedException(ReadingDiagnostics.FramesOnly, "") : new FlowLayout(session).Blocks(flow);
    }

    /// <summary>Where each cell of a page begins, right behind its start tag (单元格在原文中的位置), and the text that these places count in.</summary>
    /// <exception cref="DocumentRefusedException">The page is too much for a reading.</exception>
    public static IReadOnlyDictionary<string, int> Places(byte[] bytes, out string text, out Encoding encoding)
    {
        var session = new ReadingSession();
        var sources = new Dictionary<string, object>(StringComparer.Ordinal);
        text = Text(bytes, session, out encoding);
        using IHtmlDocument document = Parse(text, new HtmlParserOptions { IsScripting = false, SkipComments = true, IsKeepingSourceReferences = true });
        if (document.Body is { } body)
        {
            new FlowLayout(session, sources).Blocks(new HtmlStory(session).Flow(body));
        }

        string page = text;
        return sources.Select(s => (s.Key, Start: StartTag.EndOf(page, (IElement)s.Value))).Where(s => s.Start >= 0).ToDictionary(s => s.Key, s => s.Start, StringComparer.Ordinal);
    }

    private static string Text(byte[] bytes, ReadingSession session, out Encoding encoding)
    {
        if (bytes.AsSpan().Count((byte)'<') > MostTags)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DocumentTooSlow, "", ReadingLimits.Milliseconds / 1000);
        }

        encoding = HtmlEncoding.Of(bytes, session);
        string text = encoding.GetString(bytes).TrimStart('\uFEFF');
        if (TagDepth.IsAbove(text, MostDepth))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        return text;
    }

    private static IHtmlDocument Parse(string text, HtmlParserOptions options) => new HtmlParser(options).ParseDocument(text);
}
