namespace SelfEval.Documents.Grids.Pdf;

/// <summary>A printed character (字符) in points from the top left of its page, as a reader holds it.</summary>
/// <param name="Text">What it reads as; mostly one character.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one may begin.</param>
/// <param name="Baseline">The line it stands on, from the top.</param>
/// <param name="Size">Size of the type.</param>
/// <param name="Turn">Quarter turns clockwise that it is printed with: 0 is upright.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, int Turn)
{
    private const double MiddleAboveBaseline = 0.35;

    public double CenterX => (Left + Right) / 2;

    public double CenterY => Baseline - (Size * MiddleAboveBaseline);

    public double Width => Right - Left;
}
