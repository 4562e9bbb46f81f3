using System.Globalization;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Docx;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Writing.Marking;

/// <summary>Comments in a Word file (Word 批注): a comments part, and marks around what stands in one paragraph of the cell.</summary>
internal sealed class MarkedWord : MarkedDocument
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private readonly PackageCopy _copy;
    private readonly CommentAuthor _author;
    private readonly string _main;
    private readonly string? _ownPart;
    private readonly XDocument _document;
    private readonly XDocument _comments;
    private readonly XNamespace _w;
    private readonly IReadOnlyDictionary<string, XElement> _places;
    private int _next;

    public MarkedWord(byte[] bytes, CommentAuthor author)
    {
        _copy = new PackageCopy(bytes);
        _author = author;
        _main = _copy.Package.MainPart ?? "word/document.xml";
        _document = _copy.Load(_main);
        _w = _document.Root!.Name.Namespace;
        _places = DocxPlaces.Of(_copy.Package, _main, _document.Root);
        _ownPart = _copy.Package.Related(_main, "comments").FirstOrDefault(_copy.Package.Has);
        _comments = _ownPart is null ? new XDocument(new XElement(_w + "comments", new XAttribute(XNamespace.Xmlns + "w", _w.NamespaceName))) : _copy.Load(_ownPart);
        _next = _comments.Root!.Elements().Select(c => int.TryParse(c.Value("id"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id + 1 : 0).DefaultIfEmpty().Max();
    }

    public override bool Has(string place) => Paragraph(place) is not null;

    public override void Add(CellComment comment)
    {
        var id = new XAttribute(_w + "id", _next++);
        _comments.Root!.Add(new XElement(_w + "comment", id, new XAttribute(_w + "author", _author.Shown),
            _author.Date is { } date ? new XAttribute(_w + "date", date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)) : null,
            Line(comment.Head, comment.Colour), comment.Text.Split('\n').Select(t => Line(t, null))));
        Mark(Paragraph(comment.Place)!, id);
    }

    public override void Save(Stream output)
    {
        string part = _ownPart ?? _copy.Unused("word/comments", ".xml");
        if (_ownPart is null)
        {
            bool isStrict = _w.NamespaceName.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal);
            _copy.Relate(_main, (isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "/comments", part);
            _copy.DeclareType(part, CommentsType);
        }

        _copy.Put(part, _comments);
        _copy.Put(_main, _document);
        _copy.Save(output);
    }

    public override void Dispose() => _copy.Dispose();

    private void Mark(XElement paragraph, XAttribute id)
    {
        var start = new XElement(_w + "commentRangeStart", id);
        if (paragraph.Child("pPr") is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            paragraph.AddFirst(start);
        }

        paragraph.Add(new XElement(_w + "commentRangeEnd", id), new XElement(_w + "r", new XElement(_w + "commentReference", id)));
    }

    /// <summary>The paragraph that bears the comment: of a cell the first with text; none in a text box, where Word takes no comments.</summary>
    private XElement? Paragraph(string place)
    {
        if (!_places.TryGetValue(place, out XElement? source))
        {
            return null;
        }

        XElement[] own = source.Name.LocalName == "p" ? [source] : [.. source.Descendants(_w + "p").Where(p => p.Ancestors().First(a => a.Name.LocalName is "tc" or "txbxContent") == source)];
        XElement? paragraph = own.FirstOrDefault(p => p.Descendants(_w + "t").Any(t => t.Value.Trim().Length > 0)) ?? own.FirstOrDefault();
        return paragraph?.Ancestors().LastOrDefault(a => a.Name.LocalName == "txbxContent") is { } box ? box.Ancestors(_w + "p").FirstOrDefault() : paragraph;
    }

    private XElement Line(string text, string? colour) => new(_w + "p", new XElement(_w + "r",
        colour is null ? null : new XElement(_w + "rPr", new XElement(_w + "b"), new XElement(_w + "color", new XAttribute(_w + "val", colour))),
        new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PlainXml.Text(text))));
}
