using System.Globalization;
using AngleSharp.Dom;
using SelfEval.Documents.Grids.Flow;

namespace SelfEval.Documents.Grids.Html;

/// <summary>
/// Forms a table as browsers do, wrong spans included (html.spec.whatwg.org, forming a table): slots taken from above are skipped, a span that
/// is no number is 1, row spans end with their row group, and where two cells meet the first keeps the slot.
/// </summary>
internal sealed class HtmlTable(HtmlStory story)
{
    private const int MostRows = 65534;
    private readonly List<DraftCell> _cells = [];

    /// <summary>For each column, the first row that no cell from above reaches into.</summary>
    private readonly List<int> _free = [];
    private int _row;

    public DraftTable Read(IElement table)
    {
        IElement[] groups = [.. table.Children.Where(c => c.LocalName is "thead" or "tbody" or "tr").Concat(table.Children.Where(c => c.LocalName == "tfoot"))];
        foreach (IElement group in groups.Where(g => !story.IsHidden(g)))
        {
            AddGroup(group.LocalName == "tr" ? [group] : [.. group.Children.Where(c => c.LocalName == "tr" && !story.IsHidden(c))]);
        }

        int columns = _cells.Count == 0 ? 0 : _cells.Max(c => c.Column) + 1;
        return new DraftTable(_row, columns, _cells);
    }

    private void AddGroup(IElement[] rows)
    {
        int end = _row + rows.Length;
        foreach (IElement row in rows)
        {
            AddRow(row, end);
            _row++;
            Check();
        }

        for (int i = 0; i < _free.Count; i++)
        {
            _free[i] = Math.Min(_free[i], end);
        }
    }

    private void AddRow(IElement row, int end)
    {
        int column = 0;
        foreach (IElement cell in row.Children.Where(c => c.LocalName is "td" or "th" && !story.IsHidden(c)))
        {
            while (column < _free.Count && _free[column] > _row)
            {
                column++;
            }

            int columnSpan = Span(cell, "colspan", ReadingLimits.Columns + 1);
            int asked = Span(cell, "rowspan", MostRows);
            int rowSpan = cell.GetAttribute("rowspan")?.Trim() == "0" ? end - _row : Math.Min(asked, end - _row);
            var placed = new DraftCell(_row, column, columnSpan, story.Flow(cell), cell) { RowSpan = rowSpan };
            _cells.Add(placed);
            Take(placed);
            column += columnSpan;
        }
    }

    private void Take(DraftCell cell)
    {
        while (_free.Count < cell.Column + cell.ColumnSpan)
        {
            _free.Add(0);
        }

        for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            if (_free[column] > _row)
            {
                story.Session.AddOnce(ReadingDiagnostics.OverlappingSpans, "");
            }

            _free[column] = Math.Max(_free[column], _row + cell.RowSpan);
        }
    }

    /// <summary>A number as browsers take one: leading digits count, anything else is 1.</summary>
    private static int Span(IElement cell, string attribute, int most)
    {
        string text = (cell.GetAttribute(attribute) ?? "").Trim();
        string digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits.Length > 9 ? "999999999" : digits, NumberStyles.None, CultureInfo.InvariantCulture, out int span) && span > 0 ? Math.Min(span, most) : 1;
    }

    private void Check()
    {
        if (_row > ReadingLimits.Rows || (_cells.Count > 0 && _cells[^1].Column > ReadingLimits.Columns))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.TableTooLarge, "", ReadingLimits.Rows, ReadingLimits.Columns);
        }
    }
}
