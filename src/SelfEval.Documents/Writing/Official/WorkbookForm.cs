using System.Globalization;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Writes an official form as a workbook (.xlsx), a part a sheet, with lists to choose from. Text is text: nothing in it is ever a formula.</summary>
internal static class WorkbookForm
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(OfficialForm form, Stream output)
    {
        SheetLayout[] sheets = [.. form.Sections.Select(s => new SheetLayout(s))];
        PackageParts.Write(output,
        [
            ("[Content_Types].xml", PackageParts.ContentTypes([("/xl/workbook.xml", Type + "sheet.main+xml"), ("/xl/styles.xml", Type + "styles+xml"), .. sheets.Select((_, i) => ($"/xl/worksheets/sheet{i + 1}.xml", Type + "worksheet+xml"))])),
            ("_rels/.rels", PackageParts.Relations(("officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", PackageParts.Relations([.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")])),
            ("xl/workbook.xml", Workbook(sheets)),
            ("xl/styles.xml", SheetStyles.Part()),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", Sheet(s))),
        ]);
    }

    private static XElement Workbook(SheetLayout[] sheets)
    {
        XElement[] heads = [.. sheets.Select((s, i) => (s, i)).Where(x => x.s.Section.Table?.HeadRow is not null).Select(x => new XElement(Main + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", x.i),
            $"'{x.s.Section.Name}'!${x.s.First + x.s.Section.Table!.HeadRow + 1}:${x.s.First + x.s.Section.Table.HeadRow + 1}"))];
        return new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
            new XElement(Main + "bookViews", new XElement(Main + "workbookView", new XAttribute("activeTab", sheets.Length - 1))),
            new XElement(Main + "sheets", sheets.Select((s, i) => new XElement(Main + "sheet", new XAttribute("name", s.Section.Name), new XAttribute("sheetId", i + 1), new XAttribute(Relation + "id", $"rId{i + 1}")))),
            heads.Length == 0 ? null : new XElement(Main + "definedNames", heads),
            new XElement(Main + "calcPr", new XAttribute("calcId", 191029), new XAttribute("fullCalcOnLoad", 1)));
    }

    private static XElement Sheet(SheetLayout sheet)
    {
        (OfficialCell Cell, SheetStyle Style)[] cells = [.. sheet.Cells];
        ILookup<int, (OfficialCell Cell, SheetStyle Style)> rows = cells.ToLookup(c => c.Cell.Row);
        OfficialCell[] merged = [.. cells.Select(c => c.Cell).Where(c => c.RowSpan > 1 || c.ColumnSpan > 1)];
        return new XElement(Main + "worksheet",
            new XElement(Main + "sheetPr", new XElement(Main + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(Main + "cols", sheet.Widths.Select((w, i) => new XElement(Main + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", Math.Round(w, 2)), new XAttribute("customWidth", 1)))),
            new XElement(Main + "sheetData", Enumerable.Range(0, sheet.Rows).Select(r => Row(sheet, r, rows[r]))),
            merged.Length == 0 ? null : new XElement(Main + "mergeCells", new XAttribute("count", merged.Length), merged.Select(c => new XElement(Main + "mergeCell", new XAttribute("ref", Range(c))))),
            Lists(cells.Select(c => c.Cell)),
            new XElement(Main + "printOptions", new XAttribute("horizontalCentered", 1)),
            new XElement(Main + "pageMargins", new XAttribute("left", 0.5), new XAttribute("right", 0.5), new XAttribute("top", 0.6), new XAttribute("bottom", 0.6), new XAttribute("header", 0.3), new XAttribute("footer", 0.3)),
            new XElement(Main + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", sheet.Section.IsLandscape ? "landscape" : "portrait"), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", sheet.Pages)),
            new XElement(Main + "headerFooter", new XElement(Main + "oddFooter", "&C第 &P 页，共 &N 页")));
    }

    /// <summary>Every slot of the table gets the border, covered ones too.</summary>
    private static XElement Row(SheetLayout sheet, int row, IEnumerable<(OfficialCell Cell, SheetStyle Style)> cells)
    {
        Dictionary<int, (OfficialCell Cell, SheetStyle Style)> at = cells.ToDictionary(c => c.Cell.Column);
        bool isOfTable = row >= sheet.First && row < sheet.First + (sheet.Section.Table?.Rows ?? 0);
        (double points, bool isFixed) = sheet.HeightOf(row);
        return new XElement(Main + "row", new XAttribute("r", row + 1),
            new XAttribute("ht", points), isFixed ? new XAttribute("customHeight", 1) : null,
            Enumerable.Range(0, sheet.Columns).Where(c => isOfTable || at.ContainsKey(c)).Select(column => at.TryGetValue(column, out (OfficialCell Cell, SheetStyle Style) found)
                ? Cell(found.Cell, found.Style, sheet.First)
                : new XElement(Main + "c", new XAttribute("r", CellAddress.Write(row, column)), new XAttribute("s", (int)SheetStyle.Plain))));
    }

    private static XElement Cell(OfficialCell cell, SheetStyle style, int first)
    {
        string text = PlainXml.SheetText(cell.Text);
        var element = new XElement(Main + "c", new XAttribute("r", CellAddress.Write(cell.Row, cell.Column)), new XAttribute("s", (int)Quoted(style, text)));
        if (cell.Number is { } number && SumCheck.Fits(number))
        {
            element.Add(cell.SumOf.Count == 0 ? null : new XElement(Main + "f", Formula(cell, first)), new XElement(Main + "v", number.ToString(CultureInfo.InvariantCulture)));
        }
        else if (text.Length > 0)
        {
            element.Add(new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
        }

        return element;
    }

    private static string Formula(OfficialCell cell, int first) => $"SUM({string.Join(',', cell.SumOf.Select(r => r.FirstRow == r.LastRow ? CellAddress.Write(r.FirstRow + first, r.Column) : $"{CellAddress.Write(r.FirstRow + first, r.Column)}:{CellAddress.Write(r.LastRow + first, r.Column)}"))})";

    /// <summary>Words that begin like a formula stay words when a person edits them.</summary>
    private static SheetStyle Quoted(SheetStyle style, string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@'
        ? style switch { SheetStyle.Plain => SheetStyle.PlainQuoted, SheetStyle.Words => SheetStyle.WordsQuoted, _ => style }
        : style;

    private static XElement? Lists(IEnumerable<OfficialCell> cells)
    {
        XElement[] lists = [.. cells.Where(c => c.Choices.Count > 0).GroupBy(c => c.Column).Select(column => new XElement(Main + "dataValidation",
            new XAttribute("type", "list"), new XAttribute("allowBlank", 1), new XAttribute("sqref", $"{CellAddress.Write(column.Min(c => c.Row), column.Key)}:{CellAddress.Write(column.Max(c => c.Row), column.Key)}"),
            new XElement(Main + "formula1", $"\"{string.Join(',', column.First().Choices)}\"")))];
        return lists.Length == 0 ? null : new XElement(Main + "dataValidations", new XAttribute("count", lists.Length), lists);
    }

    private static string Range(OfficialCell cell) => $"{CellAddress.Write(cell.Row, cell.Column)}:{CellAddress.Write(cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}";
}
