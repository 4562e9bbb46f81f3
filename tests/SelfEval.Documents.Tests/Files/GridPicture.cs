using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Tests.Files;

/// <summary>A grid as lines of text, for expectations that show what a table looks like: ← and ↑ are slots covered from there, ∅ is none.</summary>
internal static class GridPicture
{
    public static string[] Of(Grid grid) => [.. Enumerable.Range(0, grid.RowCount).Select(row => string.Join('|', Enumerable.Range(0, grid.ColumnCount).Select(column => Slot(grid, row, column))))];

    public static string[] Of(DocumentContent content) => [.. content.Blocks.SelectMany(b => b is Grid grid ? Of(grid) : [((Paragraph)b).Text])];

    private static string Slot(Grid grid, int row, int column) => grid[row, column] switch
    {
        null => "∅",
        { } cell when cell.Row == row && cell.Column == column => cell.Text.Replace('\n', '⏎'),
        { } cell => cell.Row == row ? "←" : "↑",
    };
}
