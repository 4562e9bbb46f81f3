using System.Globalization;
using System.Xml.Linq;

namespace SelfEval.Documents.Grids.Packages;

/// <summary>The XML of Office parts by local names: strict and transitional files differ in namespaces only, and read alike.</summary>
internal static class PartXml
{
    public static XElement? Child(this XElement element, string name)
    {
        foreach (XElement child in element.Elements())
        {
            if (child.Name.LocalName == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>An attribute by its local name: <c>w:val</c> in most cases.</summary>
    public static string? Value(this XElement element, string attribute = "val")
    {
        foreach (XAttribute candidate in element.Attributes())
        {
            if (candidate.Name.LocalName == attribute)
            {
                return candidate.Value;
            }
        }

        return null;
    }

    /// <summary>True where a switch such as <c>w:vanish</c> stands and is not turned off; null where it does not stand.</summary>
    public static bool? Switch(this XElement? properties, string name) =>
        properties?.Child(name) is { } element ? element.Value() is not ("0" or "false" or "off" or "none") : null;

    /// <summary>A count such as <c>w:gridSpan</c>; <paramref name="otherwise"/> where it is absent or no number.</summary>
    public static int Count(this XElement? properties, string name, int otherwise) =>
        int.TryParse(properties?.Child(name)?.Value(), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : otherwise;

    /// <summary>The one branch of <c>mc:AlternateContent</c> that a program of today shows.</summary>
    public static XElement? Branch(XElement alternate) => alternate.Child("Choice") ?? alternate.Child("Fallback");
}
