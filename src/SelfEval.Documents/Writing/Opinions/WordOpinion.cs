using System.Xml.Linq;

namespace SelfEval.Documents.Writing.Opinions;

/// <summary>Opinions as a Word file (.docx), A4 upright, each on a page of its own.</summary>
internal static class WordOpinion
{
    /// <summary>Width of the text, twentieths of a point.</summary>
    private const int Width = 9_600;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static void Write(IReadOnlyList<IReadOnlyList<OpinionBlock>> opinions, Stream output) => PackageParts.Write(output,
        ("[Content_Types].xml", PackageParts.ContentTypes(("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"))),
        ("_rels/.rels", PackageParts.Relations(("officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", PackageParts.Relations(("styles", "styles.xml"))),
        ("word/styles.xml", Styles()),
        ("word/document.xml", new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "body",
            opinions.SelectMany((o, i) => o.SelectMany((b, j) => Block(b, startsPage: b.BeginsPage || (i > 0 && j == 0)))),
            new XElement(W + "sectPr", new XElement(W + "pgSz", Value("w", 11906), Value("h", 16838)), new XElement(W + "pgMar", Value("top", 1000), Value("right", 1150), Value("bottom", 1000), Value("left", 1150), Value("header", 600), Value("footer", 600), Value("gutter", 0)))))));

    private static XElement Styles() => new(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "docDefaults",
        new XElement(W + "rPrDefault", new XElement(W + "rPr", new XElement(W + "rFonts", Value("ascii", "Times New Roman"), Value("hAnsi", "Times New Roman"), Value("eastAsia", "宋体")), new XElement(W + "sz", Value("val", 21)))),
        new XElement(W + "pPrDefault", new XElement(W + "pPr", new XElement(W + "spacing", Value("after", 60))))));

    private static IEnumerable<XElement> Block(OpinionBlock block, bool startsPage) => block.Kind switch
    {
        OpinionBlockKind.Table => [Table(block), new XElement(W + "p", new XElement(W + "pPr", new XElement(W + "spacing", Value("after", 0), Value("line", 120), Value("lineRule", "exact"))))],
        OpinionBlockKind.Title => [Paragraph(block.Text, size: 32, isBold: true, isCentred: true, startsPage)],
        OpinionBlockKind.Heading => [Paragraph(block.Text, size: 22, isBold: true, isCentred: false, startsPage)],
        _ => [Paragraph(block.Text, size: 21, isBold: false, isCentred: false, startsPage)],
    };

    private static XElement Table(OpinionBlock block)
    {
        int[] widths = [.. block.Widths.Select(w => w * Width / 100)];
        return new XElement(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", Value("w", widths.Sum()), Value("type", "dxa")), new XElement(W + "tblBorders", Borders.Select(side => new XElement(W + side, Value("val", "single"), Value("sz", 4)))), new XElement(W + "tblLayout", Value("type", "fixed"))),
            new XElement(W + "tblGrid", widths.Select(w => new XElement(W + "gridCol", Value("w", w)))),
            block.Rows.Select((row, i) => new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit"), i == 0 ? new XElement(W + "tblHeader") : null),
                row.Select((text, c) => new XElement(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", Value("w", widths[c]), Value("type", "dxa"))), Paragraph(text, size: 18, isBold: i == 0, isCentred: i == 0, startsPage: false))))));
    }

    private static XElement Paragraph(string text, int size, bool isBold, bool isCentred, bool startsPage) => new(W + "p",
        new XElement(W + "pPr", startsPage ? new XElement(W + "pageBreakBefore") : null, isCentred ? new XElement(W + "jc", Value("val", "center")) : null),
        PlainXml.Text(text).Split('\n').Select((line, i) => new XElement(W + "r", new XElement(W + "rPr", isBold ? new XElement(W + "b") : null, new XElement(W + "sz", Value("val", size))),
            i > 0 ? new XElement(W + "br") : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line))));

    private static XAttribute Value(string name, object value) => new(W + name, value);
}
