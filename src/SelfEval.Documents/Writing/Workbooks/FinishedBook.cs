using System.IO.Compression;
using System.Xml.Linq;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>
/// A workbook that was written row by row, with what its writer has no word for put in (工作簿收尾): paper A4 and repeated heads for every sheet,
/// and charts. Sheets pass through in pieces and are never held whole.
/// </summary>
internal static class FinishedBook
{
    private const string Book = "xl/workbook.xml";
    private const string Types = "[Content_Types].xml";
    private const string PaperHead = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    private const string Margins = "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>";
    private const string Footer = "<headerFooter><oddFooter>&amp;C&amp;A　第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>";

    /// <summary>Lists lie on as many pages as they need, with lines between their rows.</summary>
    private const string ListTail = "<printOptions gridLines=\"1\"/>" + Margins + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>" + Footer;

    /// <summary>Charts stand on one page with their numbers, so that none is cut in two.</summary>
    private const string ChartTail = Margins + "<pageSetup paperSize=\"9\" orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"1\"/>" + Footer;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <param name="output">Takes the finished workbook.</param>
    /// <param name="charts">The charts, all of one sheet.</param>
    /// <param name="write">Writes the sheets.</param>
    /// <param name="stop">Ends the writing.</param>
    public static async Task WriteAsync(Stream output, IReadOnlyList<SheetChart> charts, Func<Stream, Task> write, CancellationToken stop)
    {
        FileStream draft = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await using (draft.ConfigureAwait(false))
        {
            await write(draft).ConfigureAwait(false);
            draft.Position = 0;
            using var source = new ZipArchive(draft, ZipArchiveMode.Read);
            using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            await CopyAsync(source, target, charts, stop).ConfigureAwait(false);
        }
    }

    private static async Task CopyAsync(ZipArchive source, ZipArchive target, IReadOnlyList<SheetChart> charts, CancellationToken stop)
    {
        string[] names = [.. Load(source, Book).Descendants(Main + "sheet").Select(s => (string)s.Attribute("name")!)];
        int charted = charts.Count == 0 ? -1 : Array.IndexOf(names, charts[0].Sheet);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            int sheet = Array.FindIndex(names, n => entry.FullName == $"xl/worksheets/sheet{Array.IndexOf(names, n) + 1}.xml");
            if (entry.FullName is Book or Types)
            {
                Put(target, entry.FullName, entry.FullName == Book ? WithHeads(Load(source, Book), names) : WithCharts(Load(source, Types), charts.Count));
            }
            else if (sheet >= 0)
            {
                string tail = sheet == charted ? $"{ChartTail}<drawing xmlns:r=\"{R.NamespaceName}\" r:id=\"rId1\"/>" : ListTail;
                await SheetPassage.CopyAsync(entry, Open(target, entry.FullName), PaperHead, tail, stop).ConfigureAwait(false);
            }
            else
            {
                await PassAsync(entry, Open(target, entry.FullName), stop).ConfigureAwait(false);
            }
        }

        if (charted >= 0)
        {
            PutCharts(target, charts, $"sheet{charted + 1}.xml");
        }
    }

    private static async Task PassAsync(ZipArchiveEntry entry, Stream to, CancellationToken stop)
    {
        await using (to.ConfigureAwait(false))
        {
            Stream from = await entry.OpenAsync(stop).ConfigureAwait(false);
            await using (from.ConfigureAwait(false))
            {
                await from.CopyToAsync(to, stop).ConfigureAwait(false);
            }
        }
    }

    private static void PutCharts(ZipArchive target, IReadOnlyList<SheetChart> charts, string sheet)
    {
        Put(target, $"xl/worksheets/_rels/{sheet}.rels", PackageParts.Relations(("drawing", "../drawings/drawing1.xml")));
        Put(target, "xl/drawings/drawing1.xml", ChartParts.Drawing(charts.Count));
        Put(target, "xl/drawings/_rels/drawing1.xml.rels", PackageParts.Relations([.. charts.Select((_, i) => ("chart", $"../charts/chart{i + 1}.xml"))]));
        for (int i = 0; i < charts.Count; i++)
        {
            Put(target, $"xl/charts/chart{i + 1}.xml", ChartParts.Chart(charts[i]));
        }
    }

    /// <summary>The first row of each sheet is printed on every page.</summary>
    private static XElement WithHeads(XElement book, string[] names)
    {
        XElement? defined = book.Element(Main + "definedNames");
        if (defined is null)
        {
            defined = new XElement(Main + "definedNames");
            book.Element(Main + "sheets")!.AddAfterSelf(defined);
        }

        defined.Add(names.Select((n, i) => new XElement(Main + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", i), $"'{n}'!$1:$1")));
        return book;
    }

    private static XElement WithCharts(XElement types, int charts)
    {
        if (charts > 0)
        {
            types.Add(Part("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"), Enumerable.Range(1, charts).Select(i => Part($"/xl/charts/chart{i}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")));
        }

        return types;
    }

    private static XElement Part(string name, string type) => new(Package + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));

    private static XElement Load(ZipArchive zip, string part)
    {
        using Stream stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    private static Stream Open(ZipArchive target, string name)
    {
        ZipArchiveEntry entry = target.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = PackageParts.FixedTime;
        return entry.Open();
    }

    private static void Put(ZipArchive target, string name, XElement root)
    {
        using Stream stream = Open(target, name);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }
}
