using System.Xml;
using System.Xml.Linq;

namespace SelfEval.Documents.Grids.Packages;

/// <summary>Loads a part's elements to a limited depth (部件树): whoever walks the tree afterwards need not fear for the stack.</summary>
internal static class PartTree
{
    /// <summary>More would fill the memory: a table of 10,000 rows and ten columns has one million.</summary>
    private const int MostElements = 2_000_000;

    /// <exception cref="DocumentRefusedException">Elements stand deeper than <see cref="ReadingLimits.Depth"/>, or are too many.</exception>
    public static XElement? Load(XmlReader reader)
    {
        XElement? root = null;
        XElement? open = null;
        int count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    CheckCount(++count);
                    XElement element = Element(reader);
                    open?.Add(element);
                    root ??= element;
                    open = reader.IsEmptyElement ? open : element;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open?.Add(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
            }
        }

        return root;
    }

    private static void CheckCount(int count)
    {
        if (count > MostElements)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DocumentTooSlow, "", ReadingLimits.Milliseconds / 1000);
        }
    }

    private static XElement Element(XmlReader reader)
    {
        if (reader.Depth > ReadingLimits.Depth)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.Prefix.Length == 0 ? "" : reader.NamespaceURI), reader.Value));
        }

        reader.MoveToElement();
        return element;
    }
}
