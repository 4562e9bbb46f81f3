using System.IO.Compression;
using System.Xml.Linq;

namespace SelfEval.Documents.Writing;

/// <summary>Writes the parts of an Office file (文件包) into a stream.</summary>
internal static class PackageParts
{
    /// <summary>The same form gives the same bytes.</summary>
    public static readonly DateTimeOffset FixedTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream output, params IEnumerable<(string Name, XElement Root)> parts)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, XElement root) in parts)
        {
            ZipArchiveEntry entry = zip.CreateEntry(name);

            entry.LastWriteTime = FixedTime;
            using Stream stream = entry.Open();
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
        }
    }

    public static XElement ContentTypes(params (string Part, string Type)[] parts)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        return new XElement(ns + "Types",
            new XElement(ns + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(ns + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            parts.Select(p => new XElement(ns + "Override", new XAttribute("PartName", p.Part), new XAttribute("ContentType", p.Type))));
    }

    public static XElement Relations(params (string Type, string Target)[] relations)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new XElement(ns + "Relationships", relations.Select((r, i) => new XElement(ns + "Relationship",
            new XAttribute("Id", $"rId{i + 1}"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + r.Type), new XAttribute("Target", r.Target))));
    }
}
