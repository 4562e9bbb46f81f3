using System.IO.Compression;
using System.Xml.Linq;

namespace SelfEval.Documents.Tests.BookSheets;

/// <summary>Edits cells of a workbook as a person would (改工作簿), found by the key of the row and the head of the column.</summary>
internal sealed class EditedWorkbook(byte[] workbook)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private byte[] _bytes = workbook;

    public Stream Open() => new MemoryStream(_bytes);

    /// <summary>Puts a text into the cell of the row with that key, under that head.</summary>
    public EditedWorkbook Set(string sheet, string key, string head, string text) => Change(sheet, rows =>
    {
        int column = Texts(rows[0]).ToList().IndexOf(head);
        XElement row = rows.Single(r => Texts(r).First() == key);
        row.Elements(Main + "c").ElementAt(column).ReplaceWith(Cell(row.Elements(Main + "c").ElementAt(column).Attribute("r")?.Value, text));
    });

    /// <summary>Takes the row with that key away.</summary>
    public EditedWorkbook Drop(string sheet, string key) => Change(sheet, rows => rows.Single(r => Texts(r).First() == key).Remove());

    /// <summary>Adds a row at the end, without a key.</summary>
    public EditedWorkbook Add(string sheet, params string[] texts) => Change(sheet, rows => rows[^1].AddAfterSelf(Row(texts)));

    /// <summary>Puts a row without a key before the row with that key.</summary>
    public EditedWorkbook Insert(string sheet, string key, params string[] texts) => Change(sheet, rows => Found(rows, key).AddBeforeSelf(Row(texts)));

    /// <summary>Cuts the row with that key out and puts it at the end.</summary>
    public EditedWorkbook MoveToEnd(string sheet, string key) => Change(sheet, rows =>
    {
        XElement row = Found(rows, key);
        row.Remove();
        rows[^1].AddAfterSelf(row);
    });

    /// <summary>Copies the row with that key, key and all, behind itself.</summary>
    public EditedWorkbook Copy(string sheet, string key) => Change(sheet, rows => Found(rows, key).AddAfterSelf(new XElement(Found(rows, key))));

    /// <summary>Puts a text into a cell of the row that was copied.</summary>
    public EditedWorkbook SetLast(string sheet, string head, string text) => Change(sheet, rows =>
    {
        int column = Texts(rows[0]).ToList().IndexOf(head);
        XElement copy = rows.GroupBy(r => Texts(r).First()).First(g => g.Key.Length > 0 && g.Count() > 1).Last();
        copy.Elements(Main + "c").ElementAt(column).ReplaceWith(Cell(null, text));
    });

    private static XElement Found(List<XElement> rows, string key) => rows.Single(r => Texts(r).First() == key);

    private static XElement Row(string[] texts) => new(Main + "row", texts.Prepend("").Select(t => Cell(null, t)));

    private EditedWorkbook Change(string sheet, Action<List<XElement>> change)
    {
        using var copy = new MemoryStream();
        copy.Write(_bytes);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            string part = "xl/" + Part(zip, sheet);
            XDocument document = Load(zip, part);
            change([.. document.Root!.Element(Main + "sheetData")!.Elements(Main + "row")]);
            Number(document.Root!.Element(Main + "sheetData")!);
            zip.GetEntry(part)!.Delete();
            using Stream stream = zip.CreateEntry(part).Open();
            document.Save(stream);
        }

        _bytes = copy.ToArray();
        return this;
    }

    /// <summary>Rows and cells say where they stand, as a program that inserts a row writes them.</summary>
    private static void Number(XElement sheet)
    {
        foreach ((XElement row, int number) in sheet.Elements(Main + "row").Select((r, i) => (r, i + 1)))
        {
            row.SetAttributeValue("r", number);
            foreach ((XElement cell, int column) in row.Elements(Main + "c").Select((c, i) => (c, i)))
            {
                cell.SetAttributeValue("r", $"{(char)('A' + column)}{number}");
            }
        }
    }

    private static string Part(ZipArchive zip, string sheet)
    {
        string id = Load(zip, "xl/workbook.xml").Root!.Element(Main + "sheets")!.Elements().Single(s => s.Attribute("name")!.Value == sheet).Attribute(Relation + "id")!.Value;
        return Load(zip, "xl/_rels/workbook.xml.rels").Root!.Elements().Single(r => r.Attribute("Id")!.Value == id).Attribute("Target")!.Value.Replace("/xl/", "", StringComparison.Ordinal);
    }

    private static XDocument Load(ZipArchive zip, string part)
    {
        using Stream stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    private static IEnumerable<string> Texts(XElement row) => row.Elements(Main + "c").Select(c => c.Element(Main + "is")?.Value ?? c.Element(Main + "v")?.Value ?? "");

    private static XElement Cell(string? reference, string text) => new(Main + "c", reference is null ? null : new XAttribute("r", reference), new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", text)));
}
