namespace SelfEval.Documents.Writing.Opinions;

/// <summary>How much of an opinion one page takes (一页能写多少), reckoned from its letters, a little on the safe side: programs set lines differently.</summary>
internal static class OpinionPage
{
    /// <summary>Points of A4 between the margins.</summary>
    private const double Height = 742;
    private const double Width = 480;

    private const double TextSize = 10.5;
    private const double CellSize = 9;

    /// <summary>A line is so much higher than its letters.</summary>
    private const double Leading = 1.5;
    private const double Gap = 4;

    /// <summary>Findings that stand before the signatures however long the rest is: an opinion without its worst findings is none.</summary>
    private const int Least = 5;

    /// <summary>How many rows of a table leave the other blocks on the same page.</summary>
    /// <param name="others">All that stands on the page beside the table.</param>
    /// <param name="widths">The table's columns, shares of 100.</param>
    /// <param name="rows">Its rows, without the head.</param>
    public static int Fitting(IEnumerable<OpinionBlock> others, IReadOnlyList<int> widths, IReadOnlyList<string[]> rows)
    {
        // The table's head, its heading, and the line that says how many follow.
        double left = Height - others.Sum(Of) - (4 * ((TextSize * Leading) + Gap));
        int fitting = 0;
        while (fitting < rows.Count && (fitting < Least || left >= Row(rows[fitting], widths)))
        {
            left -= Row(rows[fitting], widths);
            fitting++;
        }

        return fitting;
    }

    private static double Of(OpinionBlock block) => block.Kind switch
    {
        OpinionBlockKind.Table => block.Rows.Sum(r => Row(r, block.Widths)) + (2 * Gap),
        OpinionBlockKind.Title => 36,
        _ => (Lines(block.Text, Width, TextSize) * TextSize * Leading) + Gap,
    };

    private static double Row(string[] row, IReadOnlyList<int> widths) => (row.Select((text, i) => Lines(text, (Width * widths[i] / 100) - 11, CellSize)).Max() * CellSize * Leading) + Gap;

    /// <summary>A Chinese character is as wide as high, another half as wide.</summary>
    private static int Lines(string text, double width, double size) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c > 0xFF ? size : size * 0.6) / width)));
}
