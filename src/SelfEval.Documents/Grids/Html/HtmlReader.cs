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

    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        var flow = new List<FlowItem>();
        bool hasFrames = false;
        foreach (byte[] page in WebArchive.IsOne(bytes) ? WebArchive.Pages(bytes) : [bytes])
        {
            using IHtmlDocument document = Parse(page, session);
            hasFrames |= document.QuerySelector("frameset") is not null;
            flow.AddRange(document.Body is null ? [] : new HtmlStory(session).Flow(document.Body));
        }

        return flow.Count == 0 && hasFrames ? throw new DocumentRefusedException(ReadingDiagnostics.FramesOnly, "") : new FlowLayout(session).Blocks(flow);
    }

    private static IHtmlDocument Parse(byte[] bytes, ReadingSession session)
    {
        if (bytes.AsSpan().Count((byte)'<') > MostTags)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DocumentTooSlow, "", ReadingLimits.Milliseconds / 1000);
        }

        string text = HtmlEncoding.Of(bytes, session).GetString(bytes).TrimStart('\uFEFF');
        if (TagDepth.IsAbove(text, MostDepth))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        return new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true }).ParseDocument(text);
    }
}
