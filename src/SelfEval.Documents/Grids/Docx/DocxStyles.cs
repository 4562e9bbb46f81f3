using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Grids.Docx;

/// <summary>Which styles of a document hide their text (隐藏文字的样式).</summary>
internal sealed class DocxStyles
{
    private readonly HashSet<string> _hidden;

    private DocxStyles(HashSet<string> hidden) => _hidden = hidden;

    /// <summary>True where a run's own properties, or else its style, hide the text.</summary>
    public bool Hides(XElement? properties, string styleElement) => properties.Switch("vanish") ?? HasHiddenStyle(properties, styleElement);

    public bool HidesParagraph(XElement? properties) => HasHiddenStyle(properties, "pStyle");

    private bool HasHiddenStyle(XElement? properties, string styleElement) =>
        _hidden.Count > 0 && properties?.Child(styleElement)?.Value() is { } style && _hidden.Contains(style);

    public static DocxStyles Load(OfficePackage package, string main)
    {
        string? part = package.Related(main, "styles").FirstOrDefault(package.Has);
        return new DocxStyles(part is null || !Mentions(package, part) ? [] : Hidden(package.Load(part)!));
    }

    /// <summary>Most style parts are long and hide nothing: a look at the bytes spares the parsing.</summary>
    private static bool Mentions(OfficePackage package, string part)
    {
        using Stream stream = package.OpenBytes(part);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf("vanish"u8) >= 0;
    }

    private static HashSet<string> Hidden(XElement styles)
    {
        Dictionary<string, XElement> byId = [];
        foreach (XElement style in styles.Elements().Where(e => e.Name.LocalName == "style"))
        {
            byId.TryAdd(style.Value("styleId") ?? "", style);
        }

        return [.. byId.Keys.Where(id => IsHidden(byId, id, 0))];
    }

    private static bool IsHidden(Dictionary<string, XElement> styles, string id, int depth) =>
        depth < 20 && styles.TryGetValue(id, out XElement? style)
        && (style.Child("rPr").Switch("vanish") ?? (style.Child("basedOn")?.Value() is { } parent && IsHidden(styles, parent, depth + 1)));
}
