using System.Drawing;
using System.Globalization;
using SelfEval.Documents.Grids.Sheets;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>Writes sheets of rows, one row at a time (逐行写工作表): heads stand still and filter, numbers are numbers, no text is a formula.</summary>
internal sealed class SheetWriter : IAsyncDisposable
{
    /// <summary>A sheet ends at 1,048,576 rows; what is more goes on in the next.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>A text within a formula is no longer.</summary>
    private const int LongestFormulaText = 255;

    private readonly Spreadsheet _book;
    private readonly CancellationToken _stop;
    private readonly StyleId _head;
    private readonly StyleId _text;
    private readonly StyleId _share;
    private readonly StyleId _link;
    private readonly int _most;

    private SheetWriter(Spreadsheet book, int most, CancellationToken stop)
    {
        _book = book;
        _stop = stop;
        _most = most;
        _head = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = Color.FromArgb(0xDD, 0xE7, 0xF0) }, Alignment = { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center, WrapText = true } });
        _text = book.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top, WrapText = true } });
        _share = book.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top }, Format = NumberFormat.Standard(StandardNumberFormat.PercentTwoDecimalPlaces) });
        _link = book.AddStyle(new Style { Font = { Color = Color.FromArgb(0x05, 0x63, 0xC1), Underline = Underline.Single }, Alignment = { Vertical = VerticalAlignment.Top, WrapText = true } });
    }

    public static async Task<SheetWriter> CreateAsync(Stream output, int mostRows, CancellationToken stop) =>
        new(await Spreadsheet.CreateNewAsync(output, new SpreadCheetahOptions { DefaultDateTimeFormat = null }, stop).ConfigureAwait(false), mostRows, stop);

    /// <summary>Writes a sheet, and further ones where its rows are too many.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="columns">Heads and widths in characters.</param>
    /// <param name="rows">Texts, decimals for numbers, shares for percentages, links.</param>
    /// <param name="count">How many rows there are.</param>
    public async Task SheetAsync(string name, IReadOnlyList<(string Head, int Width)> columns, IEnumerable<object?[]> rows, long count)
    {
        long done = 0;
        await StartAsync(name, columns, Math.Min(count, _most)).ConfigureAwait(false);
        foreach (object?[] row in rows)
        {
            if (done > 0 && done % _most == 0)
            {
                await StartAsync(string.Create(CultureInfo.InvariantCulture, $"{name} {(done / _most) + 1}"), columns, Math.Min(count - done, _most)).ConfigureAwait(false);
            }

            await _book.AddRowAsync(Array.ConvertAll(row, Cell), _stop).ConfigureAwait(false);
            done++;
        }
    }

    public ValueTask FinishAsync() => _book.FinishAsync(_stop);

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    private async Task StartAsync(string name, IReadOnlyList<(string Head, int Width)> columns, long rows)
    {
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{CellAddress.Write((int)rows, columns.Count - 1)}") };
        for (int i = 0; i < columns.Count; i++)
        {
            options.Column(i + 1).Width = columns[i].Width;
        }

        await _book.StartWorksheetAsync(name, options, _stop).ConfigureAwait(false);
        await _book.AddHeaderRowAsync(columns.Select(c => c.Head).ToArray(), _head, _stop).ConfigureAwait(false);
    }

    private Cell Cell(object? value) => value switch
    {
        Share share => new Cell(share.Part, _share),
        decimal number => new Cell(number, _text),
        FileLink link => Cell(link),
        string { Length: > 0 } text => new Cell(PlainXml.SheetText(text), _text),
        _ => new Cell((string?)null),
    };

    /// <summary>The only formula, made here and of no text that is taken for more than a text.</summary>
    private Cell Cell(FileLink link)
    {
        string target = link.Target.Replace("\"", "\"\"", StringComparison.Ordinal);
        string text = PlainXml.SheetText(link.Text);
        string shown = text.Replace("\"", "\"\"", StringComparison.Ordinal);
        return target.Length is 0 or > LongestFormulaText || shown.Length > LongestFormulaText || target.Any(char.IsControl) || shown.Any(char.IsControl)
            ? new Cell(text, _text)
            : new Cell(new Formula($"HYPERLINK(\"{target}\",\"{shown}\")"), text, _link);
    }
}
