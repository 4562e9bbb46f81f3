using System.Drawing;
using System.Globalization;
using SelfEval.Documents.BookSheets;
using SelfEval.Documents.Grids.Sheets;
using SelfEval.Reading.Diagnostics;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>Writes the tables of a book as sheets (写规则书工作簿): heads and what they mean stand still, cells that may be edited are white, lists open where a few words may stand.</summary>
internal sealed class BookSheetWriter
{
    public const string KeyHead = "编号（勿改）";
    private const string Lists = "选项";
    private const int HeadRows = 2;
    private const int ShortList = 250;
    private const int GuideWidth = 110;
    private const int LineHeight = 15;
    private const int MostLines = 20;
    private const int PlainDigits = 10;

    private static readonly string[] Guide =
    [
        "这份工作簿是一本规则书，由 selfeval book to-xlsx 写出。改好存盘，运行 selfeval book from-xlsx 就变回规则书文件。",
        "白色的格子可以改，灰色的只供对照。每张表第一行是栏名，第二行说明这一栏；有列表的格子点开可以选。",
        "参数、档次、计分项、检查、用例可以加行、删行、换先后，行的先后就是写回去的先后；“基本”表的行不能加减。可以筛选；不要改“编号”一栏，加的行不用填它。",
        "表里没有的（规则的算式、注释）原样留在 JSON 里。只有改过的格子会写回去，其余一个字都不动。",
        "改完先看 from-xlsx 列出的改动，再运行 selfeval check 和 selfeval test。",
    ];

    private readonly Spreadsheet _book;
    private readonly CancellationToken _stop;
    private readonly StyleId _head;
    private readonly StyleId _note;
    private readonly StyleId _open;
    private readonly StyleId _fixed;
    private readonly List<IReadOnlyList<string>> _lists = [];

