using System.Globalization;
using System.Xml.Linq;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>A workbook as a template (Excel 模板): a cell keeps its style, and its value is replaced; words are never a formula.</summary>
internal sealed class TemplateWorkbook : TemplateDocument
{
    private readonly PackageCopy _copy;
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XDocument> _sheets = new(StringComparer.Ordinal);

    public TemplateWorkbook(byte[] bytes)
    {
        _copy = new PackageCopy(bytes);
        foreach ((string name, string? part, bool isHidden) in XlsxBook.Load(_copy.Package).Sheets)
        {
            if (!isHidden && part is not null && _copy.Package.Has(part))
            {
                _parts.TryAdd(name.Trim(), part);
            }
        }
    }

    public override bool TrySet(Grid grid, int row, int column, string text, decimal? number)
    {
        if (!_parts.TryGetValue(grid.Place, out string? part))
        {
            return false;
        }

        (int sheetRow, int sheetColumn) = new SheetSlots(grid).At(row, column);
        Fill(SheetCells.Find(Sheet(part).Root!.Child("sheetData")!, sheetRow, sheetColumn), PlainXml.SheetText(text), number);
        return true;
    }

    public override void SetParagraph(string place, string text)
    {
        // A workbook has no text outside its cells that a form is written in.
    }

    public override void Repeat(Grid grid, int row, int times, IReadOnlyCollection<int> keptColumns)
    {
        if (_parts.TryGetValue(grid.Place, out string? part))
        {
            var slots = new SheetSlots(grid);
            int sheetRow = slots.Row(row);
            SheetRows.Repeat(Sheet(part).Root!, sheetRow, times, [.. keptColumns.Select(slots.Column)]);
            ShiftNames(grid.Place, sheetRow, times);
        }
    }

    public override void Save(Stream output)
    {
        foreach ((string part, XDocument sheet) in _sheets)
        {
            _copy.Put(part, sheet);
        }

        _copy.RemoveRelated(_copy.Package.MainPart ?? "xl/workbook.xml", "calcChain");
        _copy.Save(output);
    }

    public override void Dispose() => _copy.Dispose();

    private XDocument Sheet(string part) => _sheets.TryGetValue(part, out XDocument? sheet) ? sheet : _sheets[part] = _copy.Load(part);

    /// <summary>A formula that gives the same number goes on giving it.</summary>
    private static void Fill(XElement cell, string text, decimal? number)
    {
        XNamespace main = cell.Name.Namespace;
        XElement? formula = cell.Child("f");
        bool keeps = formula is not null && number is not null && formula.Value.TrimStart('=').StartsWith("SUM(", StringComparison.OrdinalIgnoreCase);
        cell.RemoveNodes();
        cell.Attribute("t")?.Remove();
        if (number is { } value)
        {
            cell.Add(keeps ? formula : null, new XElement(main + "v", value.ToString(CultureInfo.InvariantCulture)));
        }
        else if (text.Length > 0)
        {
            cell.SetAttributeValue("t", "inlineStr");
            cell.Add(new XElement(main + "is", new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
        }
    }

    /// <summary>Print areas and other names of the sheet reach over the new rows.</summary>
    private void ShiftNames(string sheet, int row, int times)
    {
        string main = _copy.Package.MainPart ?? "xl/workbook.xml";
        XDocument book = _copy.Load(main);
        foreach (XElement name in book.Root!.Child("definedNames")?.Elements() ?? [])
        {
            if (name.Value.StartsWith($"'{sheet}'!", StringComparison.Ordinal) || name.Value.StartsWith(sheet + "!", StringComparison.Ordinal))
            {
                int mark = name.Value.LastIndexOf('!');
                name.Value = name.Value[..(mark + 1)] + SheetReferences.Shift(name.Value[(mark + 1)..], row, times);
            }
        }

        _copy.Put(main, book);
    }
}
