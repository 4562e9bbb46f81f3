using System.Text;

namespace SelfEval.Documents.Layouts;

/// <summary>Brings a printed text to the form in which head words are compared (表头文字): without blanks, in half width, without a closing colon.</summary>
internal static class HeadText
{
    private const int FullWidthShift = 0xFEE0;

    /// <summary>年 度 指 标 值： and 年度\n指标值 become 年度指标值.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
            {
                bare.Append(Half(c));
            }
        }

        return bare.ToString().Trim(':', '*', '★', '▲', ';', '_');
    }

    /// <summary>The bare text without what stands in brackets: 全年预算数(A) becomes 全年预算数.</summary>
    public static string WithoutBrackets(string bare)
    {
        int depth = 0;
        var core = new StringBuilder(bare.Length);
        foreach (char c in bare)
        {
            depth += c is '(' or '〔' or '【' or '[' ? 1 : 0;
            if (depth == 0)
            {
                core.Append(c);
            }

            depth -= depth > 0 && c is ')' or '〕' or '】' or ']' ? 1 : 0;
        }

        return depth > 0 ? bare : core.ToString().Trim(':');
    }

    /// <summary>The bare text without a number in front: 2、出国经费 becomes 出国经费, 一、产出指标 becomes 产出指标, 其中：公车购置 becomes 公车购置.</summary>
    public static string WithoutNumber(string bare)
    {
        string rest = bare.StartsWith("其中", StringComparison.Ordinal) ? bare[2..].TrimStart(':', '-', '—', '、', ',') : bare;
        int end = 0;
        bool bracket = rest.StartsWith('(');
        end += bracket ? 1 : 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || "一二三四五六七八九十".Contains(rest[end])))
        {
            end++;
        }

        bool isNumber = end > (bracket ? 1 : 0) && end < rest.Length && (bracket ? rest[end] == ')' : rest[end] is '、' or '.' or ')' or ',');
        return isNumber ? rest[(end + 1)..] : rest;
    }

    /// <summary>A cell's text on one line, as it is kept: no line break, no blank between Chinese characters at a break.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (string part in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0 && char.IsAscii(line[^1]) && char.IsAscii(part[0]) && char.IsLetter(line[^1]) && char.IsLetter(part[0]))
            {
                line.Append(' ');
            }

            line.Append(part);
        }

        return Visible(line.ToString());
    }

    /// <summary>A long text as it is kept, its line breaks included.</summary>
    public static string Lines(string text) =>
        Visible(string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    public static char Half(char c) => c is >= '！' and <= '～' ? (char)(c - FullWidthShift) : c;

    /// <summary>Every full-width sign in half width: １２．５％ becomes 12.5%.</summary>
    public static string Half(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            span[i] = source[i] is '\u00A0' or '\u3000' ? ' ' : Half(source[i]);
        }
    });

    private static string Visible(string text) =>
        text.AsSpan().IndexOfAny("\u00A0\u3000\t\r") < 0 && !text.Any(IsInvisible)
            ? text.Trim()
            : string.Concat(text.Where(c => !IsInvisible(c)).Select(c => c is '\u00A0' or '\t' ? ' ' : c)).Trim();

    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u00AD'
        || (char.IsControl(c) && c is not ('\n' or '\t' or '\r'));
}
