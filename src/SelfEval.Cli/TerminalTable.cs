using SelfEval.Reading.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SelfEval.Cli;

/// <summary>
/// A table at any width: as wide as its texts where it fits, its text columns narrowed where it does not, and plain lines where even that leaves too
/// little to read. Widths are worked out here, because Spectre.Console never ends on a column too narrow for a wide character (spectre.console#2131).
/// </summary>
internal sealed class TerminalTable(Session session, params IReadOnlyList<(string Title, bool IsNumber)> columns)
{
    private const int LeastText = 8;

    // Spectre.Console needs some three hundred bytes for each character of a table, and nobody reads a cell of many pages.
    private const int LongestCell = 2_000;
    private const int MostCharacters = 400_000;

    // A blank on each side of a cell, a line behind it, and one before the first.
    private const int CellFrame = 3;

    private readonly List<(string[] Cells, string Colour)> _rows = [];

    public void Add(string[] cells, string colour = "default") => _rows.Add(([.. cells.Select(DiagnosticText.Visible)], colour));

    public void Write(IAnsiConsole console)
    {
        var options = RenderOptions.Create(console);
        int[] widths = IsTooLong ? [] : [.. columns.Select((c, i) => _rows.Select(r => r.Cells[i]).Append(c.Title).Max(text => WidthOf(text, options)))];
        if (!IsTooLong && Narrow(widths))
        {
            console.Profile.Width = Math.Max(console.Profile.Width, widths.Sum() + (widths.Length * CellFrame) + 1);
            console.Write(Table(widths));
        }
        else
        {
            WriteLines(console);
        }
    }

    private bool IsTooLong => _rows.Exists(r => Array.Exists(r.Cells, c => c.Length > LongestCell)) || _rows.Sum(r => (long)r.Cells.Sum(c => c.Length)) > MostCharacters;

    /// <summary>Takes from the widest text column until all fit; false where a text column would get too narrow.</summary>
    private bool Narrow(int[] widths)
    {
        int over = widths.Sum() + (widths.Length * CellFrame) + 1 - session.Width;
        while (over > 0)
        {
            int widest = Enumerable.Range(0, widths.Length).Where(i => !columns[i].IsNumber).OrderByDescending(i => widths[i]).FirstOrDefault(-1);
            if (widest < 0 || widths[widest] <= LeastText)
            {
                return false;
            }

            int next = Enumerable.Range(0, widths.Length).Where(i => !columns[i].IsNumber && widths[i] < widths[widest]).Select(i => widths[i]).Append(LeastText).Max();
            int less = Math.Clamp(widths[widest] - Math.Max(next, LeastText), 1, over);
            widths[widest] -= less;
            over -= less;
        }

        return true;
    }

    private Table Table(int[] widths)
    {
        Table table = new Table().Border(session.IsPiped ? TableBorder.Ascii : TableBorder.Rounded);
        for (int i = 0; i < widths.Length; i++)
        {
            table.AddColumn(new TableColumn(new Text(columns[i].Title)) { Alignment = columns[i].IsNumber ? Justify.Right : Justify.Left, NoWrap = columns[i].IsNumber, Width = widths[i] });
        }

        foreach ((string[] cells, string colour) in _rows)
        {
            table.AddRow(cells.Select(c => new Text(c, Style.Parse(colour))));
        }

        return table;
    }

    private void WriteLines(IAnsiConsole console)
    {
        foreach ((string[] cells, string colour) in _rows)
        {
            console.WriteLine(cells[0], colour);
            for (int i = 1; i < cells.Length; i++)
            {
                if (cells[i].Length > 0)
                {
                    console.WriteLine($"  {columns[i].Title}：{cells[i]}", colour);
                }
            }
        }
    }

    private static int WidthOf(string text, RenderOptions options) => Math.Max(1, ((IRenderable)new Text(text)).Measure(options, int.MaxValue).Max);
}
