using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Writing;

/// <summary>An Office file of which some parts are changed or added (文件包的副本); every other part is copied byte by byte.</summary>
internal sealed class PackageCopy(byte[] bytes) : IDisposable
{
    private const string Types = "[Content_Types].xml";

    private static readonly XNamespace TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace RelationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _removed = new(StringComparer.OrdinalIgnoreCase);

    public OfficePackage Package { get; } = new(bytes);

    /// <summary>A part with all that stands in it, changed or not.</summary>
    public XDocument Load(string part)
    {
        using Stream stream = _changed.TryGetValue(part, out byte[]? changed) ? new MemoryStream(changed) : Package.OpenBytes(part);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public string LoadText(string part)
    {
        using var reader = new StreamReader(Package.OpenBytes(part), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public void Put(string part, XDocument document)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
        {
            document.Save(writer);
        }

        Put(part, content.ToArray());
    }

    public void Put(string part, byte[] content) => _changed[part] = content;

    /// <summary>The first name that no part has, such as <c>xl/comments2.xml</c>.</summary>
    public string Unused(string start, string ending)
    {
        int number = 1;
        while (Package.Has(start + number + ending) || _changed.ContainsKey(start + number + ending))
        {
            number++;
        }

        return start + number + ending;
    }

    /// <summary>Adds a relation from a part to another; gives its id.</summary>
    public string Relate(string part, string type, string target)
    {
        string list = RelationsOf(part);
        XDocument relations = Has(list) ? Load(list) : new XDocument(new XElement(RelationsNamespace + "Relationships"));
        HashSet<string> taken = [.. relations.Root!.Elements().Select(r => (string?)r.Attribute("Id") ?? "")];
        string id = Enumerable.Range(1, taken.Count + 1).Select(i => $"rIdMark{i}").First(i => !taken.Contains(i));
        relations.Root.Add(new XElement(relations.Root.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + target)));
        Put(list, relations);
        return id;
    }

    /// <summary>Says what a part of its own is.</summary>
    public void DeclareType(string part, string type)
    {
        XDocument types = Load(Types);
        types.Root!.Add(new XElement(TypesNamespace + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
        Put(Types, types);
    }

    /// <summary>Says what all parts of an ending are, unless that is said already.</summary>
    public void DeclareEnding(string ending, string type)
    {
        XDocument types = Load(Types);
        if (!types.Root!.Elements(TypesNamespace + "Default").Any(d => string.Equals((string?)d.Attribute("Extension"), ending, StringComparison.OrdinalIgnoreCase)))
        {
            types.Root.AddFirst(new XElement(TypesNamespace + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type)));
            Put(Types, types);
        }
    }

    /// <summary>Leaves out the parts that a part names under a kind of relation, such as the order of calculation once formulas have moved.</summary>
    public void RemoveRelated(string part, string kind)
    {
        string list = RelationsOf(part);
        foreach (string target in Package.Related(part, kind).Where(Package.Has).ToArray())
        {
            _removed.Add(target);
            XDocument relations = Load(list);
            relations.Root!.Elements().Where(r => ((string?)r.Attribute("Type") ?? "").EndsWith("/" + kind, StringComparison.Ordinal)).Remove();
            Put(list, relations);
            XDocument types = Load(Types);
            types.Root!.Elements().Where(t => string.Equals((string?)t.Attribute("PartName"), "/" + target, StringComparison.OrdinalIgnoreCase)).Remove();
            Put(Types, types);
        }
    }

    public void Save(Stream output)
    {
        using var source = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var left = new Dictionary<string, byte[]>(_changed, StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in source.Entries.Where(e => !_removed.Contains(e.FullName.Replace('\\', '/').TrimStart('/'))))
        {
            ZipArchiveEntry copy = target.CreateEntry(entry.FullName);
            copy.LastWriteTime = entry.LastWriteTime;
            using Stream to = copy.Open();
            if (left.Remove(entry.FullName.Replace('\\', '/').TrimStart('/'), out byte[]? changed))
            {
                to.Write(changed);
                continue;
            }

            using Stream from = entry.Open();
            from.CopyTo(to);
        }

        foreach ((string part, byte[] content) in left)
        {
            ZipArchiveEntry added = target.CreateEntry(part);
            added.LastWriteTime = PackageParts.FixedTime;
            using Stream to = added.Open();
            to.Write(content);
        }
    }

    public void Dispose() => Package.Dispose();

    private static string RelationsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    private bool Has(string part) => _changed.ContainsKey(part) || Package.Has(part);
}
