using System.Globalization;
using System.Xml;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Reads one sheet of an .xlsx as a stream (工作表): a million empty rows cost time, not memory.</summary>
internal sealed class XlsxSheet(XlsxBook book, SheetContent content, ReadingSession session)
{
    private int _row = -1;
    private int _column = -1;
    private bool _hidesRows;

    public void Read(string part)
    {
        using XmlReader reader = book.Package.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Take(reader);
            }
        }
    }

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "sheetFormatPr":
                _hidesRows = reader.GetAttribute("zeroHeight") is "1" or "true";
                break;
            case "col":
                TakeColumns(reader);
                break;
            case "row":
                TakeRow(reader);
                break;
            case "c":
                TakeCell(reader);
                break;
            case "mergeCell" when CellAddress.TryReadRange(reader.GetAttribute("ref") ?? "", out MergedRange range):
                content.Merged.Add(range);
                break;
        }
    }

    private void TakeColumns(XmlReader reader)
    {
        if (!IsOn(reader, "hidden") && reader.GetAttribute("width") is not ("0" or "0.0"))
        {
            return;
        }

        int last = Math.Min(Number(reader, "max", 0), ReadingLimits.Columns);
        for (int column = Number(reader, "min", 1); column <= last; column++)
        {
            content.HiddenColumns.Add(column - 1);
        }
    }

    private void TakeRow(XmlReader reader)
    {
        _row = Number(reader, "r", _row + 2) - 1;
        _column = -1;
        bool isHidden = reader.GetAttribute("hidden") is { } hidden ? hidden is "1" or "true" : _hidesRows;
        if (_row < ReadingLimits.Rows && (isHidden || reader.GetAttribute("ht") is "0" or "0.0"))
        {
            content.HiddenRows.Add(_row);
        }

        if (_row % 256 == 0)
        {
            session.CheckTime();
        }
    }

    private void TakeCell(XmlReader reader)
    {
        if (CellAddress.TryRead(reader.GetAttribute("r") ?? "", out int row, out int column))
        {
            (_row, _column) = (row, column);
        }
        else
        {
            _column++;
        }

        if (reader.IsEmptyElement)
        {
            return;
        }

        string type = reader.GetAttribute("t") ?? "n";
        int style = Number(reader, "s", 0);
        (string? stored, bool isFormula) = Stored(reader);
        Add(type, style, stored, isFormula);
    }

    /// <summary>What stands in a cell's <c>v</c> or <c>is</c>; the reader ends on the cell's end.</summary>
    private static (string? Stored, bool IsFormula) Stored(XmlReader reader)
    {
        string? stored = null;
        bool isFormula = false;
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isFormula |= reader.LocalName == "f";
                stored = reader.LocalName is "v" or "is" ? XlsxBook.RichText(reader) : stored;
            }
        }

        return (stored, isFormula);
    }

    private void Add(string type, int style, string? stored, bool isFormula)
    {
        if (stored is null)
        {
            NoteEmptyFormula(isFormula);
            return;
        }

        bool isError = type == "e";
        string text = isError ? "" : ShownText.Clean(Shown(type, style, stored));
        content.Add(new SheetCell(_row, _column, text, isError ? stored : null, isFormula));
        if (text.Length == 0 && !isError && type == "n" && stored.Length > 0)
        {
            session.Add(ReadingDiagnostics.HiddenValue, content.PlaceOf(_row, _column), stored);
        }
    }

    private void NoteEmptyFormula(bool isFormula)
    {
        if (isFormula)
        {
            session.Add(ReadingDiagnostics.FormulaWithoutResult, content.PlaceOf(_row, _column));
        }
    }

    private string Shown(string type, int style, string stored)
    {
        switch (type)
        {
            case "s":
                return book.Text(int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1);
            case "b":
                return stored == "1" ? "TRUE" : "FALSE";
            case "d" when DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date):
                return book.Numbers.Show(date.ToOADate(), book.Format(style) ?? BuiltInFormats.Find(14));
            case "n" when double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double value):
                return book.Numbers.Show(value, book.Format(style));
            default:
                return stored;
        }
    }

    private static bool IsOn(XmlReader reader, string attribute) => reader.GetAttribute(attribute) is "1" or "true";

    private static int Number(XmlReader reader, string attribute, int otherwise) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
