using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.Exceptions;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Takes characters and lines out of a PDF (取字和线); the only place that knows the library.</summary>
internal static class PdfPages
{
    private const double TypicalFieldSize = 10;

    /// <exception cref="DocumentRefusedException">It asks for a password.</exception>
    public static IEnumerable<PdfPage> Read(byte[] bytes, ReadingSession session)
    {
        var log = new GlyphLog();
        using PdfDocument document = Open(bytes, log);
        ILookup<int, Glyph> fields = Fields(document);
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            session.CheckTime();
            int before = log.Count;
            Page page = document.GetPage(number);
            yield return Read(page, fields[number], log.Count - before);
        }
    }

    private static PdfDocument Open(byte[] bytes, GlyphLog log)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true, Logger = log });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.EncryptedDocument, "");
        }
    }

    private static PdfPage Read(Page page, IEnumerable<Glyph> fields, int unread)
    {
        var turn = new PageTurn(page.Width, page.Height, MainTurn(page.Letters));
        List<Glyph> glyphs = [];
        foreach (Letter letter in DuplicateOverlappingTextProcessor.Get(page.Letters))
        {
            if (!string.IsNullOrWhiteSpace(letter.Value) && letter.Value != "\uFFFD")
            {
                glyphs.Add(turn.Glyph(letter));
            }
        }

        glyphs.AddRange(fields.Select(f => f with { Baseline = page.Height - f.Baseline }));
        return new PdfPage(page.Number, turn.Width, turn.Height, [.. glyphs.Where(g => IsOnPaper(g, turn))], [.. RulingPaths.Of(page.Paths, turn)], page.NumberOfImages > 0, unread);
    }

    private static bool IsOnPaper(Glyph glyph, PageTurn turn) => glyph.CenterX > 0 && glyph.CenterX < turn.Width && glyph.CenterY > 0 && glyph.CenterY < turn.Height;

    /// <summary>How most characters of a page stand: a page may be printed sideways without saying so.</summary>
    private static int MainTurn(IReadOnlyList<Letter> letters) =>
        letters.Count == 0 ? 0 : letters.CountBy(l => PageTurn.QuarterTurns(l.TextOrientation)).MaxBy(c => c.Value).Key;

    /// <summary>What was typed into the fields of a form; each field reads as one character of many letters.</summary>
    private static ILookup<int, Glyph> Fields(PdfDocument document)
    {
        if (!document.TryGetForm(out AcroForm form))
        {
            return Array.Empty<(int Page, Glyph Glyph)>().ToLookup(f => f.Page, f => f.Glyph);
        }

        return form.GetFields().Where(f => f is { PageNumber: not null, Bounds: not null })
            .Select(f => (Page: f.PageNumber!.Value, Glyph: FieldGlyph(Value(f), f.Bounds!.Value)))
            .Where(f => f.Glyph.Text.Trim().Length > 0).ToLookup(f => f.Page, f => f.Glyph);
    }

    private static Glyph FieldGlyph(string text, PdfRectangle bounds) =>
        new(text, bounds.Left, bounds.Right, (bounds.Bottom + bounds.Top) / 2, TypicalFieldSize, 0);

    private static string Value(AcroFieldBase field) => field switch
    {
        AcroTextField text => text.Value ?? "",
        AcroCheckboxField box => box.IsChecked ? "☑" : "□",
        AcroComboBoxField combo => string.Join('、', combo.SelectedOptions),
        _ => "",
    };
}
