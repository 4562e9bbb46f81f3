using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SelfEval.Documents.Grids.Packages;

/// <summary>
/// A .docx or .xlsx as the zip of parts it is (Office 开放格式包). Parts are read as plain XML by local names, so that strict files, damaged
/// links and odd attribute values do not stop a reading; no DTD, nothing outside the package, every byte counted.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly UnpackCount _count;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public OfficePackage(byte[] bytes)
    {
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        _count = new UnpackCount(bytes.Length);
        if (_zip.Entries.Count > ReadingLimits.ZipEntries)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.ArchiveTooLarge, "");
        }

        foreach (ZipArchiveEntry entry in _zip.Entries)
        {
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public IEnumerable<string> Names => _parts.Keys;

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The part that the package is about; null where it names none.</summary>
    public string? MainPart => Related("", "officeDocument").FirstOrDefault();

    /// <summary>Parts inside the package that a part names under a kind of relation, in its order.</summary>
    public IEnumerable<string> Related(string part, string kind) => Relations(part).Where(r => r.Kind == kind).Select(r => r.Target);

    /// <summary>The target of a relation of a part; null where it has none, or one outside the package.</summary>
    public string? Target(string part, string id) => Relations(part).FirstOrDefault(r => r.Id == id).Target;

    public XElement? Load(string? part)
    {
        if (part is null || !_parts.ContainsKey(part))
        {
            return null;
        }

        using XmlReader reader = Open(part, ReadingLimits.PartCharacters);
        return PartTree.Load(reader);
    }

    /// <summary>A part as a stream of nodes; where nothing is kept, only the bytes unpacked are limited.</summary>
    public XmlReader Open(string part, long mostCharacters = 0) => XmlReader.Create(OpenBytes(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    public Stream OpenBytes(string part) => new CountedStream(_parts[part].Open(), _count);

    public void Dispose() => _zip.Dispose();

    private IEnumerable<(string Id, string Kind, string Target)> Relations(string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = slash < 0 ? "" : part[..(slash + 1)];
        XElement? list = Load($"{folder}_rels/{part[(slash + 1)..]}.rels");
        return list is null ? [] : list.Elements().Where(r => (string?)r.Attribute("TargetMode") != "External").Select(r => Relation(r, folder));
    }

    private static (string Id, string Kind, string Target) Relation(XElement relation, string folder)
    {
        string kind = (string?)relation.Attribute("Type") ?? "";
        string target = ((string?)relation.Attribute("Target") ?? "").Replace('\\', '/');
        return ((string?)relation.Attribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : Joined(folder, target));
    }

    private static string Joined(string folder, string target)
    {
        var steps = new List<string>();
        foreach (string step in (folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
