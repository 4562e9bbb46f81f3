using System.Globalization;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Repeats a row of a sheet below itself (插入行): what stands below moves down, with merged areas, lists and formulas.</summary>
internal static class SheetRows
{
    /// <param name="sheet">The root of the sheet's part.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="times">How often.</param>
    /// <param name="keptColumns">Columns whose text is repeated too.</param>
    public static void Repeat(XElement sheet, int row, int times, IReadOnlyCollection<int> keptColumns)
    {
        XElement data = sheet.Child("sheetData")!;
        foreach (XElement line in data.Elements().Where(l => SheetCells.RowOf(l) > row))
        {
            Move(line, SheetCells.RowOf(line) + times);
        }

        Reach(sheet, row, times);
        SheetCells.Find(data, row, 0);
        XElement source = data.Elements().First(l => SheetCells.RowOf(l) == row);
        for (int i = times; i > 0; i--)
        {
            source.AddAfterSelf(Clone(source, row + i, keptColumns));
        }
    }

    private static void Move(XElement line, int row)
    {
        line.SetAttributeValue("r", (row + 1).ToString(CultureInfo.InvariantCulture));
        foreach (XElement cell in line.Elements())
        {
            if (CellAddress.TryRead(cell.Value("r") ?? "", out int _, out int column))
            {
                cell.SetAttributeValue("r", CellAddress.Write(row, column));
            }
        }
    }

    private static XElement Clone(XElement source, int row, IReadOnlyCollection<int> keptColumns)
    {
        var clone = new XElement(source);
        Move(clone, row);
        foreach (XElement cell in clone.Elements())
        {
            if (!CellAddress.TryRead(cell.Value("r") ?? "", out int _, out int column) || !keptColumns.Contains(column))
            {
                cell.RemoveNodes();
                cell.Attribute("t")?.Remove();
            }
        }

        return clone;
    }

    /// <summary>References in formulas and in whatever lies over the sheet; the row's own merged cells are merged in its copies too.</summary>
    private static void Reach(XElement sheet, int row, int times)
    {
        foreach (XElement element in sheet.Descendants().ToArray())
        {
            string? attribute = element.Name.LocalName switch { "mergeCell" or "autoFilter" or "hyperlink" or "dimension" => "ref", "dataValidation" or "conditionalFormatting" => "sqref", _ => null };
            if (element.Name.LocalName == "mergeCell")
            {
                Merge(element, row, times);
            }
            else if (attribute is not null && element.Value(attribute) is { } reference)
            {
                element.SetAttributeValue(attribute, SheetReferences.Shift(reference, row, times));
            }
            else if (element.Name.LocalName is "f" or "formula" or "formula1" or "formula2" && !element.HasElements && element.Value.Length > 0 && !element.Value.StartsWith('"'))
            {
                element.Value = SheetReferences.Shift(element.Value, row, times);
            }
        }

        sheet.Child("mergeCells")?.SetAttributeValue("count", sheet.Child("mergeCells")!.Elements().Count());
    }

    private static void Merge(XElement merge, int row, int times)
    {
        if (!CellAddress.TryReadRange(merge.Value("ref") ?? "", out MergedRange range))
        {
            return;
        }

        bool isOfRow = range.FirstRow == row && range.LastRow == row;
        int first = range.FirstRow > row ? range.FirstRow + times : range.FirstRow;
        int last = range.LastRow > row || (range.LastRow == row && !isOfRow) ? range.LastRow + times : range.LastRow;
        merge.SetAttributeValue("ref", Range(first, range.FirstColumn, last, range.LastColumn));
        for (int i = 1; isOfRow && i <= times; i++)
        {
            merge.AddAfterSelf(new XElement(merge.Name, new XAttribute("ref", Range(row + i, range.FirstColumn, row + i, range.LastColumn))));
        }
    }

    private static string Range(int firstRow, int firstColumn, int lastRow, int lastColumn) => $"{CellAddress.Write(firstRow, firstColumn)}:{CellAddress.Write(lastRow, lastColumn)}";
}
