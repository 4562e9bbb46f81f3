using System.Diagnostics;
using System.Globalization;

namespace SelfEval.Tests.Extremes;

/// <summary>What work costs however busy the machine is: the processor time of this thread where the system tells it, else the time that passes.</summary>
internal static class WorkTime
{
    private const string OfThread = "/proc/thread-self/schedstat";

    public static TimeSpan Now => File.Exists(OfThread)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(OfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000)
        : Stopwatch.GetElapsedTime(0);
}
