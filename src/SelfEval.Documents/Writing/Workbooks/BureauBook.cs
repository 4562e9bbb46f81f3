namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>The bureau's workbook (汇总工作簿): 汇总, 疑点 and 指标 row by row, 统计 with its charts.</summary>
internal static class BureauBook
{
    private static readonly (string Head, int Width)[] FigureColumns = [("统计", 30), ("数", 14)];

    /// <param name="cards">The file of cards, one a line.</param>
    /// <param name="output">Takes the workbook.</param>
    /// <param name="mostRows">Rows of a sheet at most.</param>
    /// <param name="linkOf">The file of each line, from 1; null for lines without one.</param>
    /// <param name="stop">Ends the writing.</param>
    public static Task WriteAsync(string cards, Stream output, int mostRows, Func<long, FileLink?>? linkOf, CancellationToken stop)
    {
        var figures = BureauFigures.Of(CardLines.Read(cards));
        IReadOnlyList<BureauSheet> sheets = BureauSheet.All(linkOf);
        return FinishedBook.WriteAsync(output, figures.Charts(), async written =>
        {
            SheetWriter writer = await SheetWriter.CreateAsync(written, mostRows, stop).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                for (int i = 0; i < sheets.Count; i++)
                {
                    await writer.SheetAsync(sheets[i].Name, sheets[i].Columns, CardLines.Read(cards).SelectMany(sheets[i].Rows), figures.RowsOf(i)).ConfigureAwait(false);
                }

                object?[][] rows = [.. figures.Rows()];
                await writer.SheetAsync(BureauFigures.Sheet, FigureColumns, rows, rows.Length).ConfigureAwait(false);
                await writer.FinishAsync().ConfigureAwait(false);
            }
        }, stop);
    }
}
