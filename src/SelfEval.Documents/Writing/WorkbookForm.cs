using System.Globalization;
using System.Xml.Linq;

namespace SelfEval.Documents.Writing;

/// <summary>Writes an official form as a workbook (.xlsx) with lists to choose from. Text is text: nothing in it is ever a formula.</summary>
internal static class WorkbookForm
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly int[] Widths = [8, 12, 18, 26, 18, 18, 9, 11, 28];

    public static void Write(OfficialForm form, Stream output) => PackageParts.Write(output,
        ("[Content_Types].xml", PackageParts.ContentTypes(("/xl/workbook.xml", Type + "sheet.main+xml"), ("/xl/worksheets/sheet1.xml", Type + "worksheet+xml"), ("/xl/styles.xml", Type + "styles+xml"))),
        ("_rels/.rels", PackageParts.Relations(("officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", PackageParts.Relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        ("xl/workbook.xml", new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
            new XElement(Main + "sheets", new XElement(Main + "sheet", new XAttribute("name", "自评表"), new XAttribute("sheetId", 1), new XAttribute(Relation + "id", "rId1"))))),
        ("xl/styles.xml", Styles()),
        ("xl/worksheets/sheet1.xml", Sheet(form)));

    private static XElement Sheet(OfficialForm form)
    {
        OfficialCell[] merged = [.. form.Cells.Where(c => c.RowSpan > 1 || c.ColumnSpan > 1)];
        return new XElement(Main + "worksheet",
            new XElement(Main + "cols", Widths.Select((w, i) => new XElement(Main + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", w), new XAttribute("customWidth", 1)))),
            new XElement(Main + "sheetData", Enumerable.Range(0, form.Rows).Select(r => Row(form, r))),
            new XElement(Main + "mergeCells", new XAttribute("count", merged.Length), merged.Select(c => new XElement(Main + "mergeCell", new XAttribute("ref", Range(c))))),
            Lists(form));
    }

    /// <summary>Every slot gets the border, covered ones too.</summary>
    private static XElement Row(OfficialForm form, int row) => new(Main + "row", new XAttribute("r", row + 1),
        Enumerable.Range(0, OfficialForm.Columns).Select(column => form.Cells.FirstOrDefault(c => c.Row == row && c.Column == column) is { } cell
            ? Cell(cell)
            : new XElement(Main + "c", new XAttribute("r", Address(row, column)), new XAttribute("s", 1))));

    private static XElement Cell(OfficialCell cell)
    {
        var element = new XElement(Main + "c", new XAttribute("r", Address(cell.Row, cell.Column)), new XAttribute("s", cell.Row == 0 ? 3 : cell.IsHead ? 2 : 1));
        if (cell.Number is { } number)
        {
            element.Add(new XElement(Main + "v", number.ToString(CultureInfo.InvariantCulture)));
        }
        else if (cell.Text.Length > 0)
        {
            element.Add(new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), cell.Text)));
        }

        return element;
    }

    private static XElement? Lists(OfficialForm form)
    {
        XElement[] lists = [.. form.Cells.Where(c => c.Choices.Count > 0).GroupBy(c => c.Column).Select(column => new XElement(Main + "dataValidation",
            new XAttribute("type", "list"), new XAttribute("allowBlank", 1), new XAttribute("sqref", $"{Address(column.Min(c => c.Row), column.Key)}:{Address(column.Max(c => c.Row), column.Key)}"),
            new XElement(Main + "formula1", $"\"{string.Join(',', column.First().Choices)}\"")))];
        return lists.Length == 0 ? null : new XElement(Main + "dataValidations", new XAttribute("count", lists.Length), lists);
    }

    private static XElement Styles()
    {
        static XElement Xf(int font, int border, string align) => new(Main + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", font), new XAttribute("fillId", 0), new XAttribute("borderId", border),
            new XAttribute("applyAlignment", 1), new XElement(Main + "alignment", new XAttribute("horizontal", align), new XAttribute("vertical", "center"), new XAttribute("wrapText", 1)));
        static XElement Font(int size, bool bold) => new(Main + "font", bold ? new XElement(Main + "b") : null, new XElement(Main + "sz", new XAttribute("val", size)), new XElement(Main + "name", new XAttribute("val", "宋体")));
        XElement Thin(string side) => new(Main + side, new XAttribute("style", "thin"), new XElement(Main + "color", new XAttribute("auto", 1)));
        return new XElement(Main + "styleSheet",
            new XElement(Main + "fonts", new XAttribute("count", 3), Font(11, false), Font(11, true), Font(16, true)),
            new XElement(Main + "fills", new XAttribute("count", 1), new XElement(Main + "fill", new XElement(Main + "patternFill", new XAttribute("patternType", "none")))),
            new XElement(Main + "borders", new XAttribute("count", 2), new XElement(Main + "border"), new XElement(Main + "border", Thin("left"), Thin("right"), Thin("top"), Thin("bottom"))),
            new XElement(Main + "cellStyleXfs", new XAttribute("count", 1), new XElement(Main + "xf")),
            new XElement(Main + "cellXfs", new XAttribute("count", 4), Xf(0, 0, "general"), Xf(0, 1, "center"), Xf(1, 1, "center"), Xf(2, 0, "center")));
    }

    private static string Range(OfficialCell cell) => $"{Address(cell.Row, cell.Column)}:{Address(cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}";

    private static string Address(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
