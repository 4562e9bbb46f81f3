using SelfEval.Documents.Grids.Texts;
using SelfEval.Documents.Writing.Workbooks;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>
/// Reads a book back from its workbook (读规则书工作簿): the tables are made again from the packed files and held against the sheets, cell by cell; only
/// what differs changes the JSON.
/// </summary>
internal sealed class BookSheetReader
{
    private const int HeadRows = 2;

    private readonly IReadOnlyList<ReadSheet> _sheets;
    private readonly BookSource _source;
    private readonly List<Remark> _remarks = [];
    private readonly List<CellEdit> _ofBook = [];
    private readonly List<CellEdit> _ofTests = [];
    private readonly List<RowList> _lists = [];

    private BookSheetReader(IReadOnlyList<ReadSheet> sheets, BookSource source)
    {
        _sheets = sheets;
        _source = source;
    }

    /// <summary>The files, or null with the reasons.</summary>
    public static (string Book, string? Tests)? Read(byte[] workbook, out IReadOnlyList<Remark> remarks)
    {
        if (ReadSheet.All(workbook) is not { } sheets || sheets.FirstOrDefault(s => s.Name == BookSource.Sheet) is not { } packed
            || BookSource.Of(packed.Rows.Select(r => (packed.Text(r, 0), packed.Text(r, 1)))) is not { } source)
        {
            remarks = [new Remark(BookSheetDiagnostics.NoBook, "")];
            return null;
        }

        var reader = new BookSheetReader(sheets, source);
        (string, string?)? files = reader.Read();
        remarks = reader._remarks;
        return reader._remarks.Exists(r => r.Severity == FindingSeverity.Error) ? null : files;
    }

    private (string Book, string? Tests)? Read()
    {
        if (JsonSource.Parse(new DiagnosticBag(new SourceText("rulebook.json", _source.Book))) is not { } book)
        {
            _remarks.Add(new Remark(BookSheetDiagnostics.NoBook, ""));
            return null;
        }

        SourceNode? tests = _source.Tests is { } text ? JsonSource.Parse(new DiagnosticBag(new SourceText("tests.json", text))) : null;
        var ofBook = new FieldEdits(_source.Book, _ofBook, _remarks);
        foreach (BookTable table in BookTables.Of(book, tests, _source.Outline))
        {
            FieldEdits edits = table.IsOfTests ? new FieldEdits(_source.Tests!, _ofTests, _remarks) : ofBook;
            if (_sheets.FirstOrDefault(s => s.Name == table.Name) is { } sheet && Columns(table, sheet) is { } columns)
            {
                Take(table, sheet, columns, edits, book);
            }
        }

        // Lists are written anew last: the edits of all sheets fall into them.
        foreach (RowList list in _lists)
        {
            list.Take(list.IsOfTests ? _source.Tests! : _source.Book, list.IsOfTests ? _ofTests : _ofBook);
        }

        string written = TextEdit.Apply(_source.Book, _ofBook.Select(e => e.Edit));
        _remarks.AddRange(BookFaults.Of(_source.Book, written, _ofBook));
        return (written, _source.Tests is null ? null : TextEdit.Apply(_source.Tests, _ofTests.Select(e => e.Edit)));
    }

    private void Take(BookTable table, ReadSheet sheet, int[] columns, FieldEdits edits, SourceNode book)
    {
        if (table.Name == BandTables.Name)
        {
            TakeBands(sheet, columns, edits, book);
            return;
        }

        var rows = new SheetRows(table, sheet, _remarks);
        if (!rows.AreKnown)
        {
            return;
        }

        foreach ((BookRow row, int at) in rows.Kept)
        {
            for (int i = 0; i < columns.Length; i++)
            {
                edits.Take(row.Fields[i], $"{(i == 0 ? "" : row.Name + "的")}{table.Columns[i].Head}", sheet.Text(at, columns[i]), sheet.PlaceOf(at, columns[i]));
            }
        }

        if (table.List is null)
        {
            rows.RefuseChanges(columns[0]);
        }
        else
        {
            _lists.Add(new RowList(table, sheet, rows, columns, edits, _remarks));
        }
    }

    /// <summary>Bands belong to the parameter that their row names, in the order of the sheet.</summary>
    private void TakeBands(ReadSheet sheet, int[] columns, FieldEdits edits, SourceNode book)
    {
        ILookup<string, int> rows = sheet.Rows.Where(r => r >= HeadRows).ToLookup(r => sheet.Text(r, columns[0]));
        IReadOnlyList<BandList> lists = BandTables.Lists(book, _source.Outline);
        foreach (BandList list in lists)
        {
            int[] own = [.. rows[ShownText.Clean(list.Label)]];
            if (own.Length == 0)
            {
                _remarks.Add(new Remark(BookSheetDiagnostics.RowGone, sheet.Name, list.Label));
            }
            else if (Bands(sheet, own, columns, edits) is { } bands)
            {
                edits.Take(list, bands, sheet.PlaceOf(own[0], columns[0]));
            }
        }

        foreach (int stray in rows.Where(g => !lists.Any(l => ShownText.Clean(l.Label) == g.Key)).SelectMany(g => g))
        {
            _remarks.Add(new Remark(BookSheetDiagnostics.NotAChoice, sheet.PlaceOf(stray, columns[0]), "参数", sheet.Text(stray, columns[0]), string.Join('、', lists.Select(l => l.Label))));
        }
    }

    private List<(string, string, string)>? Bands(ReadSheet sheet, int[] rows, int[] columns, FieldEdits edits)
    {
        int faults = _remarks.Count;
        var bands = new List<(string, string, string)>();
        foreach (int row in rows)
        {
            string sign = sheet.Text(row, columns[1]) switch { "＞" => ">", "＜" => "<", "＝" => "=", "≧" => "≥", "≦" => "≤", var written => written };
            string edge = sheet.Text(row, columns[2]);
            if (!BandList.Signs.Contains(sign))
            {
                _remarks.Add(new Remark(BookSheetDiagnostics.NotAChoice, sheet.PlaceOf(row, columns[1]), "符号", sign, string.Join('、', BandList.Signs)));
            }

            bool isShare = edge.EndsWith('%');
            string? number = sign == BandList.Rest ? "" : edges(edge);
            string? points = edits.Number("得分", sheet.Text(row, columns[3]), sheet.PlaceOf(row, columns[3]));
            bands.Add((sign, number + (isShare && sign != BandList.Rest ? "%" : ""), points ?? ""));

            string? edges(string text) => edits.Number("界限", text.TrimEnd('%'), sheet.PlaceOf(row, columns[2]));
        }

        return _remarks.Count == faults ? bands : null;
    }

    /// <summary>Where each column stands now; null after telling which head is gone.</summary>
    private int[]? Columns(BookTable table, ReadSheet sheet)
    {
        int[] columns = [.. table.Columns.Select(c => sheet.Column(c.Head))];
        foreach ((BookColumn column, _) in table.Columns.Zip(columns).Where(c => c.Second < 0))
        {
            _remarks.Add(new Remark(BookSheetDiagnostics.ColumnGone, sheet.PlaceOf(0, 0), column.Head));
        }

        return Array.IndexOf(columns, -1) < 0 ? columns : null;
    }
}
