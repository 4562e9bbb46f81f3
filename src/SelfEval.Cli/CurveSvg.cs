using System.Globalization;
using System.Net;
using System.Text;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Draws the curve of the total as an SVG file that stands alone.</summary>
internal static class CurveSvg
{
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 40;
    private const int Bottom = 52;

    public static string Draw(Curve whole)
    {
        IReadOnlyList<(decimal Value, ScoreCard Card)> curve = whole.Points;
        (decimal low, decimal high) = (whole.Low, whole.High);
        decimal room = high == low ? 1 : (high - low) * 0.08m;
        (low, high) = (low - room, high + room);
        decimal first = curve[0].Value;
        decimal length = Math.Max(curve[^1].Value - first, 0.0000001m);
        decimal X(decimal value) => Left + (Width - Left - Right) * (value - first) / length;
        decimal Y(decimal total) => Top + (Height - Top - Bottom) * (high - total) / (high - low);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif\" font-size=\"14\">\n");
        svg.Append($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>\n");
        svg.Append(Text(Left, 24, "start", $"总分（分）随“{whole.Fact}”{(whole.Unit.Length == 0 ? "" : $"（{whole.Unit}）")}的变化"));
        foreach (decimal total in curve.Select(p => p.Card.Total ?? 0).Distinct().Order().ToArray() is { Length: <= 10 } few ? few : Even(low, high))
        {
            svg.Append($"<line x1=\"{Left}\" y1=\"{At(Y(total))}\" x2=\"{Width - Right}\" y2=\"{At(Y(total))}\" stroke=\"#e3e7eb\"/>\n").Append(Text(Left - 8, Y(total) + 5, "end", Short(total)));
        }

        var path = new StringBuilder($"M{At(X(first))} {At(Y(curve[0].Card.Total ?? 0))}");
        foreach ((decimal value, ScoreCard card) in curve.Skip(1))
        {
            // A total holds until the next figure: steps, not slopes.
            path.Append($"H{At(X(value))}V{At(Y(card.Total ?? 0))}");
        }

        svg.Append($"<path d=\"{path}\" fill=\"none\" stroke=\"#1f4e79\" stroke-width=\"2\"/>\n");
        svg.Append($"<line x1=\"{Left}\" y1=\"{Height - Bottom}\" x2=\"{Width - Right}\" y2=\"{Height - Bottom}\" stroke=\"#1d2733\"/>\n");
        foreach (decimal value in Enumerable.Range(0, 5).Select(i => curve[i * (curve.Count - 1) / 4].Value).Distinct())
        {
            svg.Append(Text(X(value), Height - Bottom + 22, "middle", Short(value)));
        }

        foreach ((string grade, decimal from) in whole.GradesInSight)
        {
            svg.Append(Dashed(Left, Y(from), Width - Right, Y(from), "#8a6d1f")).Append(Text(Width - Right, Y(from) - 5, "end", $"{grade}（{Short(from)} 分起）"));
        }

        if (whole.NowInSight is { } now)
        {
            svg.Append(Dashed(X(now), Top, X(now), Height - Bottom, "#a63a2a")).Append(Text(X(now), Height - Bottom + 42, "middle", $"现在 {Short(now)}{whole.Unit}"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Dashed(decimal x, decimal y, decimal toX, decimal toY, string colour) =>
        $"<line x1=\"{At(x)}\" y1=\"{At(y)}\" x2=\"{At(toX)}\" y2=\"{At(toY)}\" stroke=\"{colour}\" stroke-dasharray=\"5 4\"/>\n";

    private static decimal[] Even(decimal low, decimal high) => [.. Enumerable.Range(0, 6).Select(i => decimal.Round(low + (high - low) * i / 5, 2))];

    private static string Text(decimal x, decimal y, string anchor, string text) => $"<text x=\"{At(x)}\" y=\"{At(y)}\" text-anchor=\"{anchor}\" fill=\"#1d2733\">{WebUtility.HtmlEncode(text)}</text>\n";

    private static string At(decimal coordinate) => coordinate.ToString("0.##", CultureInfo.InvariantCulture);
}
