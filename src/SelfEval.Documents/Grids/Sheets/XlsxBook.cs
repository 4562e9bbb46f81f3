using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>What all sheets of an .xlsx share (工作簿): their names and parts, the shared texts, the formats.</summary>
internal sealed class XlsxBook
{
    private readonly List<string> _texts = [];
    private readonly List<string?> _formats = [];

    private XlsxBook(OfficePackage package) => Package = package;

    public OfficePackage Package { get; }

    public IReadOnlyList<(string Name, string? Part, bool IsHidden)> Sheets { get; private set; } = [];

    public NumberText Numbers { get; private set; } = new(isDate1904: false);

    public string Text(int index) => index >= 0 && index < _texts.Count ? _texts[index] : "";

    /// <summary>The format code of a cell's style; null is General.</summary>
    public string? Format(int style) => style >= 0 && style < _formats.Count ? _formats[style] : null;

    public static XlsxBook Load(OfficePackage package)
    {
        string main = package.MainPart ?? "xl/workbook.xml";
        XElement workbook = package.Load(main) ?? throw new InvalidDataException("No workbook part.");
        var book = new XlsxBook(package) { Sheets = [.. ReadSheets(package, main, workbook)] };
        XElement? properties = workbook.Child("workbookPr");
        book.Numbers = new NumberText(properties?.Value("date1904") is "1" or "true");
        book.ReadTexts(package.Related(main, "sharedStrings").FirstOrDefault());
        book.ReadFormats(package.Load(package.Related(main, "styles").FirstOrDefault()));
        return book;
    }

    private static IEnumerable<(string Name, string? Part, bool IsHidden)> ReadSheets(OfficePackage package, string main, XElement workbook)
    {
        HashSet<string> sheets = [.. package.Related(main, "worksheet")];
        foreach (XElement sheet in workbook.Child("sheets")?.Elements() ?? [])
        {
            string? part = package.Target(main, sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value ?? "");
            if (part is not null && sheets.Contains(part))
            {
                yield return (sheet.Value("name") ?? "", part, sheet.Value("state") is "hidden" or "veryHidden");
            }
        }
    }

    private void ReadTexts(string? part)
    {
        if (part is null || !Package.Has(part))
        {
            return;
        }

        using XmlReader reader = Package.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                _texts.Add(RichText(reader));
            }
        }
    }

    /// <summary>The text of the element that the reader stands on: its runs one after the other, without reading aids (拼音).</summary>
    public static string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        int depth = reader.Depth;
        int aid = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                aid = reader.Depth <= aid ? reader.LocalName == "rPh" ? reader.Depth : int.MaxValue : aid;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && reader.Depth < aid)
            {
                text.Append(reader.Value);
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Control characters stand as <c>_x000D_</c>.</summary>
    private static string Unescaped(string text)
    {
        for (int at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at + 7 <= text.Length && text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code))
            {
                text = string.Concat(text.AsSpan(0, at), ((char)code).ToString(), text.AsSpan(at + 7));
            }
        }

        return text;
    }

    private void ReadFormats(XElement? styles)
    {
        Dictionary<int, string> codes = [];
        foreach (XElement format in styles?.Child("numFmts")?.Elements() ?? [])
        {
            if (int.TryParse(format.Value("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            {
                codes[id] = format.Value("formatCode") ?? "";
            }
        }

        foreach (XElement style in styles?.Child("cellXfs")?.Elements() ?? [])
        {
            int id = int.TryParse(style.Value("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
            _formats.Add(codes.TryGetValue(id, out string? code) ? code : BuiltInFormats.Find(id));
        }
    }
}
