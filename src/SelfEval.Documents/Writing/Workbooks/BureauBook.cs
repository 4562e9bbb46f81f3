using System.Drawing;
using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>Writes the bureau's workbook row by row (汇总工作簿): heads stand still and filter, numbers are numbers, no text is a formula.</summary>
internal sealed class BureauBook
{
    /// <summary>A sheet ends at 1,048,576 rows; what is more goes on in the next.</summary>
    public const int MostRows = 1_000_000;

    private static readonly (string Head, int Width)[] FigureColumns = [("统计", 30), ("数", 14)];

    private readonly Spreadsheet _book;
    private readonly CancellationToken _stop;
    private readonly StyleId _head;
    private readonly StyleId _text;
    private readonly StyleId _share;
    private readonly int _most;

    private BureauBook(Spreadsheet book, int most, CancellationToken stop)
    {
        _book = book;
        _stop = stop;
        _most = most;
        _head = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = Color.FromArgb(0xDD, 0xE7, 0xF0) }, Alignment = { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center } });
        _text = book.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top, WrapText = true } });
        _share = book.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top }, Format = NumberFormat.Standard(StandardNumberFormat.PercentTwoDecimalPlaces) });
    }

    /// <param name="cards">The file of cards, one a line.</param>
    /// <param name="output">Takes the workbook.</param>
    /// <param name="mostRows">Rows of a sheet at most.</param>
    /// <param name="stop">Ends the writing.</param>
    public static async Task WriteAsync(string cards, Stream output, int mostRows, CancellationToken stop)
    {
        var figures = BureauFigures.Of(CardLines.Read(cards));
        Spreadsheet book = await Spreadsheet.CreateNewAsync(output, new SpreadCheetahOptions { DefaultDateTimeFormat = null }, stop).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var writer = new BureauBook(book, mostRows, stop);
            for (int i = 0; i < BureauSheet.All.Count; i++)
            {
                BureauSheet sheet = BureauSheet.All[i];
                await writer.SheetAsync(sheet.Name, sheet.Columns, CardLines.Read(cards).SelectMany(sheet.Rows), figures.RowsOf(i)).ConfigureAwait(false);
            }

            object?[][] rows = [.. figures.Rows()];
            await writer.SheetAsync("统计", FigureColumns, rows, rows.Length).ConfigureAwait(false);
            await book.FinishAsync(stop).ConfigureAwait(false);
        }
    }

    private async Task SheetAsync(string name, IReadOnlyList<(string Head, int Width)> columns, IEnumerable<object?[]> rows, long count)
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

    private async Task StartAsync(string name, IReadOnlyList<(string Head, int Width)> columns, long rows)
    {
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions(string.Create(CultureInfo.InvariantCulture, $"A1:{(char)('A' + columns.Count - 1)}{rows + 1}")) };
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
        string { Length: > 0 } text => new Cell(text, _text),
        _ => new Cell((string?)null),
    };
}
