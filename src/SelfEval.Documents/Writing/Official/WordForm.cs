using System.Xml.Linq;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Writes an official form as a Word file (.docx), each part on paper of its own, with lists to choose from.</summary>
internal static class WordForm
{
    private const string Prompt = "请选择";
    private const int LongSide = 16_838;
    private const int ShortSide = 11_906;
    private const int Margin = 800;

    /// <summary>Half points: 三号, 四号, 五号, 小五.</summary>
    private const int TitleSize = 32;
    private const int TextSize = 28;
    private const int LineSize = 21;
    private const int CellSize = 18;

    private static readonly XNamespace W = WordStyles.W;

    public static void Write(OfficialForm form, Stream output) => PackageParts.Write(output,
        ("[Content_Types].xml", PackageParts.ContentTypes(("/word/document.xml", WordStyles.Type + "document.main+xml"), ("/word/styles.xml", WordStyles.Type + "styles+xml"), ("/word/fontTable.xml", WordStyles.Type + "fontTable+xml"))),
        ("_rels/.rels", PackageParts.Relations(("officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", PackageParts.Relations(("styles", "styles.xml"), ("fontTable", "fontTable.xml"))),
        ("word/styles.xml", WordStyles.Styles()),
        ("word/fontTable.xml", WordStyles.Fonts()),
        ("word/document.xml", new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "body",
            form.Sections.SelectMany((s, i) => Section(s, isLast: i == form.Sections.Count - 1))))));

    private static IEnumerable<XElement> Section(OfficialSection section, bool isLast)
    {
        XElement paper = Paper(section.IsLandscape);
        return [.. Heading(section), .. section.Paragraphs.Select(Text), .. Tables(section), .. Closing(section), .. isLast ? [paper] : new[] { new XElement(W + "p", new XElement(W + "pPr", Tight(), paper)) }];
    }

    private static IEnumerable<XElement> Heading(OfficialSection section)
    {
        IEnumerable<XElement> caption = section.Caption.Length > 0 ? [Paragraph(section.Caption, TextSize, WordStyles.Heavy)] : [];
        return [.. caption, .. section.Titles.Select((t, i) => Paragraph(t, i == 0 ? TitleSize : LineSize, i == 0 ? WordStyles.Heavy : WordStyles.Plain, isCentred: true))];
    }

    private static XElement Text(string text) => new(W + "p",
        new XElement(W + "pPr", new XElement(W + "spacing", Value("line", 540), Value("lineRule", "exact")), new XElement(W + "ind", Value("firstLineChars", 200), Value("firstLine", 560))), Runs(text, TextSize, WordStyles.Running));

    private static IEnumerable<XElement> Closing(OfficialSection section) => section.Closing.Length > 0 ? [Paragraph(section.Closing, LineSize, WordStyles.Plain)] : [];

    /// <summary>A head row is repeated only at the top of a table: the indicators are a table of their own, right below the other.</summary>
    private static IEnumerable<XElement> Tables(OfficialSection section)
    {
        if (section.Table is not { } table)
        {
            return [];
        }

        return table.HeadRow is { } head and > 0
            ? [Table(table, 0, head, section.IsLandscape), new XElement(W + "p", new XElement(W + "pPr", Tight())), Table(table, head, table.Rows, section.IsLandscape)]
            : [Table(table, 0, table.Rows, section.IsLandscape)];
    }

