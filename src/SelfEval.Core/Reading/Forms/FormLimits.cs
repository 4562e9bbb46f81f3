using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>
/// Looks at a form's lists, texts and numbers before anything is made of them: what no table of the field comes near is refused, since checks compare
/// rows with rows and add up figures.
/// </summary>
internal static class FormLimits
{
    /// <summary>Rows of a list: the longest published table has some 150.</summary>
    public const int MostRows = 2_000;

    /// <summary>Characters of a text: a narrative of many pages.</summary>
    public const int LongestText = 20_000;

    /// <summary>False after reporting where a list or a text is too long, or a number too large.</summary>
    public static bool AreFit(SourceNode root, DiagnosticBag bag) => AreFit(root, "", bag);

    /// <summary>True where no limit is passed, of a line whose numbers were looked at as they were read.</summary>
    public static bool AreFit(QuickSource line) => line.LongestText <= LongestText && line.LongestList <= MostRows;

    /// <summary>Reports the notes that a transcript's cells came to, where they are more or longer than a form may hold.</summary>
    public static void Hold(IReadOnlyList<string> notes, SourceNode place, DiagnosticBag bag)
    {
        IsWithin(DiagnosticCatalog.TooMany, notes.Count, MostRows, place, "notes", bag);
        IsWithin(DiagnosticCatalog.TextTooLong, notes.Select(n => n.Length).Prepend(0).Max(), LongestText, place, "notes", bag);
    }

    private static bool AreFit(SourceNode node, string name, DiagnosticBag bag) => node.Kind switch
    {
        NodeKind.Number => IsFit(node, bag),
        NodeKind.String => IsWithin(DiagnosticCatalog.TextTooLong, node.Text.Length, LongestText, node, name, bag),
        NodeKind.Array => IsWithin(DiagnosticCatalog.TooMany, node.Items.Count, MostRows, node, name, bag) && AreItemsFit(node.Items, name, bag),
        NodeKind.Object => IsWithin(DiagnosticCatalog.TooMany, node.Members.Count, MostRows, node, name, bag) && AreMembersFit(node.Members, bag),
        _ => true,
    };

    private static bool AreItemsFit(List<SourceNode> items, string name, DiagnosticBag bag)
    {
        foreach (SourceNode item in items)
        {
            if (!AreFit(item, name, bag))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreMembersFit(List<SourceMember> members, DiagnosticBag bag)
    {
        foreach (SourceMember member in members)
        {
            if (!AreFit(member.Value, member.Name, bag))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFit(SourceNode number, DiagnosticBag bag)
    {
        bool isFit = !PrintedNumber.IsTooLarge(number.Number);
        if (!isFit)
        {
            bag.Add(DiagnosticCatalog.NumberTooLarge, number, bag.Source.Text[number.Start..number.End]);
        }

        return isFit;
    }

    private static bool IsWithin(DiagnosticDescriptor limit, int count, int most, SourceNode node, string name, DiagnosticBag bag)
    {
        if (count > most)
        {
            bag.Add(limit, node, name, count, most);
        }

        return count <= most;
    }
}
