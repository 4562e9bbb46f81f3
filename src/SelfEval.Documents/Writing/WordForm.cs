using System.Xml.Linq;

namespace SelfEval.Documents.Writing;

/// <summary>Writes an official form as a Word file (.docx) with lists to choose from.</summary>
internal static class WordForm
{
    private const string Prompt = "请选择";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    /// <summary>Twentieths of a point; real widths, since WPS takes them before the table's.</summary>
    private static readonly int[] Widths = [700, 1100, 1700, 2500, 1700, 1700, 900, 1000, 2700];

    public static void Write(OfficialForm form, Stream output) => PackageParts.Write(output,
        ("[Content_Types].xml", PackageParts.ContentTypes(("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))),
        ("_rels/.rels", PackageParts.Relations(("officeDocument", "word/document.xml"))),
        ("word/document.xml", new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Body(form))));

    private static XElement Body(OfficialForm form) => new(W + "body",
        form.Cells.Where(c => c.Row < 2).Select(c => Paragraph(c.Text, isHead: c.Row == 0, centred: true)),
        new XElement(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", Value("w", Widths.Sum()), Value("type", "dxa")),
                new XElement(W + "tblBorders", Borders.Select(side => new XElement(W + side, Value("val", "single"), Value("sz", 4))))),
            new XElement(W + "tblGrid", Widths.Select(w => new XElement(W + "gridCol", Value("w", w)))),
            Enumerable.Range(2, form.Rows - 3).Select(r => new XElement(W + "tr", Slots(form, r)))),
        form.Cells.Where(c => c.Row == form.Rows - 1).Select(c => Paragraph(c.Text, isHead: false, centred: false)),
        new XElement(W + "sectPr", new XElement(W + "pgSz", Value("w", 16838), Value("h", 11906), Value("orient", "landscape"))));

    /// <summary>The cells of a row; a cell that reaches down from above is there again, and says so.</summary>
    private static IEnumerable<XElement> Slots(OfficialForm form, int row)
    {
        int column = 0;
        while (column < OfficialForm.Columns)
        {
            OfficialCell cell = form.Cells.First(c => c.Column == column && c.Row <= row && row < c.Row + c.RowSpan);
            yield return Cell(cell, isFirst: cell.Row == row);
            column += cell.ColumnSpan;
        }
    }

    private static XElement Cell(OfficialCell cell, bool isFirst)
    {
        XElement? merge = cell.RowSpan == 1 ? null : isFirst ? new XElement(W + "vMerge", Value("val", "restart")) : new XElement(W + "vMerge");
        return new XElement(W + "tc",
            new XElement(W + "tcPr", new XElement(W + "tcW", Value("w", Widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum()), Value("type", "dxa")),
                cell.ColumnSpan > 1 ? new XElement(W + "gridSpan", Value("val", cell.ColumnSpan)) : null, merge, new XElement(W + "vAlign", Value("val", "center"))),
            isFirst && cell.Choices.Count > 0 ? ListParagraph(cell) : Paragraph(isFirst ? cell.Text : "", cell.IsHead, centred: true));
    }

    private static XElement ListParagraph(OfficialCell cell) => new(W + "p", Centred(),
        new XElement(W + "sdt",
            new XElement(W + "sdtPr", new XElement(W + "dropDownList", cell.Choices.Select(c => new XElement(W + "listItem", Value("displayText", c), Value("value", c))))),
            new XElement(W + "sdtContent", Run(cell.Text.Length > 0 ? cell.Text : Prompt, isHead: false))));

    private static XElement Paragraph(string text, bool isHead, bool centred) =>
        new(W + "p", centred ? Centred() : null, text.Split('\n').SelectMany((line, i) => i == 0 ? new[] { Run(line, isHead) } : [new XElement(W + "r", new XElement(W + "br")), Run(line, isHead)]));

    private static XElement Centred() => new(W + "pPr", new XElement(W + "jc", Value("val", "center")));

    private static XElement Run(string text, bool isHead) =>
        new(W + "r", isHead ? new XElement(W + "rPr", new XElement(W + "b")) : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static XAttribute Value(string name, object value) => new(W + name, value);
}
