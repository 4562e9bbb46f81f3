using AngleSharp.Dom;

namespace SelfEval.Documents.Grids.Html;

/// <summary>What an element's own attributes say about how it is shown (行内样式); style sheets are not evaluated.</summary>
internal static class HtmlStyle
{
    private static readonly string[] Hiding = ["display:none", "visibility:hidden", "visibility:collapse", "mso-hide:all"];

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "rt", "rp", "svg", "iframe", "object", "embed", "applet", "datalist", "audio", "video", "canvas", "map", "xml",
    };

    /// <summary>True for an element that begins and ends on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>True for an element that a browser shows nothing of.</summary>
    public static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName);

    public static bool IsHidden(IElement element) => element.HasAttribute("hidden") || (Compact(element) is { } style && Hiding.Any(h => style.Contains(h, StringComparison.Ordinal)));

    public static bool KeepsLines(IElement element) =>
        element.LocalName is "pre" or "textarea" || (Compact(element)?.Contains("white-space:pre", StringComparison.Ordinal) ?? false);

    /// <summary>The symbol font that an element sets for its text; empty where it sets another font; null where it sets none.</summary>
    public static string? SymbolFont(IElement element)
    {
        string? font = element.LocalName == "font" ? element.GetAttribute("face") : null;
        if (font is null && (element.GetAttribute("style") is not { } style || !style.Contains("font", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        font ??= Family(element.GetAttribute("style")!);
        return font is null ? null : font.Split(',')[0].Trim(' ', '"', '\'');
    }

    private static string? Family(string style) =>
        style.Split(';').Select(d => d.Split(':', 2)).Where(d => d.Length == 2 && d[0].Trim().ToUpperInvariant() is "FONT-FAMILY" or "FONT")
            .Select(d => d[0].Trim().Length == 4 ? "" : d[1]).LastOrDefault();

    private static string? Compact(IElement element) =>
        element.GetAttribute("style") is { } style ? string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() : null;
}
