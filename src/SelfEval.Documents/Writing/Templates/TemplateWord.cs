using System.Xml.Linq;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Docx;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>A Word file as a template (Word 模板): a cell keeps its look, and its text is replaced.</summary>
internal sealed class TemplateWord : TemplateDocument
{
    private static readonly string[] Marks = ["tblHeader", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference"];

    private readonly PackageCopy _copy;
    private readonly string _main;
    private readonly XDocument _document;
    private readonly XNamespace _w;
    private readonly IReadOnlyDictionary<string, XElement> _places;

    public TemplateWord(byte[] bytes)
    {
        _copy = new PackageCopy(bytes);
        _main = _copy.Package.MainPart ?? "word/document.xml";
        _document = _copy.Load(_main);
        _w = _document.Root!.Name.Namespace;
        _places = DocxPlaces.Of(_copy.Package, _main, _document.Root);
    }

    public override bool TrySet(Grid grid, int row, int column, string text, decimal? number)
    {
        if (grid[row, column] is not { } slot || !_places.TryGetValue(slot.Place, out XElement? cell))
        {
            return false;
        }

        XElement paragraph = Paragraph(cell.Descendants(_w + "p").FirstOrDefault(), text);
        cell.Elements().Where(e => e.Name.LocalName != "tcPr").Remove();
        cell.Add(paragraph);
        OpenControl(cell);
        return true;
    }

    public override void SetParagraph(string place, string text)
    {
        if (_places.TryGetValue(place, out XElement? paragraph))
        {
            paragraph.ReplaceWith(Paragraph(paragraph, text));
        }
    }

    public override void Repeat(Grid grid, int row, int times, IReadOnlyCollection<int> keptColumns)
    {
        GridCell? own = grid.Cells.FirstOrDefault(c => c.Row == row && _places.ContainsKey(c.Place));
        XElement? line = own is null ? null : _places[own.Place].Ancestors(_w + "tr").FirstOrDefault();
        for (int i = 0; line is not null && i < times; i++)
        {
            line.AddAfterSelf(Clone(line, keptColumns));
        }
    }

    public override void Save(Stream output)
    {
        _copy.Put(_main, _document);
        _copy.Save(output);
    }

    public override void Dispose() => _copy.Dispose();

    /// <summary>A merged cell goes on; other cells are blank, those of levels say what the row above says.</summary>
    private XElement Clone(XElement row, IReadOnlyCollection<int> keptColumns)
    {
        var clone = new XElement(row);
        clone.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "paraId" or "textId").Remove();
        clone.Descendants().Where(e => Marks.Contains(e.Name.LocalName)).Remove();
        int column = clone.Child("trPr").Count("gridBefore", 0);
        foreach (XElement cell in clone.Descendants(_w + "tc").Where(c => c.Ancestors(_w + "tr").First() == clone).ToArray())
        {
            if (cell.Child("tcPr")?.Child("vMerge") is { } merge)
            {
                merge.RemoveAttributes();
            }
            else if (!keptColumns.Contains(column))
            {
                XElement paragraph = Paragraph(cell.Descendants(_w + "p").FirstOrDefault(), "");
                cell.Elements().Where(e => e.Name.LocalName != "tcPr").Remove();
                cell.Add(paragraph);
            }

            column += Math.Max(1, cell.Child("tcPr").Count("gridSpan", 1));
        }

        return clone;
    }

    /// <summary>A paragraph of one text, set as the first run of the old one was.</summary>
    private XElement Paragraph(XElement? old, string text)
    {
        XElement? look = old?.Descendants(_w + "r").Select(r => r.Child("rPr")).FirstOrDefault(p => p is not null) ?? old?.Child("pPr")?.Child("rPr");
        IEnumerable<XElement> runs = PlainXml.Text(text).Split('\n').Select((line, i) => new XElement(_w + "r", Look(look),
            i > 0 ? new XElement(_w + "br") : null, new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line)));
        return new XElement(_w + "p", old?.Child("pPr") is { } properties ? new XElement(properties) : null, text.Length == 0 ? null : runs);
    }

    /// <summary>Without what a prompt looks like, and marks of changes.</summary>
    private XElement? Look(XElement? look) => look is null ? null : new XElement(_w + "rPr", look.Elements().Where(e => e.Name.LocalName is not ("rStyle" or "vanish" or "ins" or "del" or "rPrChange" or "specVanish")));

    /// <summary>A content control whose prompt was replaced holds a text.</summary>
    private static void OpenControl(XElement cell)
    {
        foreach (XElement control in cell.Ancestors().Where(a => a.Name.LocalName == "sdt"))
        {
            control.Child("sdtPr")?.Child("showingPlcHdr")?.Remove();
        }
    }
}
