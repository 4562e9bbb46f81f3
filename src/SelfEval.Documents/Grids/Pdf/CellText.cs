using System.Text;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>
/// Makes text of the characters in one cell (单元格文字): lines by baseline, words by gaps. Between Chinese characters there is no space, also
/// where one is printed; a line that was only wrapped goes on without a break.
/// </summary>
internal static class CellText
{
    /// <summary>Of the size of the type: less is the same word.</summary>
    private const double WordGap = 0.3;

    /// <summary>What a cell keeps free at its sides, together, at most.</summary>
    private const double Padding = 12;

    private const string Closing = "，。；：？！、）》】」』”’％%,.;:?!)]}";
    private const string Opening = "（《【「『“‘([{";

    /// <param name="glyphs">The characters, in any order.</param>
    /// <param name="width">Width of the cell in points: a line that ends well before it was ended on purpose.</param>
    public static string Of(IReadOnlyList<Glyph> glyphs, double width)
    {
        List<List<Glyph>> lines = Lines(glyphs);
        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            string line = Words(lines[i]);
            if (i > 0)
            {
                text.Append(EndsOnPurpose(lines[i - 1], lines[i], width) ? "\n" : Between(text[^1], line[0], isNewLine: true));
            }

            text.Append(line);
        }

        return ShownText.Clean(text.ToString());
    }

    /// <summary>Baselines within half a character's height are one line; from the top, each from the left.</summary>
    public static List<List<Glyph>> Lines(IReadOnlyList<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        foreach (Glyph glyph in Upright(glyphs).OrderBy(g => g.CenterY))
        {
            if (lines.Count > 0 && glyph.CenterY - lines[^1][0].CenterY <= Math.Max(glyph.Size, lines[^1][0].Size) / 2)
            {
                lines[^1].Add(glyph);
            }
            else
            {
                lines.Add([glyph]);
            }
        }

        lines.ForEach(l => l.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return lines;
    }

    /// <summary>One line's characters with spaces where words part.</summary>
    public static string Words(IReadOnlyList<Glyph> line)
    {
        var text = new StringBuilder(line[0].Text);
        for (int i = 1; i < line.Count; i++)
        {
            double gap = line[i].Left - line[i - 1].Right;
            if (gap > WordGap * Math.Min(line[i].Size, line[i - 1].Size))
            {
                text.Append(Between(text[^1], line[i].Text[0], isNewLine: false));
            }

            text.Append(line[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Characters printed sideways are laid upright, the line turned with them.</summary>
    private static IEnumerable<Glyph> Upright(IReadOnlyList<Glyph> glyphs)
    {
        int turn = glyphs.CountBy(g => g.Turn).MaxBy(c => c.Value).Key;
        return turn switch
        {
            1 => glyphs.Select(g => g with { Left = g.CenterY - (g.Size / 2), Right = g.CenterY + (g.Size / 2), Baseline = -g.CenterX }),
            3 => glyphs.Select(g => g with { Left = -g.CenterY - (g.Size / 2), Right = -g.CenterY + (g.Size / 2), Baseline = g.CenterX }),
            _ => glyphs,
        };
    }

    /// <summary>What stands between two lines of which the first was only wrapped.</summary>
    public static string Seam(string before, string after) => before.Length == 0 || after.Length == 0 ? "" : Between(before[^1], after[0], isNewLine: true);

    private static string Between(char before, char after, bool isNewLine)
    {
        if (DiagnosticText.IsWide(before) || DiagnosticText.IsWide(after))
        {
            return "";
        }

        bool isLatin = char.IsAsciiLetter(before) && char.IsAsciiLetter(after);
        bool isFigure = IsOfFigure(before) && IsOfFigure(after);
        return isNewLine ? isLatin ? " " : "" : isFigure && (before is '.' or ',' || after is '.' or ',' or '%') ? "" : " ";
    }

    private static bool IsOfFigure(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '%';

    /// <summary>True where the next line's first word would have fitted behind the line before.</summary>
    private static bool EndsOnPurpose(List<Glyph> line, List<Glyph> next, double width) => !IsFull(line[^1].Right - line[0].Left, FirstWord(next), next[0].Size, width);

    /// <summary>True where a word would not have fitted behind a line, so that the line had to end there.</summary>
    public static bool IsFull(double line, double word, double size, double width) => width - Padding - line <= word + (size / 2);

    /// <summary>How far the first piece reaches that no line break may part.</summary>
    public static double FirstWord(List<Glyph> line)
    {
        int end = 1;
        while (end < line.Count && Holds(line[end - 1].Text[0], line[end].Text[0]))
        {
            end++;
        }

        return line[end - 1].Right - line[0].Left;
    }

    private static bool Holds(char before, char after) =>
        Closing.Contains(after, StringComparison.Ordinal) || Opening.Contains(before, StringComparison.Ordinal)
        || (!DiagnosticText.IsWide(before) && !DiagnosticText.IsWide(after));
}
