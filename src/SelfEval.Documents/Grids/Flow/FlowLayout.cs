using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Flow;

/// <summary>
/// Turns the flow of a document into blocks with places (排版). A table within a cell is a grid of its own where it has rows and columns;
/// where it is only a frame, its lines belong to the cell. A table that merely holds other tables in place is no grid: its texts are paragraphs.
/// </summary>
/// <param name="session">The reading.</param>
/// <param name="sources">Takes the element of the file that each place names; null where nobody asks.</param>
internal sealed class FlowLayout(ReadingSession session, Dictionary<string, object>? sources = null)
{
    private readonly List<DocumentBlock> _blocks = [];
    private int _paragraphs;
    private int _tables;

    public IReadOnlyList<DocumentBlock> Blocks(IEnumerable<FlowItem> flow)
    {
        foreach (FlowItem item in flow)
        {
            Add(item);
        }

        return _blocks;
    }

    private void Add(FlowItem item)
    {
        if (item.Table is { } table)
        {
            AddTable(table);
        }
        else if (ShownText.Clean(item.Text!) is { Length: > 0 } text)
        {
            string place = $"第{++_paragraphs}段";
            _blocks.Add(new Paragraph(place, text));
            Note(place, item.Source);
        }
    }

    private void AddTable(DraftTable table)
    {
        List<DraftTable> inner = [.. table.Cells.SelectMany(c => c.Content).SelectMany(Real)];
        if (inner.Count > 0 && IsFrameOf(inner, table))
        {
            foreach (FlowItem item in table.Cells.SelectMany(c => c.Content))
            {
                Add(item);
            }

            return;
        }

        string name = $"表{++_tables}";
        _blocks.Add(Grid(name, table));
        foreach (DraftTable nested in inner)
        {
            session.Add(ReadingDiagnostics.NestedTable, name, $"表{_tables + 1}");
            AddTable(nested);
        }
    }

    private void Note(string place, object? source)
    {
        if (source is not null)
        {
            sources?.TryAdd(place, source);
        }
    }

    private Grid Grid(string name, DraftTable table)
    {
        if (table.RowCount > ReadingLimits.Rows || table.ColumnCount > ReadingLimits.Columns)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.TableTooLarge, name, ReadingLimits.Rows, ReadingLimits.Columns);
        }

        return new Grid(name, table.RowCount, table.ColumnCount,
            [.. table.Cells.Select(c => Cell(name, table, c))]);
    }

    private GridCell Cell(string name, DraftTable table, DraftCell cell)
    {
        string place = $"{name} 第{cell.Row + 1}行第{cell.Column + 1}列";
        Note(place, cell.Source);
        return new GridCell(Text(cell.Content), cell.Row, cell.Column, Math.Min(cell.RowSpan, table.RowCount - cell.Row), Math.Min(cell.ColumnSpan, table.ColumnCount - cell.Column), place);
    }

    /// <summary>The tables in an item that become grids; a frame's own inner tables stand for it.</summary>
    private static IEnumerable<DraftTable> Real(FlowItem item) =>
        item.Table is not { } table ? [] : IsGrid(table) ? [table] : table.Cells.SelectMany(c => c.Content).SelectMany(Real);

    private static bool IsGrid(DraftTable table) =>
        table.RowCount > 1 && table.ColumnCount > 1 && table.Cells.Count(c => Text(c.Content).Length > 0) > 2;

    /// <summary>A frame says less itself than the tables that it holds.</summary>
    private static bool IsFrameOf(List<DraftTable> inner, DraftTable table) =>
        table.Cells.Count(c => Text(c.Content).Length > 0) < inner.Max(t => t.Cells.Count(c => Text(c.Content).Length > 0));

    private static string Text(IReadOnlyList<FlowItem> content) =>
        content.Count == 1 && content[0].Text is { } only ? ShownText.Clean(only) : ShownText.Clean(string.Join('\n', content.SelectMany(Lines)));

    private static IEnumerable<string> Lines(FlowItem item) =>
        item.Table is not { } table ? [item.Text!] : IsGrid(table) ? [] : table.Cells.SelectMany(c => c.Content).SelectMany(Lines);
}
