using System.Xml.Linq;
using SelfEval.Documents.Grids.Flow;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Grids.Docx;

/// <summary>Finds the elements that the places of a Word file name (定位), in the very tree that is to be written back.</summary>
internal static class DocxPlaces
{
    /// <exception cref="DocumentRefusedException">The file is too much for a reading.</exception>
    public static IReadOnlyDictionary<string, XElement> Of(OfficePackage package, string main, XElement document)
    {
        var session = new ReadingSession();
        var sources = new Dictionary<string, object>(StringComparer.Ordinal);
        if (document.Child("body") is { } body)
        {
            new FlowLayout(session, sources).Blocks(new DocxStory(DocxStyles.Load(package, main), session).Flow(body));
        }

        return sources.ToDictionary(s => s.Key, s => (XElement)s.Value, StringComparer.Ordinal);
    }
}
