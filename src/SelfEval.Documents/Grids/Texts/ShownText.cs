using System.Buffers;
using System.Text;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids.Texts;

/// <summary>
/// Makes of a file's characters what a person sees: no invisible marks, no radicals in the place of characters (看见的文字). What is invisible is what
/// the files of the program refuse, by the same list: a form that was read can be written and read again.
/// </summary>
internal static class ShownText
{
    /// <summary>What printers set for a character that they lack (缺字符).</summary>
    private const char Unreadable = '〓';

    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. "\r\t\u00A0\u202F\u205F\uFFFD", .. From('\u2000', '\u200A'), .. From('\u2E80', '\u2FDF'), .. From('\uF900', '\uFAFF')]);

    /// <summary>Lines trimmed, blank ones at either end dropped; line breaks are <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        string plain = IsPlain(text) ? text : Mended(text);
        return plain.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', plain.Split('\n').Select(l => l.Trim())).Trim() : plain.Trim();
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAny(Odd) && HiddenCharacter.IndexIn(text, 0) < 0;

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        string unified = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        for (int i = 0; i < unified.Length;)
        {
            bool isWhole = Rune.DecodeFromUtf16(unified.AsSpan(i), out Rune character, out int length) == OperationStatus.Done;
            mended.Append(isWhole ? Shown(character) : Unreadable.ToString());
            i += length;
        }

        return mended.ToString();
    }

    private static string Shown(Rune character) => character.Value switch
    {
        '\r' or '\u000B' or '\u000C' or '\u2028' or '\u2029' or '\u0085' => "\n",
        '\t' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' => " ",
        '\uFFFD' => Unreadable.ToString(),
        _ when HiddenCharacter.Is(character) => "",
        _ => character.IsBmp ? Radicals.Character((char)character.Value).ToString() : character.ToString(),
    };

    private static IEnumerable<char> From(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
