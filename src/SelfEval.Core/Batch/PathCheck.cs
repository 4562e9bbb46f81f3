using SelfEval.Files;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Batch;

/// <summary>Holds all paths of a piece of work against each other, links followed, before any is opened: no output may harm an input or another output.</summary>
internal static class PathCheck
{
    /// <summary>The first clash, or null where there is none.</summary>
    /// <param name="inputs">Every file that is read.</param>
    /// <param name="outputs">Every file that is written, those beside the ones that were asked for too.</param>
    public static Finding? FindClash(IEnumerable<string> inputs, IEnumerable<string> outputs)
    {
        var read = new Dictionary<string, string>(RealPath.Comparer);
        foreach (string input in inputs)
        {
            read.TryAdd(RealPath.Of(input), input);
        }

        var written = new Dictionary<string, string>(RealPath.Comparer);
        foreach (string output in outputs)
        {
            string real = RealPath.Of(output);
            if (read.TryGetValue(real, out string? input))
            {
                return Clash(DiagnosticCatalog.OutputIsInput, output, input);
            }

            if (real != Device.Nothing && !written.TryAdd(real, output))
            {
                return Clash(DiagnosticCatalog.OutputsAreOne, output, written[real]);
            }
        }

        return null;
    }

    private static Finding Clash(DiagnosticDescriptor descriptor, string one, string other) =>
        new(descriptor, "", one, DiagnosticText.Quotable(one), DiagnosticText.Quotable(other));
}