    private static XElement Table(OfficialTable table, int first, int end, bool isLandscape)
    {
        int width = (isLandscape ? LongSide : ShortSide) - (2 * Margin);
        int[] widths = [.. table.Widths.Select(w => width * w / table.Widths.Sum())];
        OfficialCell?[,] slots = table.Slots();
        return new XElement(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", Value("w", widths.Sum()), Value("type", "dxa")),
                new XElement(W + "tblBorders", WordStyles.Borders.Select(side => new XElement(W + side, Value("val", "single"), Value("sz", 4)))), new XElement(W + "tblLayout", Value("type", "fixed")),
                new XElement(W + "tblCellMar", new XElement(W + "left", Value("w", 60), Value("type", "dxa")), new XElement(W + "right", Value("w", 60), Value("type", "dxa")))),
            new XElement(W + "tblGrid", widths.Select(w => new XElement(W + "gridCol", Value("w", w)))),
            Enumerable.Range(first, end - first).Select(r => new XElement(W + "tr",
                new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "trHeight", Value("val", 310), Value("hRule", "atLeast")), r == table.HeadRow ? new XElement(W + "tblHeader") : null),
                Slots(slots, r).Select(s => Cell(s.Cell, s.IsFirst, widths)))));
    }

    /// <summary>The cells of a row; a cell that reaches down from above is there again, and says so.</summary>
    private static IEnumerable<(OfficialCell Cell, bool IsFirst)> Slots(OfficialCell?[,] slots, int row)
    {
        int column = 0;
        while (column < slots.GetLength(1))
        {
            OfficialCell cell = slots[row, column] ?? new OfficialCell("", row, column);
            yield return (cell, cell.Row == row);
            column += cell.ColumnSpan;
        }
    }

    private static XElement Cell(OfficialCell cell, bool isFirst, int[] widths)
    {
        XElement? merge = cell.RowSpan == 1 ? null : isFirst ? new XElement(W + "vMerge", Value("val", "restart")) : new XElement(W + "vMerge");
        return new XElement(W + "tc",
            new XElement(W + "tcPr", new XElement(W + "tcW", Value("w", widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum()), Value("type", "dxa")),
                cell.ColumnSpan > 1 ? new XElement(W + "gridSpan", Value("val", cell.ColumnSpan)) : null, merge,
                cell.IsUpright ? new XElement(W + "textDirection", Value("val", "tbRlV")) : null, new XElement(W + "vAlign", Value("val", "center"))),
            isFirst && cell.Choices.Count > 0 ? ListParagraph(cell) : Paragraph(isFirst ? cell.Text : "", CellSize, cell.IsHead ? WordStyles.Heavy : WordStyles.Plain, isCentred: !cell.IsLong));
    }

    private static XElement ListParagraph(OfficialCell cell) => new(W + "p", Centred(),
        new XElement(W + "sdt",
            new XElement(W + "sdtPr", new XElement(W + "dropDownList", cell.Choices.Select(c => new XElement(W + "listItem", Value("displayText", c), Value("value", c))))),
            new XElement(W + "sdtContent", Runs(cell.Text.Length > 0 ? cell.Text : Prompt, CellSize, WordStyles.Plain))));

    private static XElement Paragraph(string text, int size, XElement font, bool isCentred = false) => new(W + "p", isCentred ? Centred() : null, Runs(text, size, font));

    private static XElement Centred() => new(W + "pPr", new XElement(W + "jc", Value("val", "center")));

    /// <summary>A paragraph that takes no room of its own.</summary>
    private static XElement Tight() => new(W + "spacing", Value("before", 0), Value("after", 0), Value("line", 20), Value("lineRule", "exact"));

    private static IEnumerable<XElement> Runs(string text, int size, XElement font) => PlainXml.Text(text).Split('\n').Select((line, i) => new XElement(W + "r",
        new XElement(W + "rPr", font.Elements(), new XElement(W + "sz", Value("val", size)), new XElement(W + "szCs", Value("val", size))),
        i > 0 ? new XElement(W + "br") : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line)));

    private static XElement Paper(bool isLandscape) => new(W + "sectPr",
        new XElement(W + "pgSz", Value("w", isLandscape ? LongSide : ShortSide), Value("h", isLandscape ? ShortSide : LongSide), isLandscape ? Value("orient", "landscape") : null),
        new XElement(W + "pgMar", Value("top", Margin), Value("right", Margin), Value("bottom", Margin), Value("left", Margin), Value("header", 600), Value("footer", 600), Value("gutter", 0)));

    private static XAttribute Value(string name, object value) => new(W + name, value);
}
