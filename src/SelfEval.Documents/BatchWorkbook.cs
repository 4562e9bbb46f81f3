using SelfEval.Documents.Writing.Workbooks;

namespace SelfEval.Documents;

/// <summary>
/// The workbook that a bureau's director reads after a batch (汇总工作簿): 汇总 a row a form, 疑点 a row a finding, 指标 a row an indicator, 统计. It is
/// made from the batch's file of cards, row by row, so that memory does not grow with their number.
/// </summary>
public static class BatchWorkbook
{
    /// <summary>Writes the workbook (.xlsx) of a batch.</summary>
    /// <param name="cards">The file that <c>selfeval batch --out</c> wrote, a card a line.</param>
    /// <param name="output">Takes the workbook.</param>
    /// <param name="fileOf">
    /// The file that a line's form came from, lines counted from 1: what 汇总 shows and the path that it opens, from the workbook's own folder;
    /// null for a line without one, and no column of files where the whole is null.
    /// </param>
    /// <param name="cancellationToken">Ends the writing; what was written is then no workbook.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Text.Json.JsonException">A line is no card.</exception>
    public static Task WriteAsync(string cards, Stream output, Func<long, (string Name, string Path)?>? fileOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(output);
        Func<long, FileLink?>? linkOf = fileOf is null ? null : line => fileOf(line) is { } file ? new FileLink(file.Name, file.Path.Replace('\\', '/')) : null;
        return BureauBook.WriteAsync(cards, output, SheetWriter.MostRows, linkOf, cancellationToken);
    }
}
