using System.Text;

namespace SelfEval.Documents.Grids.Texts;

/// <summary>Makes of a file's characters what a person sees: no invisible marks, no radicals in the place of characters (看见的文字).</summary>
internal static class ShownText
{
    /// <summary>Lines trimmed, blank ones at either end dropped; line breaks are <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        string plain = IsPlain(text) ? text : Mended(text);
        return plain.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', plain.Split('\n').Select(l => l.Trim())).Trim() : plain.Trim();
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' and not '\n' or '\u007F' or '\u00A0' or '\u00AD' or (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or (>= '\u2060' and <= '\u206F')
                or '\uFEFF' or (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r':
                    mended.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
                    break;
                case '\u000B' or '\u000C' or '\u2028' or '\u2029' or '\u0085':
                    mended.Append('\n');
                    break;
                case '\t' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F':
                    mended.Append(' ');
                    break;
                case '\n':
                    mended.Append('\n');
                    break;
                case < ' ' or '\u007F' or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF':
                    break;
                default:
                    mended.Append(Radicals.Character(text[i]));
                    break;
            }
        }

        return mended.ToString();
    }
}
