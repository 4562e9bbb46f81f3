using System.Text.RegularExpressions;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Puts pages together (版面拼接): text and tables from the top down, tables that go on overleaf joined, page numbers left out.</summary>
internal sealed partial class PaperLayout(ReadingSession session)
{
    private readonly List<object> _parts = [];

    /// <summary>A table that ended the page before, with nothing after it.</summary>
    private PdfTable? _open;

    public void Add(PdfPage page)
    {
        var tables = new PageTables(page);
        if (tables.HasOpenTables)
        {
            session.Add(ReadingDiagnostics.TableWithoutLines, page.Place);
        }

        Queue<TextLine> lines = new(RunningText.Lines(tables.Outside, page).Where(l => !IsPageNumber(l, page)));
        bool isFirst = true;
        foreach ((PdfTable table, double top, double bottom) in tables.Tables())
        {
            AddLines(lines, top);
            AddTable(table, isFirst);
            AddLines(lines, bottom, isBeside: true);
            isFirst = false;
        }

        AddLines(lines, double.MaxValue);
    }

    public IReadOnlyList<DocumentBlock> Blocks() =>
        [.. RunningText.Joined(_parts).Select(p => p is PdfTable table ? (DocumentBlock)table.ToGrid() : (Paragraph)p)];

    private void AddTable(PdfTable table, bool isFirst)
    {
        if (isFirst && _open is not null && _open.IsAsWideAs(table))
        {
            session.Add(ReadingDiagnostics.PagesJoined, table.Name, _open.Name);
            _open.Append(table);
            return;
        }

        _parts.Add(table);
        _open = table;
    }

    /// <summary>Lines above a height; those beside a table stay behind it.</summary>
    private void AddLines(Queue<TextLine> lines, double top, bool isBeside = false)
    {
        while (lines.TryPeek(out TextLine? line) && line.Baseline < top)
        {
            _parts.Add(lines.Dequeue());
            _open = isBeside ? _open : null;
        }
    }

    private static bool IsPageNumber(TextLine line, PdfPage page) =>
        (line.Baseline < page.Height * 0.08 || line.Baseline > page.Height * 0.92) && PageNumber().IsMatch(line.Text);

    [GeneratedRegex(@"^[-—–－~·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[,，/]?\s*共\s*\d+\s*页|\s*/\s*\d+)?[-—–－~·\s]*$")]
    private static partial Regex PageNumber();
}
