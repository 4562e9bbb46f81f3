using System.Globalization;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Marking;

/// <summary>The notes of one sheet (工作表的批注): the comments part, and a shape a note, without which Excel shows nothing.</summary>
internal sealed class SheetNotes(PackageCopy copy, string sheetPart, CommentAuthor author)
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string VmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <summary>What may stand behind the name of the shapes in a sheet.</summary>
    private static readonly string[] Later = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"];

    private readonly SortedDictionary<(int Row, int Column), List<CellComment>> _cells = [];

    public void Add(int row, int column, CellComment comment)
    {
        if (!_cells.TryGetValue((row, column), out List<CellComment>? there))
        {
            _cells[(row, column)] = there = [];
        }

        there.Add(comment);
    }

    public void Save()
    {
        XDocument sheet = copy.Load(sheetPart);
        XNamespace main = sheet.Root!.Name.Namespace;
        string relations = main.NamespaceName.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal) ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        SaveShapes(sheet, relations, SaveComments(main, relations));
    }

    /// <returns>The cells that had no note before, with the characters of their new one by line.</returns>
    private List<(int Row, int Column, string Text)> SaveComments(XNamespace main, string relations)
    {
        string? own = copy.Package.Related(sheetPart, "comments").FirstOrDefault(copy.Package.Has);
        XDocument comments = own is null ? new XDocument(new XElement(main + "comments", new XElement(main + "authors"), new XElement(main + "commentList"))) : copy.Load(own);
        int me = Author(comments.Root!.Child("authors")!, main);
        XElement list = comments.Root!.Child("commentList")!;
        var added = new List<(int, int, string)>();
        foreach (((int row, int column), List<CellComment> cell) in _cells)
        {
            string address = CellAddress.Write(row, column);
            XElement[] runs = [.. cell.SelectMany((c, i) => Runs(main, c, i == 0))];
            if (list.Elements().FirstOrDefault(c => (string?)c.Attribute("ref") == address)?.Child("text") is { } text)
            {
                text.Add(Run(main, "\n", null), runs);
                continue;
            }

            list.Add(new XElement(main + "comment", new XAttribute("ref", address), new XAttribute("authorId", me), new XElement(main + "text", runs)));
            added.Add((row, column, string.Join('\n', cell.Select(c => c.Head + "\n" + c.Text))));
        }

        PutComments(own, comments, relations);
        return added;
    }

    private void PutComments(string? own, XDocument comments, string relations)
    {
        string part = own ?? copy.Unused("xl/comments", ".xml");
        copy.Put(part, comments);
        if (own is null)
        {
            copy.DeclareType(part, CommentsType);
            copy.Relate(sheetPart, relations + "/comments", part);
        }
    }

    private void SaveShapes(XDocument sheet, string relations, List<(int Row, int Column, string Text)> added)
    {
        string? id = sheet.Root!.Child("legacyDrawing")?.Value("id");
        if (id is not null && copy.Package.Target(sheetPart, id) is { } own && copy.Package.Has(own))
        {
            copy.Put(own, NoteShapes.AddTo(copy.LoadText(own), added));
            return;
        }

        string part = copy.Unused("xl/drawings/vmlDrawing", ".vml");
        copy.Put(part, NoteShapes.AddTo(NoteShapes.Empty, added));
        copy.DeclareEnding("vml", VmlType);
        Name(sheet.Root!, copy.Relate(sheetPart, relations + "/vmlDrawing", part), relations);
        copy.Put(sheetPart, sheet);
    }

    private static void Name(XElement sheet, string id, string relations)
    {
        sheet.Child("legacyDrawing")?.Remove();
        var name = new XElement(sheet.Name.Namespace + "legacyDrawing", new XAttribute((XNamespace)relations + "id", id));
        if (sheet.Elements().FirstOrDefault(e => Later.Contains(e.Name.LocalName)) is { } next)
        {
            next.AddBeforeSelf(name);
        }
        else
        {
            sheet.Add(name);
        }
    }

    private int Author(XElement authors, XNamespace main)
    {
        string name = author.Shown;
        int index = authors.Elements().ToList().FindIndex(a => a.Value == name);
        if (index < 0)
        {
            index = authors.Elements().Count();
            authors.Add(new XElement(main + "author", name));
        }

        return index;
    }

    private XElement[] Runs(XNamespace main, CellComment comment, bool isFirst)
    {
        string date = author.Date is { } given ? given.ToString("（yyyy-MM-dd）", CultureInfo.InvariantCulture) : "";
        return [Run(main, (isFirst ? "" : "\n") + comment.Head + date + "\n", comment.Colour), Run(main, comment.Text, null)];
    }

    private static XElement Run(XNamespace main, string text, string? colour) => new(main + "r",
        new XElement(main + "rPr", colour is null ? null : new XElement(main + "b"), new XElement(main + "sz", new XAttribute("val", 9)),
            new XElement(main + "color", new XAttribute("rgb", "FF" + (colour ?? "000000"))), new XElement(main + "rFont", new XAttribute("val", "宋体"))),
        new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PlainXml.SheetText(text)));
}
