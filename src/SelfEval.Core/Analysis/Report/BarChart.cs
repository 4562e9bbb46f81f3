using System.Text;

namespace SelfEval.Analysis.Report;

/// <summary>Draws bars as inline SVG; every bar carries its figure, so the picture reads without colour.</summary>
internal static class BarChart
{
    private const int Width = 720;

    /// <summary>Bars that lie, one a line, with their names on the left (等级变化).</summary>
    public static string Lying(string title, IReadOnlyList<(string Name, string Colour, long Count)> bars)
    {
        const int Line = 30;
        const int Left = 110;
        const int Right = 90;
        decimal most = bars.Max(b => b.Count);
        var svg = new StringBuilder();
        Open(svg, title, bars.Count * Line + 8);
        for (int i = 0; i < bars.Count; i++)
        {
            int middle = i * Line + Line / 2 + 4;
            decimal length = Math.Max(1, (Width - Left - Right) * bars[i].Count / most);
            svg.Append(Text(Left - 12, middle + 5, "end", "label", bars[i].Name));
            svg.Append($"<rect class=\"{bars[i].Colour}\" x=\"{Left}\" y=\"{middle - 9}\" width=\"{Html.Coordinate(length)}\" height=\"18\" rx=\"2\"/>\n");
            svg.Append(Text(Left + length + 8, middle + 5, "start", "count", Html.Plain(bars[i].Count) + " 份"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Bars that stand side by side over an axis of points (变化分布).</summary>
    public static string Standing(string title, IReadOnlyList<(decimal? From, decimal? To, long Forms)> steps)
    {
        const int Height = 200;
        const int Top = 26;
        const int Side = 30;
        decimal most = steps.Max(s => s.Forms);
        decimal width = Math.Min(56, (decimal)(Width - 2 * Side) / steps.Count);
        const decimal left = Side;
        var svg = new StringBuilder();
        Open(svg, title, Top + Height + 48);
        for (int i = 0; i < steps.Count; i++)
        {
            decimal x = left + i * width;
            decimal height = steps[i].Forms == 0 ? 0 : Math.Max(1, Height * steps[i].Forms / most);
            string colour = steps[i].From < 0 || steps[i].From is null ? "fall" : "rise";
            svg.Append($"<rect class=\"{colour}\" x=\"{Html.Coordinate(x + 1)}\" y=\"{Html.Coordinate(Top + Height - height)}\" width=\"{Html.Coordinate(width - 2)}\" height=\"{Html.Coordinate(height)}\"><title>{Step(steps[i])}：{Html.Plain(steps[i].Forms)} 份</title></rect>\n");
            if (steps[i].Forms > 0 && width >= 26)
            {
                svg.Append(Text(x + width / 2, Top + Height - height - 7, "middle", "count", Html.Plain(steps[i].Forms)));
            }

            svg.Append(Text(x, Top + Height + 18, "middle", "label", steps[i].From is { } from ? Tick(from) : ""));
        }

        svg.Append(Text(left + steps.Count * width, Top + Height + 18, "middle", "label", steps[^1].To is { } to ? Tick(to) : ""));
        svg.Append($"<line class=\"axis\" x1=\"{Html.Coordinate(left - 8)}\" y1=\"{Top + Height}\" x2=\"{Html.Coordinate(left + steps.Count * width + 8)}\" y2=\"{Top + Height}\"/>\n");
        svg.Append(Text(left, Top + Height + 42, "start", "label", "总分变化（分）"));
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>A step in words: 降 1 至 2 分.</summary>
    public static string Step((decimal? From, decimal? To, long Forms) step) => step switch
    {
        (null, { } to, _) => $"降 {Html.Plain(-to)} 分以上",
        ({ } from, null, _) => $"升 {Html.Plain(from)} 分以上",
        (0, { } to, _) => $"升 {Html.Plain(to)} 分以内",
        ({ } from, 0, _) => $"降 {Html.Plain(-from)} 分以内",
        ({ } from, { } to, _) when from < 0 => $"降 {Html.Plain(-to)} 至 {Html.Plain(-from)} 分",
        _ => $"升 {Html.Plain(step.From)} 至 {Html.Plain(step.To)} 分",
    };

    private static string Tick(decimal points) => points == 0 ? "0" : Html.Signed(points);

    private static void Open(StringBuilder svg, string title, int height) =>
        svg.Append($"<svg class=\"chart\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Html.Escape(title)}\">\n");

    private static string Text(decimal x, decimal y, string anchor, string style, string text) =>
        $"<text class=\"{style}\" x=\"{Html.Coordinate(x)}\" y=\"{Html.Coordinate(y)}\" text-anchor=\"{anchor}\">{Html.Escape(text)}</text>\n";
}
