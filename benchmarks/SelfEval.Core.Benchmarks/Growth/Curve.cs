using System.Globalization;
using System.Text;

namespace SelfEval.Benchmarks.Growth;

/// <summary>One question of growth: what is made larger, and what one unit of the work costs at each size.</summary>
/// <param name="Title">The question.</param>
/// <param name="Size">What grows.</param>
/// <param name="Unit">What one cost is of.</param>
/// <param name="Points">Sizes, each with the work to be timed and the units in it.</param>
internal sealed record Curve(string Title, string Size, string Unit, IReadOnlyList<(long Size, Func<(Action Work, double Units)> Ready)> Points)
{
    private const int Runs = 5;

    /// <summary>A table: cost a unit at each size, and that over the first size.</summary>
    public string Measure()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"**{Title}**\n\n| {Size} | µs {Unit} | over the first |\n|--:|--:|--:|\n");
        double first = 0;
        foreach ((long size, Func<(Action, double)> ready) in Points)
        {
            (Action work, double units) = ready();
            double cost = Least(work) / units;
            first = first == 0 ? cost : first;
            text.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {cost:0.###} | {cost / first:0.00} |\n");
        }

        return text.ToString();
    }

    /// <summary>Microseconds of processor time, the least of a few runs after one that warms up: what else the machine does only adds.</summary>
    private static double Least(Action work)
    {
        work();
        double least = double.MaxValue;
        for (int i = 0; i < Runs; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            work();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds);
        }

        return least;
    }
}
