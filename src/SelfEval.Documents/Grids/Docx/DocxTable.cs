using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Flow;

namespace SelfEval.Documents.Grids.Docx;

/// <summary>
/// Places the cells of one <c>w:tbl</c> by grid column (表格定位): <c>gridBefore</c> and the sum of <c>gridSpan</c>, never by index; a bare
/// <c>vMerge</c> continues the cell above in the same column.
/// </summary>
internal sealed class DocxTable(DocxStory story)
{
    private readonly List<DraftCell> _cells = [];
    private readonly Dictionary<int, DraftCell> _open = [];
    private int _row;
    private int _columns;

    public DraftTable Read(XElement table)
    {
        foreach (XElement row in Within(table, "tr"))
        {
            if (IsShown(row.Child("trPr")))
            {
                AddRow(row);
                Check();
            }
        }

        return new DraftTable(_row, _columns, _cells);
    }

    /// <summary>Rows or cells, out of the content controls and custom tags that may stand around them.</summary>
    private static IEnumerable<XElement> Within(XElement container, string name)
    {
        foreach (XElement child in container.Elements())
        {
            if (child.Name.LocalName == name)
            {
                yield return child;
            }
            else if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag")
            {
                foreach (XElement found in Within(child, name))
                {
                    yield return found;
                }
            }
        }
    }

    private bool IsShown(XElement? properties)
    {
        if (properties?.Child("del") is not null)
        {
            story.Session.AddOnce(ReadingDiagnostics.TrackedChanges, "");
            return false;
        }

        if (properties.Switch("hidden") ?? false)
        {
            story.Session.AddOnce(ReadingDiagnostics.HiddenRows, "");
            return false;
        }

        return true;
    }

    private void AddRow(XElement row)
    {
        int column = row.Child("trPr").Count("gridBefore", 0);
        DraftCell? left = null;
        foreach (XElement cell in Within(row, "tc"))
        {
            XElement? properties = cell.Child("tcPr");
            if (properties?.Child("cellDel") is not null)
            {
                story.Session.AddOnce(ReadingDiagnostics.TrackedChanges, "");
                continue;
            }

            int span = Math.Clamp(properties.Count("gridSpan", 1), 1, ReadingLimits.Columns + 1);
            left = Place(cell, properties, column, span, left);
            column += span;
        }

        _columns = Math.Max(_columns, column);
        _row++;
    }

    private DraftCell Place(XElement cell, XElement? properties, int column, int span, DraftCell? left)
    {
        if (left is not null && Continues(properties, "hMerge"))
        {
            left.ColumnSpan += left.Row == _row ? span : 0;
            return left;
        }

        if (Continues(properties, "vMerge") && _open.TryGetValue(column, out DraftCell? above) && above.Row + above.RowSpan == _row)
        {
            above.RowSpan++;
            NoteCovered(cell, above);
            return above;
        }

        var placed = new DraftCell(_row, column, span, story.Flow(cell), cell);
        _cells.Add(placed);
        _open[column] = placed;
        return placed;
    }

    /// <summary>A merge mark without <c>restart</c> continues.</summary>
    private static bool Continues(XElement? properties, string mark) => properties?.Child(mark) is { } merge && merge.Value() != "restart";

    private void NoteCovered(XElement cell, DraftCell above)
    {
        string text = string.Concat(story.Flow(cell).Select(i => i.Text)).Trim();
        if (text.Length > 0 && text != string.Concat(above.Content.Select(i => i.Text)).Trim())
        {
            story.Session.Add(ReadingDiagnostics.CoveredText, "", text);
        }
    }

    private void Check()
    {
        if (_row > ReadingLimits.Rows || _columns > ReadingLimits.Columns)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.TableTooLarge, "", ReadingLimits.Rows, ReadingLimits.Columns);
        }
    }
}
