using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>The unit of a form's amounts (金额单位), as the heads of the money block or the line above the table say.</summary>
/// <param name="Name">元, 万元 …</param>
/// <param name="Factor">How many 万元 it is.</param>
internal sealed partial record MoneyUnit(string Name, decimal Factor)
{
    private static readonly MoneyUnit[] Known =
        [new("亿元", 10_000m), new("千万元", 1_000m), new("百万元", 100m), new("万元", 1m), new("千元", 0.1m), new("百元", 0.01m), new("元", 0.0001m)];

    /// <summary>What the draft says, the money block first; null where it says nothing.</summary>
    public static MoneyUnit? Of(FormDraft draft, PartKind kind)
    {
        IEnumerable<string> near = draft.Parts.Where(p => p.Kind == kind).SelectMany(Texts);
        IEnumerable<string> above = draft.Parts.Where(p => p.Kind is PartKind.Title or PartKind.Labels or PartKind.Other).SelectMany(Texts);
        IEnumerable<string> around = draft.Titles.Select(t => t.Text).Concat(draft.Paragraphs.Where(p => p.Paragraph.Text.Length < 40).Select(p => p.Paragraph.Text));
        return near.Concat(above).Concat(around).Select(In).FirstOrDefault(u => u is not null);
    }

    private static IEnumerable<string> Texts(TablePart part) => part.Rows.SelectMany(r => r.Own).Select(c => c.Text);

    private static MoneyUnit? In(string text)
    {
        Match match = Printed().Match(HeadText.Bare(text));
        return match.Success ? Array.Find(Known, u => u.Name == match.Groups[1].Value) : null;
    }

    [GeneratedRegex("(?:单位:?|[(,，、])(?:人民币)?:?(亿元|千万元|百万元|万元|千元|百元|元)(?:[)]|$|[,，;人]|,|，)")]
    private static partial Regex Printed();
}
