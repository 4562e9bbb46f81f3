namespace SelfEval.Documents.Grids.Pdf;

/// <summary>
/// Reads PDF files with text (带文字的 PDF). A crafted file can hang the library, fill the memory or overflow the stack, which no code can catch:
/// whoever reads files of strangers does so in a process of its own.
/// </summary>
internal static class PdfReader
{
    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        var paper = new PaperLayout(session);
        foreach (PdfPage page in PdfPages.Read(bytes, session))
        {
            if (page.Glyphs.Count == 0 && page.HasImages)
            {
                session.Add(ReadingDiagnostics.ScannedPage, page.Place);
            }

            if (page.UnreadGlyphs > 0)
            {
                session.Add(ReadingDiagnostics.UnreadGlyphs, page.Place, page.UnreadGlyphs);
            }

            paper.Add(page);
        }

        IReadOnlyList<DocumentBlock> blocks = paper.Blocks();
        return blocks.Count == 0 && session.Remarks.Any(r => r.Code == ReadingDiagnostics.ScannedPage.Code)
            ? throw new DocumentRefusedException(ReadingDiagnostics.ScannedDocument, "")
            : blocks;
    }
}
