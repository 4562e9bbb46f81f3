using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Looks at a file's characters before anything reads it: direction marks and other invisible characters make a text look like
/// another one, and half surrogate pairs break what prints them.
/// </summary>
internal static class CharacterScan
{
    private const int Most = 10;

    // What readers put in place of a half surrogate pair or broken UTF-8.
    private const char Replacement = '\uFFFD';

    /// <summary>Reports the first few refused characters; false where the file is no text at all and reading on is of no use.</summary>
    public static bool Check(DiagnosticBag bag)
    {
        int found = 0;
        for (int i = Next(bag.Source.Text, 0); i >= 0; i = Next(bag.Source.Text, i + 1))
        {
            if (bag.Source.Text[i] == Replacement)
            {
                bag.Add(DiagnosticCatalog.NotUtf8, i);
                return false;
            }

            Report(bag, i, bag.Source.Text, i);
            if (++found == Most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for a string after its escapes are undone: \uD800 hides as well as the character itself.</summary>
    public static void CheckDecoded(DiagnosticBag bag, int start, string value)
    {
        int index = Next(value, 0);
        if (index >= 0)
        {
            Report(bag, start, value, index);
        }
    }

    /// <summary>True where nothing is refused.</summary>
    public static bool IsClean(string text) => Next(text, 0) < 0;

    private static int Next(string text, int from)
    {
        int hidden = HiddenCharacter.IndexIn(text, from);
        int broken = text.AsSpan(from, (hidden < 0 ? text.Length : hidden) - from).IndexOf(Replacement);
        return broken < 0 ? hidden : from + broken;
    }

    private static void Report(DiagnosticBag bag, int offset, string text, int index)
    {
        int c = index + 1 < text.Length && char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        bag.Add(DiagnosticCatalog.HiddenCharacter, offset, c.ToString("X4", CultureInfo.InvariantCulture));
    }
}
