using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>
/// The head rows of a table (表头): one row, or several where a head is printed over others. Each grid column gets the keys that
/// its lowest head stands for, else those of the heads above it.
/// </summary>
internal sealed class HeadBand
{
    private const int MostRows = 3;

    private HeadBand(Grid grid, int first, int end, IReadOnlyList<(GridCell Head, IReadOnlyList<string> Keys)> columns)
    {
        Grid = grid;
        FirstRow = first;
        EndRow = end;
        Columns = columns;
    }

    public Grid Grid { get; }

    public int FirstRow { get; }

    public int EndRow { get; }

    /// <summary>Head cell and keys of each grid column that has a head; the head of a column without a word of the layout has no keys.</summary>
    public IReadOnlyList<(GridCell Head, IReadOnlyList<string> Keys)> Columns { get; }

    /// <summary>The band around a row of heads: rows that its heads reach into, and a second row of heads below.</summary>
    public static HeadBand Around(RowView row, WordSet words, Func<RowView, bool> isHeadToo)
    {
        int first = row.Row;
        int end = row.Row + 1;
        foreach (GridCell cell in row.Filled.Where(c => c.RowSpan <= MostRows && words.KeysOf(c.Text).Count > 0))
        {
            first = Math.Min(first, cell.Row);
            end = Math.Max(end, EndOf(cell, row, words));
        }

        while (end < row.Grid.RowCount && end - first < MostRows && isHeadToo(new RowView(row.Grid, end)))
        {
            end++;
        }

        return new HeadBand(row.Grid, first, end, Read(row.Grid, first, end, words));
    }

    /// <summary>How far down a head reaches: 绩效指标 beside the head and the only two rows of a table is no head of theirs.</summary>
    private static int EndOf(GridCell cell, RowView row, WordSet words)
    {
        int end = row.Row + 1;
        while (end < Math.Min(row.Grid.RowCount, cell.Row + cell.RowSpan) && IsOfHeads(new RowView(row.Grid, end), words))
        {
            end++;
        }

        return end;
    }

    private static bool IsOfHeads(RowView row, WordSet words) => row.Own.Count(c => words.KeysOf(c.Text).Count > 0) * 2 >= row.Own.Count();

    private static List<(GridCell Head, IReadOnlyList<string> Keys)> Read(Grid grid, int first, int end, WordSet words)
    {
        var columns = new List<(GridCell Head, IReadOnlyList<string> Keys)>();
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            GridCell[] stack = [.. Stack(grid, column, first, end)];
            if (stack.Length > 0)
            {
                columns.Add(Meaning(stack, words));
            }
        }

        return columns;
    }

    /// <summary>The filled head cells over a column, from top to bottom, each once.</summary>
    private static IEnumerable<GridCell> Stack(Grid grid, int column, int first, int end) =>
        Enumerable.Range(first, end - first).Select(r => grid[r, column]).OfType<GridCell>().Where(c => c.Text.AsSpan().Trim().Length > 0).Distinct(ReferenceEqualityComparer.Instance).OfType<GridCell>();

    private static (GridCell Head, IReadOnlyList<string> Keys) Meaning(GridCell[] stack, WordSet words)
    {
        GridCell low = stack[^1];
        IReadOnlyList<string> keys = Keys(low.Text, words);
        if (keys.Count == 0 && stack.Length > 1)
        {
            keys = Keys(string.Concat(stack.Select(c => c.Text)), words);
            keys = keys.Count > 0 ? keys : Keys(low.Text + stack[0].Text, words);
            keys = keys.Count > 0 ? keys : Keys(stack[0].Text, words);
        }

        return (low, keys);
    }

    /// <summary>目标 alone says little; under 年度指标值 it says which of the two columns.</summary>
    private static IReadOnlyList<string> Keys(string text, WordSet words) => [.. words.KeysOf(text).Where(k => k != "sub")];
}
