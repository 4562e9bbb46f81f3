using SelfEval.Documents.Grids.Texts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Turns a page until most of its characters stand upright, and counts from the top (转正).</summary>
internal sealed class PageTurn(double width, double height, int turns)
{
    public double Width => turns % 2 == 0 ? width : height;

    public double Height => turns % 2 == 0 ? height : width;

    public static int QuarterTurns(TextOrientation orientation) => orientation switch
    {
        TextOrientation.Rotate90 => 1,
        TextOrientation.Rotate180 => 2,
        TextOrientation.Rotate270 => 3,
        _ => 0,
    };

    public Glyph Glyph(Letter letter)
    {
        (double x, double y) = Point(letter.StartBaseLine);
        (double endX, double endY) = Point(letter.EndBaseLine);
        int turn = (QuarterTurns(letter.TextOrientation) - turns + 4) % 4;
        double size = letter.PointSize > 0 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
        string text = letter.Value.Length == 1 ? Radicals.Character(letter.Value[0]).ToString() : letter.Value;
        return turn % 2 == 0
            ? new Glyph(text, Math.Min(x, endX), Math.Max(x, endX), y, size, turn)
            : Upended(text, x, y, endY, size, turn);
    }

    /// <summary>From the library's corner at the bottom left to ours.</summary>
    public (double X, double Y) Point(PdfPoint point) => turns switch
    {
        1 => (height - point.Y, width - point.X),
        2 => (width - point.X, point.Y),
        3 => (point.Y, point.X),
        _ => (point.X, height - point.Y),
    };

    /// <summary>A character printed sideways on an upright page: its box, as if it stood upright there.</summary>
    private static Glyph Upended(string text, double x, double y, double endY, double size, int turn)
    {
        double middle = (y + endY) / 2;
        double across = turn == 1 ? x - (size * 0.35) : x + (size * 0.35);
        return new Glyph(text, across - (size / 2), across + (size / 2), middle + (size * 0.35), size, turn);
    }
}
