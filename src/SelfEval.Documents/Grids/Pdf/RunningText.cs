using SelfEval.Documents.Grids.Texts;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Lines outside tables, and the paragraphs that they make (正文段落).</summary>
internal static class RunningText
{
    /// <summary>Of the size of the type: more parts two pieces of a line, such as 填表人 and 填报日期.</summary>
    private const double PieceGap = 1.5;

    public static IEnumerable<TextLine> Lines(IReadOnlyList<Glyph> glyphs, PdfPage page) =>
        glyphs.Count == 0 ? [] : CellText.Lines(glyphs).Select(l => new TextLine(Pieces(l), l[0].Left, l.Max(g => g.Right), l[0].Baseline, l[0].Size, CellText.FirstWord(l), page.Width) { Place = page.Place });

    /// <summary>Lines become paragraphs; everything else stays where it is.</summary>
    public static IEnumerable<object> Joined(IReadOnlyList<object> parts)
    {
        TextLine[] all = [.. parts.OfType<TextLine>()];
        double left = all.Length == 0 ? 0 : all.Min(l => l.Left);
        double right = all.Length == 0 ? 0 : all.Max(l => Math.Max(l.Right, l.PageWidth - left));
        (string Text, string Place)? open = null;
        TextLine? before = null;
        foreach (object part in parts)
        {
            var line = part as TextLine;
            if (line is not null && before is not null && open is { } begun && GoesOn(before, line, left, right))
            {
                open = (begun.Text + Between(begun.Text[^1], line.Text[0]) + line.Text, begun.Place);
            }
            else
            {
                if (open is { } done)
                {
                    yield return new Paragraph(done.Place, ShownText.Clean(done.Text));
                }

                open = line is null ? null : (line.Text, line.Place);
            }

            before = line;
            if (line is null)
            {
                yield return part;
            }
        }

        if (open is { } last)
        {
            yield return new Paragraph(last.Place, ShownText.Clean(last.Text));
        }
    }

    private static string Pieces(List<Glyph> line)
    {
        var pieces = new List<string>();
        int start = 0;
        for (int i = 1; i <= line.Count; i++)
        {
            if (i == line.Count || line[i].Left - line[i - 1].Right > PieceGap * line[i].Size)
            {
                pieces.Add(CellText.Words(line[start..i]));
                start = i;
            }
        }

        return string.Join('\u3000', pieces);
    }

    /// <summary>Of the size of the type: how far punctuation may hang over the margin that the longest line shows.</summary>
    private const double Hanging = 1.5;

    /// <summary>A line goes on where it was full and the next one starts at the margin.</summary>
    private static bool GoesOn(TextLine line, TextLine next, double left, double right) =>
        line.Right + next.FirstWord > right - (line.Size * Hanging) && next.Left < left + next.Size && Math.Abs(line.Size - next.Size) < 1;

    private static string Between(char before, char after) => DiagnosticText.IsWide(before) || DiagnosticText.IsWide(after) ? "" : char.IsAsciiLetter(before) && char.IsAsciiLetter(after) ? " " : "";
}
