using SelfEval.Documents.Grids.Texts;
using SelfEval.Documents.Writing.Workbooks;

namespace SelfEval.Documents.BookSheets;

/// <summary>The rows of a sheet as they came back (读回的行): those of the table by their keys, in the order of the sheet, and new ones among them.</summary>
internal sealed class SheetRows
{
    private const int HeadRows = 2;

    private readonly BookTable _table;
    private readonly ReadSheet _sheet;
    private readonly List<Remark> _remarks;
    private readonly List<(BookRow? Row, BookRow? Copied, int At)> _all = [];

    public SheetRows(BookTable table, ReadSheet sheet, List<Remark> remarks)
    {
        _table = table;
        _sheet = sheet;
        _remarks = remarks;
        int key = sheet.Column(BookSheetWriter.KeyHead);
        AreKnown = key >= 0;
        if (!AreKnown)
        {
            remarks.Add(new Remark(BookSheetDiagnostics.ColumnGone, sheet.PlaceOf(0, 0), BookSheetWriter.KeyHead));
            return;
        }

        Dictionary<string, BookRow> byKey = table.Rows.DistinctBy(r => ShownText.Clean(r.Key)).ToDictionary(r => ShownText.Clean(r.Key), StringComparer.Ordinal);
        var known = new Dictionary<string, BookRow>(byKey, StringComparer.Ordinal);
        foreach (int at in sheet.Rows.Where(r => r >= HeadRows))
        {
            // A row that was copied has the key of the other: the second is new, and like the first but for its cells.
            string name = sheet.Text(at, key);
            _all.Add(byKey.Remove(name, out BookRow? row) ? (row, null, at) : (null, known.GetValueOrDefault(name), at));
        }
    }

    /// <summary>False where the column of keys is gone: no row can be told from another then.</summary>
    public bool AreKnown { get; }

    public IReadOnlyList<(BookRow? Row, BookRow? Copied, int At)> All => _all;

    public IEnumerable<(BookRow Row, int At)> Kept => _all.Where(r => r.Row is not null).Select(r => (r.Row!, r.At));

    public IEnumerable<BookRow> Gone => _table.Rows.Except(Kept.Select(r => r.Row));

    /// <summary>Of a table whose rows stand still.</summary>
    public void RefuseChanges(int column)
    {
        _remarks.AddRange(_all.Where(r => r.Row is null).Select(r => new Remark(BookSheetDiagnostics.NewRow, _sheet.PlaceOf(r.At, column), _sheet.Name)));
        _remarks.AddRange(Gone.Select(row => new Remark(BookSheetDiagnostics.RowGone, _sheet.Name, row.Name)));
    }
}
