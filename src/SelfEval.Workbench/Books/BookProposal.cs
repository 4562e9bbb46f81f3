using SelfEval.Documents;

namespace SelfEval.Workbench.Books;

/// <summary>A workbook that came back changed, read but not taken yet (待采用的工作簿): its texts beside those of the draft.</summary>
/// <param name="File">The name of the workbook.</param>
/// <param name="Texts">The texts that it makes; null where it cannot be read.</param>
/// <param name="Remarks">Each edit with its sheet and cell, and what could not be taken over.</param>
/// <param name="Book">The book that it makes; null where that has errors.</param>
/// <param name="Diagnostics">What the checks say to it.</param>
public sealed record BookProposal(string File, BookTexts? Texts, IReadOnlyList<Remark> Remarks, RuleBook? Book, IReadOnlyList<Diagnostic> Diagnostics)
{
    internal static BookProposal Read(BookDraft draft, string file, Stream workbook)
    {
        if (!BookWorkbook.TryRead(workbook, out string? book, out string? tests, out IReadOnlyList<Remark> remarks))
        {
            return new BookProposal(file, null, remarks, null, []);
        }

        RuleBook.TryParse(book, draft.PathOfBook, out RuleBook? read, out IReadOnlyList<Diagnostic> diagnostics);
        return new BookProposal(file, new BookTexts(book, tests ?? draft.Texts.Tests), remarks, read, diagnostics);
    }

    /// <summary>What it changes in the draft, in words; null where one of the two books has errors.</summary>
    public RuleBookDiff? Against(BookDraft draft) => Book is { } after && draft.State.LastGood is { } before ? RuleBookDiff.Between(before, after) : null;
}
