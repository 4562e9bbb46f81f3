namespace SelfEval.Documents.Grids.Pdf;

/// <summary>A cell of a table on paper before tables of several pages are joined (版面单元格).</summary>
internal sealed class PdfCell(RuledCell slot, string text, string place)
{
    public RuledCell Slot { get; set; } = slot;

    public string Text { get; set; } = text;

    public string Place { get; } = place;

    /// <summary>How wide it is, in points.</summary>
    public double Width { get; init; }

    /// <summary>The type's size, the width of the first unbreakable word and of the last line; zero where the cell is blank.</summary>
    public (double Size, double FirstWord, double LastLine) Measure { get; init; }

    public int EndRow => Slot.Row + Slot.RowSpan;

    /// <summary>True where the text of the other cell may be the rest of this one's: this one's last line had to end where it does.</summary>
    public bool MayGoOnIn(PdfCell other) =>
        Text.Length > 0 && other.Text.Length > 0 && !IsFigure && CellText.IsFull(Measure.LastLine, other.Measure.FirstWord, other.Measure.Size, Width);

    public bool IsFigure => Text.Length > 0 && Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%');

    public void GoOnIn(PdfCell other) => Text += CellText.Seam(Text, other.Text) + other.Text;
}
