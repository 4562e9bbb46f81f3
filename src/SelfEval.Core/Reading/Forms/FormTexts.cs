using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>
/// Looks at a form's lists and texts before anything is made of them: what no table of the field comes near is refused, since checks compare rows with
/// rows.
/// </summary>
internal static class FormTexts
{
    /// <summary>Rows of a list: the longest published table has some 150.</summary>
    public const int MostRows = 2_000;

    /// <summary>Characters of a text: a narrative of many pages.</summary>
    public const int LongestText = 20_000;

    /// <summary>False after reporting where a list or a text is too long.</summary>
    public static bool AreFit(SourceNode root, DiagnosticBag bag) => AreFit(root, "", bag);

    private static bool AreFit(SourceNode node, string name, DiagnosticBag bag) => node.Kind switch
    {
        NodeKind.String => IsWithin(DiagnosticCatalog.TextTooLong, node.Text.Length, LongestText, node, name, bag),
        NodeKind.Array => IsWithin(DiagnosticCatalog.TooMany, node.Items.Count, MostRows, node, name, bag) && node.Items.TrueForAll(i => AreFit(i, name, bag)),
        NodeKind.Object => IsWithin(DiagnosticCatalog.TooMany, node.Members.Count, MostRows, node, name, bag) && node.Members.TrueForAll(m => AreFit(m.Value, m.Name, bag)),
        _ => true,
    };

    private static bool IsWithin(DiagnosticDescriptor limit, int count, int most, SourceNode node, string name, DiagnosticBag bag)
    {
        if (count > most)
        {
            bag.Add(limit, node, name, count, most);
        }

        return count <= most;
    }
}
