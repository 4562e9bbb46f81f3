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
    public EditedWorkbook Add(string sheet, params string[] texts) => Change(sheet, rows =>
        rows[^1].AddAfterSelf(new XElement(Main + "row", new XAttribute("r", rows.Count + 1), texts.Prepend("").Select((t, i) => Cell($"{(char)('A' + i)}{rows.Count + 1}", t)))));

    private EditedWorkbook Change(string sheet, Action<List<XElement>> change)
    {
        using var copy = new MemoryStream();
        copy.Write(_bytes);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            string part = "xl/" + Part(zip, sheet);
            XDocument document = Load(zip, part);
            change([.. document.Root!.Element(Main + "sheetData")!.Elements(Main + "row")]);
            zip.GetEntry(part)!.Delete();
            using Stream stream = zip.CreateEntry(part).Open();
            document.Save(stream);
        }

        _bytes = copy.ToArray();
        return this;
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
