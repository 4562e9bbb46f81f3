namespace SelfEval.Documents.Grids.Pdf;

/// <summary>What stands on one page, free of the library that read it (页面).</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Ruling> Rulings, bool HasImages, int UnreadGlyphs)
{
    public string Place => $"第{Number}页";
}
