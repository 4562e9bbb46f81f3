using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Texts that float over a sheet (文本框): each is a paragraph before the sheet's grid.</summary>
internal static class XlsxShapes
{
    public static IEnumerable<Paragraph> Of(OfficePackage package, string sheetPart, string sheetName) =>
        package.Related(sheetPart, "drawing").Select(package.Load).OfType<XElement>()
            .SelectMany(d => d.Descendants().Where(e => e.Name.LocalName == "txBody"))
            .Select(b => ShownText.Clean(string.Join('\n', b.Elements().Where(e => e.Name.LocalName == "p").Select(Text))))
            .Where(t => t.Length > 0).Select(t => new Paragraph($"{sheetName.Trim()}!文本框", t));

    private static string Text(XElement paragraph) =>
        string.Concat(paragraph.Descendants().Where(e => e.Name.LocalName is "t" or "br").Select(e => e.Name.LocalName == "br" ? "\n" : e.Value));
}
