using System.Buffers;
using System.Globalization;
using System.Text;

namespace SelfEval.Reading.Diagnostics;

/// <summary>
/// The one list of characters that are refused in files and never printed as they are: by their Unicode category those that steer a terminal or the
/// direction of writing, or show as nothing; besides them the letters and marks that Unicode itself calls ignorable.
/// </summary>
internal static class HiddenCharacter
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsSurrogate(c) || Is(new Rune(c)))]);

    private static readonly SearchValues<char> LineBreaksAndTab = SearchValues.Create("\t\r\n");

    /// <summary>True for a text that can be printed on one line as it is: nothing hidden, no line break or tab, no character beyond the first plane.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Suspects) && !text.ContainsAny(LineBreaksAndTab);

    /// <summary>Index of the first hidden character or half surrogate pair at or behind <paramref name="from"/>, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAny(Suspects);
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (!char.IsSurrogate(text[i]) || Rune.DecodeFromUtf16(text[i..], out Rune pair, out _) != OperationStatus.Done || Is(pair))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    /// <summary>True for a hidden character, a whole one.</summary>
    public static bool Is(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control => character.Value is not ('\t' or '\r' or '\n'),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ => IsIgnorable(character.Value),
    };

    /// <summary>Letters, marks and unassigned characters that show as nothing (Default_Ignorable_Code_Point).</summary>
    private static bool IsIgnorable(int c) => c is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
