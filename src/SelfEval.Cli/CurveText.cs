using System.Text;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Draws the curve of the total in characters, and lists where it steps.</summary>
internal static class CurveText
{
    private const int Width = 64;
    private const int Height = 12;
    private const int MostSteps = 30;

    public static void Print(Session session, Curve whole)
    {
        IReadOnlyList<(decimal Value, ScoreCard Card)> curve = whole.Points;
        (decimal low, decimal high) = (whole.Low, whole.High);
        Dictionary<int, (string Name, decimal From)> grades = whole.GradesInSight.GroupBy(g => Row(g.From, low, high)).ToDictionary(g => g.Key, g => g.First());
        string unit = whole.Unit.Length == 0 ? "" : session.Say($"（{whole.Unit}）", $" ({whole.Unit})");
        session.Output.WriteLine(session.Say($"纵轴：总分（分）；横轴：{whole.Fact}{unit}", $"upward: total (points); across: {whole.Fact}{unit}"));
        int width = Math.Min(Width, curve.Count);
        int[] heights = [.. Enumerable.Range(0, width).Select(x => Row(curve[width == 1 ? 0 : x * (curve.Count - 1) / (width - 1)].Card.Total ?? 0, low, high))];
        string[] labels = [Short(high), Short(low)];
        int margin = labels.Max(l => l.Length);
        int rows = high == low ? 1 : Height;
        for (int y = rows - 1; y >= 0; y--)
        {
            var line = new StringBuilder((y == rows - 1 ? labels[0] : y == 0 ? labels[1] : "").PadLeft(margin)).Append(" |");
            foreach (int height in heights)
            {
                line.Append(height == y ? '*' : grades.ContainsKey(y) ? '-' : ' ');
            }

            string grade = grades.TryGetValue(y, out (string Name, decimal From) limit) ? session.Say($" {limit.Name}（{Short(limit.From)} 分起）", $" {limit.Name} (from {Short(limit.From)})") : "";
            session.Output.WriteLine((line + grade).TrimEnd());
        }

        string first = Short(curve[0].Value);
        string last = Short(curve[^1].Value);
        session.Output.WriteLine(new string(' ', margin) + " +" + new string('-', width));
        session.Output.WriteLine(new string(' ', margin + 2) + first + last.PadLeft(Math.Max(last.Length + 1, width - first.Length)));
        if (whole.NowInSight is { } now)
        {
            int column = width == 1 ? 0 : (int)((now - curve[0].Value) / (curve[^1].Value - curve[0].Value) * (width - 1));
            session.Output.WriteLine(new string(' ', margin + 2 + column) + session.Say($"^ 现在 {Short(now)}{whole.Unit}", $"^ now {Short(now)}{whole.Unit}"));
        }

        PrintSteps(session, curve);
    }

    private static int Row(decimal total, decimal low, decimal high) => high == low ? 0 : (int)decimal.Round((total - low) / (high - low) * (Height - 1), MidpointRounding.AwayFromZero);

    private static void PrintSteps(Session session, IReadOnlyList<(decimal Value, ScoreCard Card)> curve)
    {
        var steps = new List<(decimal From, decimal To, ScoreCard Card)>();
        foreach ((decimal value, ScoreCard card) in curve)
        {
            if (steps.Count > 0 && steps[^1].Card.Total == card.Total && steps[^1].Card.Grade == card.Grade)
            {
                steps[^1] = steps[^1] with { To = value };
            }
            else
            {
                steps.Add((value, value, card));
            }
        }

        foreach ((decimal from, decimal to, ScoreCard card) in steps.Take(MostSteps))
        {
            string range = from == to ? Short(from) : $"{Short(from)}–{Short(to)}";
            session.Output.WriteLine($"  {range}：{Short(card.Total)} {card.Grade}".TrimEnd());
        }

        if (steps.Count > MostSteps)
        {
            session.Output.WriteLine(session.Say($"  …共 {steps.Count} 段，用 --json 看全部", $"  … {steps.Count} steps in all; --json lists every point"));
        }
    }
}