    private BookSheetWriter(Spreadsheet book, CancellationToken stop)
    {
        _book = book;
        _stop = stop;
        Border edge = Thin();
        _head = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = Color.FromArgb(0xDD, 0xE7, 0xF0) }, Alignment = { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center, WrapText = true }, Border = edge });
        _note = book.AddStyle(new Style { Font = { Italic = true, Size = 9, Color = Color.FromArgb(0x55, 0x61, 0x6E) }, Alignment = { Vertical = VerticalAlignment.Top, WrapText = true }, Border = edge });
        _open = book.AddStyle(new Style { Alignment = { Horizontal = HorizontalAlignment.Left, Vertical = VerticalAlignment.Top, WrapText = true }, Border = edge });
        _fixed = book.AddStyle(new Style { Fill = { Color = Color.FromArgb(0xEE, 0xEE, 0xEE) }, Alignment = { Horizontal = HorizontalAlignment.Left, Vertical = VerticalAlignment.Top, WrapText = true }, Border = edge });
    }

    public static async Task WriteAsync(IReadOnlyList<BookTable> tables, BookSource source, Stream output, CancellationToken stop)
    {
        Spreadsheet book = await Spreadsheet.CreateNewAsync(output, new SpreadCheetahOptions { DefaultDateTimeFormat = null }, stop).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var writer = new BookSheetWriter(book, stop);
            await writer.GuideAsync(tables).ConfigureAwait(false);
            foreach (BookTable table in tables)
            {
                await writer.TableAsync(table).ConfigureAwait(false);
            }

            await writer.ListsAsync().ConfigureAwait(false);
            await writer.SourceAsync(source).ConfigureAwait(false);
            await book.FinishAsync(stop).ConfigureAwait(false);
        }
    }

    private async Task GuideAsync(IReadOnlyList<BookTable> tables)
    {
        var options = new WorksheetOptions();
        options.Column(1).Width = GuideWidth;
        await _book.StartWorksheetAsync("说明", options, _stop).ConfigureAwait(false);
        string names = $"各表：{string.Join('、', tables.Select(t => $"{t.Name}（{t.Rows.Count} 行）"))}。";
        foreach (string line in Guide.Append(names))
        {
            await _book.AddRowAsync([new Cell(line, _open)], Height([(line, GuideWidth)]), _stop).ConfigureAwait(false);
        }
    }

    private async Task TableAsync(BookTable table)
    {
        var options = new WorksheetOptions { FrozenRows = HeadRows, FrozenColumns = 2 };
        options.Column(1).Width = 8;
        options.Column(1).Hidden = true;
        for (int i = 0; i < table.Columns.Count; i++)
        {
            options.Column(i + 2).Width = table.Columns[i].Width;
        }

        await _book.StartWorksheetAsync(table.Name, options, _stop).ConfigureAwait(false);
        await _book.AddRowAsync([new Cell(KeyHead, _head), .. table.Columns.Select(c => new Cell(c.Head, _head))], _stop).ConfigureAwait(false);
        await _book.AddRowAsync([new Cell("", _note), .. table.Columns.Select(c => new Cell(c.Note, _note))], Height(table.Columns.Select(c => (c.Note, c.Width))), _stop).ConfigureAwait(false);
        foreach (BookRow row in table.Rows)
        {
            await _book.AddRowAsync([new Cell(row.Key, _fixed), .. row.Fields.Select(Cell)], Height(row.Fields.Zip(table.Columns, (f, c) => (f.Shown, c.Width))), _stop).ConfigureAwait(false);
        }

        for (int column = 0; column < table.Columns.Count; column++)
        {
            AddLists(table, column);
        }
    }

    /// <summary>Neighbours with the same list share one.</summary>
    private void AddLists(BookTable table, int column)
    {
        for (int first = 0; first < table.Rows.Count;)
        {
            IReadOnlyList<string> choices = table.Rows[first].Fields[column].Choices;
            int last = first;
            while (last + 1 < table.Rows.Count && table.Rows[last + 1].Fields[column].Choices.SequenceEqual(choices))
            {
                last++;
            }

            if (choices.Count > 0)
            {
                _book.TryAddDataValidation($"{CellAddress.Write(first + HeadRows, column + 1)}:{CellAddress.Write(last + HeadRows, column + 1)}", List(choices));
            }

            first = last + 1;
        }
    }

    /// <summary>A list of many words stands in a sheet of its own: a cell's own list holds 255 characters.</summary>
    private DataValidation List(IReadOnlyList<string> choices)
    {
        if (choices.Sum(c => c.Length + 1) < ShortList && !choices.Any(c => c.Contains(',', StringComparison.Ordinal)))
        {
            return DataValidation.ListValues(choices, showDropdown: true);
        }

        int at = _lists.FindIndex(l => l.SequenceEqual(choices));
        if (at < 0)
        {
            at = _lists.Count;
            _lists.Add(choices);
        }

        return DataValidation.ListValuesFromCells(Lists, $"{CellAddress.Write(0, at)}:{CellAddress.Write(choices.Count - 1, at)}", showDropdown: true);
    }

    private async Task ListsAsync()
    {
        await _book.StartWorksheetAsync(Lists, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, _stop).ConfigureAwait(false);
        for (int row = 0; row < _lists.Select(l => l.Count).DefaultIfEmpty().Max(); row++)
        {
            await _book.AddRowAsync([.. _lists.Select(l => new Cell(row < l.Count ? l[row] : null))], _stop).ConfigureAwait(false);
        }
    }

    private async Task SourceAsync(BookSource source)
    {
        await _book.StartWorksheetAsync(BookSource.Sheet, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, _stop).ConfigureAwait(false);
        foreach ((string kind, string content) in source.Rows())
        {
            await _book.AddRowAsync([new Cell(kind), new Cell(content)], _stop).ConfigureAwait(false);
        }
    }

    /// <summary>A number is one where a sheet keeps all its digits.</summary>
    private Cell Cell(BookField field)
    {
        StyleId style = field.IsOpen ? _open : _fixed;
        return field.Kind == FieldKind.Number && field.Shown.Length <= PlainDigits && decimal.TryParse(field.Shown, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? new Cell(number, style)
            : new Cell(field.Shown, style);
    }

    /// <summary>High enough for the longest cell: not every program fits rows to what they hold. A Chinese character is as wide as two digits.</summary>
    private static RowOptions Height(IEnumerable<(string Text, int Width)> cells)
    {
        int lines = cells.Select(c => c.Text.Split('\n').Sum(l => Math.Max(1, (l.Sum(x => DiagnosticText.IsWide(x) ? 2 : 1) + c.Width - 2) / Math.Max(1, c.Width - 1)))).DefaultIfEmpty(1).Max();
        return new RowOptions { Height = Math.Min(lines, MostLines) * LineHeight };
    }

    private static Border Thin()
    {
        var line = new EdgeBorder { BorderStyle = BorderStyle.Thin, Color = Color.FromArgb(0xB8, 0xC0, 0xC8) };
        return new Border { Left = line, Right = line, Top = line, Bottom = line };
    }
}
