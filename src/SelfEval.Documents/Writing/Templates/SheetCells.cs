using System.Globalization;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Cells in the XML of a sheet (工作表单元格), by row and column.</summary>
internal static class SheetCells
{
    /// <summary>The cell; put into its place where the sheet has none there.</summary>
    public static XElement Find(XElement data, int row, int column)
    {
        XElement line = Row(data, row);
        XElement? later = null;
        foreach (XElement cell in line.Elements().Where(e => e.Name.LocalName == "c"))
        {
            int at = ColumnOf(cell);
            if (at == column)
            {
                return cell;
            }

            later ??= at > column ? cell : null;
        }

        var added = new XElement(data.Name.Namespace + "c", new XAttribute("r", CellAddress.Write(row, column)));
        if (later is null)
        {
            line.Add(added);
        }
        else
        {
            later.AddBeforeSelf(added);
        }

        return added;
    }

    public static int RowOf(XElement row) => int.TryParse(row.Value("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number - 1 : -1;

    private static int ColumnOf(XElement cell) => CellAddress.TryRead(cell.Value("r") ?? "", out int _, out int column) ? column : -1;

    private static XElement Row(XElement data, int row)
    {
        XElement? later = null;
        foreach (XElement line in data.Elements())
        {
            int at = RowOf(line);
            if (at == row)
            {
                return line;
            }

            later ??= at > row ? line : null;
        }

        var added = new XElement(data.Name.Namespace + "row", new XAttribute("r", row + 1));
        if (later is null)
        {
            data.Add(added);
        }
        else
        {
            later.AddBeforeSelf(added);
        }

        return added;
    }
}
