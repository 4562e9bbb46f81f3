using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Finds straight lines among the drawn paths of a page (从路径取框线): strokes, and filled rectangles thin enough to be one.</summary>
internal static class RulingPaths
{
    private const double Thin = 3;
    private const double Straight = 0.6;

    /// <summary>A drawing of more pieces is a picture, not a form.</summary>
    private const int Most = 40_000;

    public static IEnumerable<Ruling> Of(IReadOnlyList<PdfPath> paths, PageTurn turn) =>
        paths.Where(IsSeen).SelectMany(p => p.SelectMany(s => OfSubpath(s, p.IsStroked, turn))).Take(Most);

    private static bool IsSeen(PdfPath path) => !path.IsClipping && (path.IsStroked || (path.IsFilled && !IsWhite(path.FillColor)));

    private static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor)
        {
            return false;
        }

        (double red, double green, double blue) = color.ToRGBValues();
        return red > 0.99 && green > 0.99 && blue > 0.99;
    }

    private static IEnumerable<Ruling> OfSubpath(PdfSubpath subpath, bool isStroked, PageTurn turn)
    {
        if (subpath.Commands.Any(c => c is PdfSubpath.BezierCurve or PdfSubpath.QuadraticBezierCurve))
        {
            return [];
        }

        List<(double X, double Y)> corners = [.. Corners(subpath).Select(turn.Point)];
        return corners.Count < 2 ? [] : ThinRectangle(corners) is { } line ? [line] : Edges(corners, isClosed: !isStroked || subpath.Commands.Any(c => c is PdfSubpath.Close));
    }

    private static IEnumerable<PdfPoint> Corners(PdfSubpath subpath)
    {
        foreach (PdfSubpath.IPathCommand command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    yield return move.Location;
                    break;
                case PdfSubpath.Line line:
                    yield return line.To;
                    break;
            }
        }
    }

    /// <summary>A rectangle thinner than three points is a line with a body.</summary>
    private static Ruling? ThinRectangle(List<(double X, double Y)> corners)
    {
        (double left, double right) = (corners.Min(c => c.X), corners.Max(c => c.X));
        (double top, double bottom) = (corners.Min(c => c.Y), corners.Max(c => c.Y));
        (double width, double height) = (right - left, bottom - top);
        return height < Thin && width >= Thin && width > height ? new Ruling(true, (top + bottom) / 2, left, right)
            : width < Thin && height > width ? new Ruling(false, (left + right) / 2, top, bottom)
            : null;
    }

    private static IEnumerable<Ruling> Edges(List<(double X, double Y)> corners, bool isClosed)
    {
        for (int i = 1; i < corners.Count + (isClosed ? 1 : 0); i++)
        {
            (double x, double y) = corners[i - 1];
            (double nextX, double nextY) = corners[i % corners.Count];
            if (Math.Abs(y - nextY) < Straight && Math.Abs(x - nextX) >= Straight)
            {
                yield return new Ruling(true, (y + nextY) / 2, Math.Min(x, nextX), Math.Max(x, nextX));
            }
            else if (Math.Abs(x - nextX) < Straight && Math.Abs(y - nextY) >= Straight)
            {
                yield return new Ruling(false, (x + nextX) / 2, Math.Min(y, nextY), Math.Max(y, nextY));
            }
        }
    }
}
