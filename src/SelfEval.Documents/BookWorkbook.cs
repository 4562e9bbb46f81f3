using System.Diagnostics.CodeAnalysis;
using SelfEval.Documents.BookSheets;
using SelfEval.Documents.Writing.Workbooks;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Documents;

/// <summary>
/// A rule book as a workbook for people who edit in Excel (规则书工作簿): 基本, 参数, 档次, 计分项, 检查 and 用例 as sheets with lists to choose from and what each
/// column means. It comes back without loss: edited cells and rows that were added, taken away or moved change the JSON, comments and all that is no table stay as they are.
/// </summary>
public static class BookWorkbook
{
    /// <summary>Writes a book, and its tests, as a workbook (.xlsx).</summary>
    /// <param name="book">The book; what it only inherits is not in it.</param>
    /// <param name="tests">The text of its tests.json; null for none.</param>
    /// <param name="output">Takes the workbook.</param>
    /// <param name="cancellationToken">Ends the writing; what was written is then no workbook.</param>
    /// <exception cref="InvalidFileException">The tests are no JSON.</exception>
    public static Task WriteAsync(RuleBook book, string? tests, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        BookOutline outline = book.Outline;
        SourceNode root = JsonSource.Parse(new DiagnosticBag(new SourceText("rulebook.json", book.Text)))!;
        return BookSheetWriter.WriteAsync(BookTables.Of(root, Parse(tests), outline), new BookSource(book.Text, tests, outline), output, cancellationToken);
    }

    /// <summary>Reads a book back from its workbook; false where a cell cannot be taken over, and nothing is then given.</summary>
    /// <param name="workbook">The workbook, read to its end.</param>
    /// <param name="book">The text of rulebook.json with the edits.</param>
    /// <param name="tests">The text of tests.json with the edits; null where the workbook was made without.</param>
    /// <param name="remarks">Hints: each edit that was taken over. Warnings: what was not. Errors: what stops the reading. Each with sheet and cell.</param>
    public static bool TryRead(Stream workbook, [NotNullWhen(true)] out string? book, out string? tests, out IReadOnlyList<Remark> remarks)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var copy = new MemoryStream();
        workbook.CopyTo(copy);
        (string Book, string? Tests)? files = BookSheetReader.Read(copy.ToArray(), out remarks);
        (book, tests) = (files?.Book, files?.Tests);
        return book is not null;
    }

    private static SourceNode? Parse(string? tests)
    {
        if (tests is null)
        {
            return null;
        }

        var bag = new DiagnosticBag(new SourceText("tests.json", tests));
        return JsonSource.Parse(bag) ?? throw new InvalidFileException(bag.ToList());
    }
}
