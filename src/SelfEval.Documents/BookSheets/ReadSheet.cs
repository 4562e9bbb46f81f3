using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.BookSheets;

/// <summary>A sheet as it came back (读回的工作表): hidden rows and columns too, since a filter hides and nothing is to be lost.</summary>
internal sealed class ReadSheet
{
    private readonly Dictionary<(int Row, int Column), SheetCell> _cells;
    private readonly SheetContent _content;

    private ReadSheet(SheetContent content)
    {
        _content = content;
        _cells = content.Cells.ToDictionary(c => (c.Row, c.Column));
    }

    public string Name => _content.Name;

    public IEnumerable<int> Rows => _cells.Keys.Select(c => c.Row).Distinct().Order();

    public string Text(int row, int column) => _cells.TryGetValue((row, column), out SheetCell cell) ? cell.Error ?? cell.Text : "";

    public string PlaceOf(int row, int column) => _content.PlaceOf(row, column);

    /// <summary>The column under a head of the first row, -1 where there is none.</summary>
    public int Column(string head) => _cells.Where(c => c.Key.Row == 0 && c.Value.Text == head).Select(c => c.Key.Column).DefaultIfEmpty(-1).Min();

    /// <summary>All sheets of a workbook; null where the bytes are none.</summary>
    public static IReadOnlyList<ReadSheet>? All(byte[] bytes)
    {
        try
        {
            if (bytes.Length > ReadingLimits.FileBytes || FormatDetection.Of(bytes) != DocumentFormat.Xlsx)
            {
                return null;
            }

            using var package = new OfficePackage(bytes);
            var book = XlsxBook.Load(package);
            return [.. book.Sheets.Where(s => s.Part is not null && package.Has(s.Part)).Select(s => Read(book, s.Name, s.Part!))];
        }
#pragma warning disable CA1031 // Libraries throw what they like on damaged files.
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static ReadSheet Read(XlsxBook book, string name, string part)
    {
        var content = new SheetContent(name);
        new XlsxSheet(book, content, new ReadingSession()).Read(part);
        return new ReadSheet(content);
    }
}
