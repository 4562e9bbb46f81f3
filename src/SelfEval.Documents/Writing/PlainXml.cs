using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace SelfEval.Documents.Writing;

/// <summary>Makes any text fit for an Office file (可写文字): what XML cannot hold is left out, and a text has an end.</summary>
internal static partial class PlainXml
{
    /// <summary>Characters that a cell or a note of a spreadsheet holds at most.</summary>
    private const int Most = 32_000;

    /// <summary>Text for a cell of a workbook, where _x0041_ would be shown as A.</summary>
    public static string SheetText(string text) => Escape().Replace(Text(text), "_x005F_$1");

    public static string Text(string text)
    {
        Span<char> signs = stackalloc char[2];
        var clean = new StringBuilder(Math.Min(text.Length, Most));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (clean.Length >= Most)
            {
                return clean.Append('…').ToString();
            }

            // A lone half of a pair comes as the mark of replacement, which is fit to be shown.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(signs[..rune.EncodeToUtf16(signs)]);
            }
        }

        return clean.ToString();
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
