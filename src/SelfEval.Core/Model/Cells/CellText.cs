namespace SelfEval.Model.Cells;

/// <summary>
/// Brings the many ways of typing one sign to one. NFKC is not used: it turns ① into 1 and ㎡ into m2, which would
/// make numbers out of list marks and units, leaves ═ and ≧ alone, and throws on broken surrogates.
/// </summary>
internal static class CellText
{
    private const int StackLimit = 256;

    internal static string Normalise(string text)
    {
        Span<char> buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : new char[text.Length];
        int length = 0;
        bool spaceBefore = false;
        foreach (char raw in text)
        {
            char c = Plain(raw);
            if (c == ' ')
            {
                spaceBefore = true;
                continue;
            }

            // A space between digits must stay: "2 50个" is a damaged ≥, never 250.
            if (spaceBefore && length > 0 && char.IsAsciiDigit(c) && char.IsAsciiDigit(buffer[length - 1]))
            {
                buffer[length++] = ' ';
            }

            spaceBefore = false;
            buffer[length++] = c;
        }

        ReadOnlySpan<char> result = buffer[..length].TrimEnd("。;,、!");
        return result.SequenceEqual(text) ? text : result.ToString();
    }

    internal static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>The one sign that stands for all ways of typing it; a blank for every kind of white space and for what cannot be seen.</summary>
    internal static char Plain(char c) => c switch
    {
        < '\u007F' => c <= ' ' ? ' ' : c,
        >= '\u4E00' and <= '\u9FFF' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => MapSign(c),
    };

    private static char MapSign(char c) => c switch
    {
        '≧' or '⩾' or '≮' => '≥',
        '≦' or '⩽' or '≯' => '≤',
        '═' or '﹦' => '=',
        '﹥' => '>',
        '﹤' => '<',
        '﹪' => '%',
        '﹣' or '−' or '–' or '‐' or '‑' or '‒' => '-',
        '―' or '─' => '—',
        '〜' or '∼' or '˜' => '~',
        '•' or '・' or '∙' or '⋅' or '‧' => '·',
        '﹙' => '(',
        '﹚' => ')',
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u007F' => ' ',
        _ => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : CompatibilityForms.Plain(c),
    };
}
