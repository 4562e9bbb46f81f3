using System.Globalization;
using System.Text;

namespace SelfEval.Benchmarks.Growth;

/// <summary>
/// <c>growth [PAGE.md] [--far]</c>: how the cost of the work grows, a curve a question, each point the least of a few runs of processor time. With a page,
/// its tables between the marks are written anew; <c>--far</c> adds the points that take minutes.
/// </summary>
internal static class GrowthCommand
{
    private const string Begin = "<!-- growth: written by the benchmarks' command of that name -->";
    private const string End = "<!-- end of growth -->";

    public static int Run(ReadOnlySpan<string> args)
    {
        bool isFar = args.Contains("--far");
        var text = new StringBuilder();
        foreach (Curve curve in Curves.All(isFar))
        {
            text.Append('\n').Append(curve.Measure());
        }

        if (args.Length > 0 && args[0] != "--far")
        {
            Put(args[0], text.ToString());
        }

        Console.Write(text);
        return 0;
    }

    private static void Put(string page, string tables)
    {
        string text = File.ReadAllText(page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(page, string.Create(CultureInfo.InvariantCulture, $"{text[..begin]}\n{tables}\n{text[end..]}"));
    }
}
