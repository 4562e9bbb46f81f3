using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.BookSheets;

/// <summary>Faults that edited cells make in a book (改出来的错), each at its cell. Faults that were there before are for <c>check</c>, which knows the neighbouring books.</summary>
internal static class BookFaults
{
    public static IEnumerable<Remark> Of(string before, string after, IReadOnlyList<CellEdit> edits)
    {
        if (edits.Count == 0)
        {
            return [];
        }

        var written = new SourceText("rulebook.json", after);
        HashSet<(string, string)> old = [.. Errors(before).Select(d => (d.Code, d.Message))];
        IReadOnlyList<CellSpan> spans = CellSpan.Of(edits);
        return [.. Errors(after).Where(d => !old.Contains((d.Code, d.Message))).Select(d => Told(d, written.OffsetOf(d.Location.Line, d.Location.Column - 1), spans))];
    }

    private static IEnumerable<Diagnostic> Errors(string book)
    {
        RuleBook.TryParse(book, "rulebook.json", out _, out IReadOnlyList<Diagnostic> diagnostics);
        return diagnostics.Where(d => d.Severity == FindingSeverity.Error);
    }

    /// <summary>At the cell that makes it, or of the whole workbook where several do together, as weights that do not add up.</summary>
    private static Remark Told(Diagnostic fault, int offset, IReadOnlyList<CellSpan> spans)
    {
        string place = spans.Where(s => offset >= s.Start && offset <= s.End).Select(s => s.Place).FirstOrDefault() ?? "";
        return new Remark(place.Length > 0 ? BookSheetDiagnostics.BookFault : BookSheetDiagnostics.BookFaults, place, fault.Code, fault.Message, fault.EnglishMessage);
    }
}
